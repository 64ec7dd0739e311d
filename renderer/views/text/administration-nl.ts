// The Dutch words of what an administrator settled. For users and administrators; short and plain (B1), with "u".

const files = { theme: 'het bestand met kleuren', start_case: 'de casus om mee te beginnen' };

export const administrationNl = {
  title: 'Instellingen van uw beheerder',
  intro: 'Een deel van de instellingen is niet te gebruiken. De app werkt daar met de eigen instellingen. Geef dit door aan uw beheerder:',
  more: (n: number) => `En nog ${n}.`,
  locked: 'Uw beheerder heeft dit vastgezet.',
  unsafe: 'Deze pagina is geopend zonder https. De browser bewaart dan niets en kopieert niets. Vraag uw beheerder om een adres met https.',
  faults: {
    'not-json': (detail: string) => `Het bestand settings.json is geen goede JSON. De browser zegt: ${detail}`,
    'not-an-object': 'Het bestand settings.json moet beginnen met { en eindigen met }.',
    'too-large': 'Het bestand settings.json is te groot.',
    'unknown-setting': (setting: string, allowed: string) => `De instelling ‘${setting}’ kennen wij niet. U kunt kiezen uit: ${allowed}.`,
    'wrong-value': (setting: string, value: string, allowed: string) =>
      `Bij ‘${setting}’ staat ‘${value}’. Dat kan niet. U kunt kiezen uit: ${allowed}.`,
    'wrong-name': (setting: string, value: string) =>
      `Bij ‘${setting}’ staat ‘${value}’. Dat is geen naam van een bestand dat naast settings.json kan staan, of het is een ander soort bestand.`,
    'no-file': (setting: keyof typeof files, value: string) => `Het bestand ‘${value}’ (${files[setting]}) staat niet naast settings.json.`,
    'no-tokens': (value: string) => `In het bestand ‘${value}’ staan geen design tokens.`,
    'nothing-used': (value: string) => `In het bestand ‘${value}’ staan geen tokens die de app gebruikt. Gebruik tokens die beginnen met --basis-.`,
    'not-a-value': (token: string, value: string) => `De waarde ‘${value}’ van ‘${token}’ is niet te gebruiken.`,
    contrast: (token: string, value: string, against: string, ratio: string, least: string) =>
      `De kleur ${value} van ‘${token}’ is niet goed te lezen op ${against}: het contrast is ${ratio} en moet ${least} zijn. Deze kleur is niet gebruikt.`,
  },
};

export type AdministrationText = typeof administrationNl;
