// The words with which a signal is written down, in Dutch and English.
import type { PersonalKind } from '../../model/personal-data.ts';

export function captureText({ topics }: { readonly topics: { readonly capture: CaptureText } }): CaptureText {
  return topics.capture;
}

export const captureNl = {
  title: 'Signaal in woorden',
  command: 'Signaal in woorden opschrijven',
  close: 'Sluiten',
  said: 'Wat zag of hoorde u?',
  help: 'Noem geen namen, nummers of adressen van mensen. Enter bewaart. Shift en Enter geeft een nieuwe regel.',
  day: 'Dag',
  today: 'Vandaag',
  unit: 'Afdeling',
  noUnit: 'geen afdeling',
  area: 'Wijk',
  noArea: 'geen wijk',
  channel: 'Waar gehoord (kanaal)',
  theme: 'Thema',
  temperature: 'Hoe gaat het daar?',
  noTemperature: 'niet gezegd',
  save: 'Bewaar',
  saved: (id: string) => `Bewaard als ${id}. U kunt meteen het volgende schrijven.`,
  savedPersonal: (id: string) =>
    `Bewaard als ${id}, met persoonsgegevens. U ziet de tekst niet terug in beelden, en niet in bestanden die u bewaart.`,
  takeBack: 'Neem terug',
  empty: 'Schrijf eerst wat u zag of hoorde.',
  mendFirst: 'Er staan misschien persoonsgegevens in. Haal ze weg, of kies “Toch bewaren”.',
  failed: 'Bewaren lukte niet. Probeer het nog een keer.',
  fault: (field: string, value: string) => (value === '' ? `Vul in: ${field}.` : `“${value}” past niet bij ${field}.`),
  fields: {
    text: 'wat u zag of hoorde',
    observed_on: 'dag',
    unit_id: 'afdeling',
    area_id: 'wijk',
    channel: 'kanaal',
    theme: 'thema',
    temperature: 'temperatuur',
  } as Readonly<Record<string, string>>,
  warning: 'Dit wijst misschien een mens aan:',
  kinds: { bsn: 'burgerservicenummer', phone: 'telefoonnummer', email: 'e-mailadres', iban: 'rekeningnummer', name: 'naam' } satisfies Record<
    PersonalKind,
    string
  >,
  mend: 'Schrijf liever “een bewoner” of “een collega”. Wij vinden niet alles: lees uw tekst zelf ook na.',
  anyway: 'Toch bewaren',
  anywayMeans: 'Het signaal krijgt dan het merk “persoonsgegevens” en blijft uit alle beelden en bestanden.',
};

export type CaptureText = typeof captureNl;

export const captureEn: CaptureText = {
  title: 'Signal in words',
  command: 'Write down a signal in words',
  close: 'Close',
  said: 'What did you see or hear?',
  help: 'Give no names, numbers or addresses of people. Enter saves. Shift and Enter gives a new line.',
  day: 'Day',
  today: 'Today',
  unit: 'Department',
  noUnit: 'no department',
  area: 'District',
  noArea: 'no district',
  channel: 'Where it was heard (channel)',
  theme: 'Theme',
  temperature: 'How are things there?',
  noTemperature: 'not said',
  save: 'Save',
  saved: (id) => `Saved as ${id}. You can write the next one at once.`,
  savedPersonal: (id) => `Saved as ${id}, with personal data. Its text is kept out of all views, and out of files that you save.`,
  takeBack: 'Take back',
  empty: 'First write what you saw or heard.',
  mendFirst: 'There may be personal data in it. Take it out, or choose “Save anyway”.',
  failed: 'Saving did not work. Please try again.',
  fault: (field, value) => (value === '' ? `Fill in: ${field}.` : `“${value}” does not fit ${field}.`),
  fields: {
    text: 'what you saw or heard',
    observed_on: 'day',
    unit_id: 'department',
    area_id: 'district',
    channel: 'channel',
    theme: 'theme',
    temperature: 'temperature',
  },
  warning: 'This may point to a person:',
  kinds: { bsn: 'citizen service number', phone: 'phone number', email: 'e-mail address', iban: 'bank account number', name: 'name' },
  mend: 'Rather write “a resident” or “a colleague”. Not everything is found: read your text once more yourself.',
  anyway: 'Save anyway',
  anywayMeans: 'The signal is then marked “personal data” and stays out of all views and files.',
};
