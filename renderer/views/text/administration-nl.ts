// The Dutch words of what an administrator settled. For users and administrators; short and plain (B1), with "u".

const files = { theme: 'het bestand met kleuren', start_case: 'de casus om mee te beginnen' };
const names = {
  theme: 'De naam eindigt op .css of .json, bijvoorbeeld ‘gemeente.css’',
  start_case: 'De naam eindigt op .datareis, bijvoorbeeld ‘gemeente.datareis’. U kunt ook ‘sample’ invullen, voor het voorbeeld',
};
const kinds = {
  colour: 'Schrijf een kleur als #1a2b3c, #abc, rgb(26, 43, 60), hsl(210, 40%, 17%), white of black. De kleur mag niet doorzichtig zijn.',
  size: 'Schrijf een maat als 0, of als een getal met px of rem, bijvoorbeeld 4px of 0.25rem.',
  letters: 'Schrijf hoogstens tien namen van lettertypen, met komma’s ertussen, bijvoorbeeld "Open Sans", sans-serif.',
};

export const administrationNl = {
  title: 'Instellingen van uw beheerder',
  intro: 'Een deel van de instellingen is niet te gebruiken. De app werkt daar met de eigen instellingen. Geef dit door aan uw beheerder:',
  more: (n: number) => `En nog ${n}.`,
  locked: 'Uw beheerder heeft dit vastgezet.',
  unsafe: 'Deze pagina is geopend zonder https. De browser bewaart dan niets en kopieert niets. Vraag uw beheerder om een adres met https.',
  faults: {
    'not-json': (detail: string) => `Het bestand settings.json is geen goede JSON. De browser zegt: ${detail}`,
    'not-an-object': 'Het bestand settings.json moet beginnen met { en eindigen met }.',
    'too-large': 'Het bestand settings.json is te groot. Het mag hoogstens 100.000 tekens hebben.',
    'settings-not-text': 'Het bestand settings.json is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8.',
    'unknown-setting': (setting: string, allowed: string) => `De instelling ‘${setting}’ kennen wij niet. U kunt kiezen uit: ${allowed}.`,
    'wrong-value': (setting: string, value: string, allowed: string) =>
      `Bij ‘${setting}’ staat ‘${value}’. Dat kan niet. U kunt kiezen uit: ${allowed}.`,
    'wrong-name': (setting: keyof typeof names, value: string) =>
      `Bij ‘${setting}’ staat ‘${value}’. Dat is geen goede naam. Gebruik alleen de letters a tot en met z, cijfers, - en _, zonder spaties en zonder map. ${names[setting]}.`,
    'no-file': (setting: keyof typeof files, value: string) =>
      `Het bestand ‘${value}’ (${files[setting]}) staat niet naast settings.json. Zet het in dezelfde map. De naam moet precies gelijk zijn, ook de hoofdletters.`,
    'not-a-case': (setting: string, value: string) =>
      `Bij ‘${setting}’ staat ‘${value}’. Dat bestand is geen casus van Datareis. Kies een casus die met Datareis is bewaard. De naam eindigt op .datareis.`,
    'not-text': (value: string) => `Het bestand ‘${value}’ is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8.`,
    'theme-not-json': (value: string, detail: string) => `Het bestand ‘${value}’ is geen goede JSON. De browser zegt: ${detail}`,
    'no-tokens': (value: string) =>
      `In het bestand ‘${value}’ staan geen design tokens. Een token ziet er in CSS zo uit: --basis-border-radius-md: 4px; en in JSON zo: "--basis-border-radius-md": "4px".`,
    'nothing-used': (value: string) => `In het bestand ‘${value}’ staan geen tokens die de app gebruikt. Gebruik tokens die beginnen met --basis-.`,
    'not-a-value': (token: string, value: string, kind: keyof typeof kinds) =>
      `De waarde ‘${value}’ van ‘${token}’ is niet te gebruiken. ${kinds[kind]}`,
    'leads-nowhere': (token: string, value: string) =>
      `‘${token}’ verwijst naar ‘${value}’. Die token staat niet in het bestand, of verwijst weer terug. Zet die token erbij, of vul zelf een waarde in.`,
    contrast: (token: string, value: string, against: string, ratio: string, least: string) =>
      `De kleur ${value} van ‘${token}’ is niet goed te lezen op ${against}: het contrast is ${ratio} en moet ${least} zijn. Deze kleur is niet gebruikt.`,
  },
};

export type AdministrationText = typeof administrationNl;
