// The Dutch words of "hoe komt dit getal hier?" and of series on datasets, flows and departments. Short and plain (B1); English has exactly these keys.

const n = (count: number) => count.toLocaleString('nl-NL');
const count = (many: number, one: string, more: string) => `${n(many)} ${many === 1 ? one : more}`;

export const originNl = {
  title: 'Hoe komt dit getal hier?',
  command: 'Hoe komt het cijfer van de gekozen reeks hier?',
  number: 'Het getal',
  inThermometer: 'Toon in de thermometer',
  seriesGone: (id: string) => `Er is geen reeks met kenmerk “${id}”.`,
  counted: (dataset: string, place: string) => `Dit getal wordt geteld in “${dataset}”${place ? ` (${place})` : ''}.`,
  begins: 'Voor zover beschreven begint het daar: er gaat geen andere dataset aan vooraf.',
  comes: (sources: number, hops: number) =>
    `De gegevens komen uit ${count(sources, 'andere dataset', 'andere datasets')}, in ${count(hops, 'stap', 'stappen')}.`,
  age: (time: string | null) => (time === null ? 'Wat erin komt, telt meteen mee.' : `Wat erin zit, is hooguit ${time} oud.`),
  ageAtLeast: (time: string | null) => (time === null ? 'Hoe oud het kan zijn, is niet bekend.' : `Wat erin zit, kan ${time} oud zijn, of ouder.`),
  ageUnknown: 'Hoe oud het kan zijn, is niet bekend.',
  timeless: (names: string, many: number) =>
    many > 0
      ? `Over de tijd bij ${names} en ${count(many, 'andere stap', 'andere stappen')} is niets bekend.`
      : `Over de tijd bij ${names} is niets bekend.`,
  often: (word: string) => `Hoe vaak er een nieuw getal is: ${word}.`,
  notDescribed: 'Deze dataset staat niet op het blad met datasets. Alleen de reeks of een uitwisseling noemt hem.',
  noSource: (name: string) => `Bij de reeks “${name}” staat niet uit welke dataset de cijfers komen. Daarom kunnen wij de weg niet laten zien.`,
  noSourceHow: (id: string) =>
    `Zo vult u het aan: open het blad met signaalreeksen (signal_series). Zet bij de reeks met kenmerk “${id}” in de kolom Brondataset (source_dataset_id) het kenmerk van de dataset waarin wordt geteld. Sleep het bestand daarna opnieuw naar dit venster.`,
  wrongSourceHow: (id: string) => `Dit kenmerk staat bij de reeks “${id}”, in de kolom Brondataset (source_dataset_id) van het blad signal_series.`,
  lastNumber: (day: string) => `Op deze dag is er geen cijfer. Dit is de stand van ${day}.`,
  noNumber: 'Voor deze dag is er geen cijfer.',
  hiddenNumber: 'De groep is te klein om een getal te tonen.',
  lastReport: (day: string) => `Laatste opgave: ${day}.`,
  beside: 'Let op bij dit getal',
  findings: (many: number) => count(many, 'bevinding op deze weg', 'bevindingen op deze weg'),
  noFindings: 'De regels vonden niets op deze weg.',
  checking: 'De regels worden nagegaan…',
  unknowns: (many: number) => count(many, 'ding is niet ingevuld', 'dingen zijn niet ingevuld'),
  noUnknowns: 'Alles wat wij over deze weg willen weten, is ingevuld.',
  moreFindings: (many: number) => `Nog ${n(many)}`,
  road: 'De weg, van het getal terug',
  back: (depth: number) => count(depth, 'stap terug', 'stappen terug'),
  feedback: 'terugmelding',
  more: 'Alles over deze stap',
  copyOf: (copy: string, original: string) => `“${copy}” is een kopie van “${original}”. Hoe die kopie er komt, is niet beschreven.`,
  takes: (time: string | null) => (time === null ? 'duurt geen tijd' : `duurt hooguit ${time}`),
  takesUnknown: 'tijd niet bekend',
  furtherSteps: (many: number) => `Nog ${count(many, 'stap', 'stappen')} op deze weg. Bewaar als CSV om alles te zien.`,
  first: 'Waar het begint',
  between: 'Waar het langs komt',
  readers: 'Wie krijgt dit getal',
  readersSaid: (units: number, parties: number) => {
    const parts = [units > 0 ? count(units, 'eigen afdeling', 'eigen afdelingen') : '', parties > 0 ? count(parties, 'partner', 'partners') : ''];
    const said = parts.filter(Boolean).join(' en ');
    return said
      ? `${said} ${units + parties === 1 ? 'krijgt' : 'krijgen'} deze gegevens.`
      : 'Voor zover beschreven krijgt niemand anders deze gegevens.';
  },
  direct: 'Rechtstreeks uit deze dataset',
  further: 'Daarna, via een ander',
  looks: 'kijkt mee, slaat niets op',
  stored: 'slaat het op',
  after: (steps: number) => `na ${count(steps, 'stap', 'stappen')}`,
  signals: 'Signalen',
  carried: 'Reeksen die deze stroom meeneemt',
  worstOf: (many: number) => `ergste van ${count(many, 'plek', 'plekken')}`,
  placesAt: (many: number, level: string) => `${count(many, 'plek', 'plekken')} ${level}`,
  spark: 'De laatste zes weken',
  chip: 'Wegen van de cijfers',
  chipHint: 'Toon alleen stromen die cijfers van een signaalreeks meenemen',
  inPlaces: (many: number, isUnit: boolean) => (isUnit ? count(many, 'afdeling', 'afdelingen') : count(many, 'wijk', 'wijken')),
  moreSeries: (many: number) => `en nog ${count(many, 'reeks', 'reeksen')}`,
  also: (many: number) => `+${n(many)}`,
};

export type OriginWords = typeof originNl;
