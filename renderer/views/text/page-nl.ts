// The Dutch words of making one page of a briefing or case, and of comments that come back. In B1.
const count = (n: number, one: string, many: string) => `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

export const pageNl = {
  action: 'Opslaan als één pagina',
  title: 'Opslaan als één pagina',
  about: 'U maakt één bestand dat overal opent, ook zonder internet. Kies wat er niet op mag staan.',
  close: 'Sluiten',
  what: 'Wat vertelt de pagina?',
  story: 'Het verhaal van de casus',
  leave: 'Wat laat u weg?',
  rules: {
    systems: 'Namen van eigen systemen',
    security: 'Beveiliging: maatregelen, niveaus en kanalen',
    notPublic: 'Stromen die niet openbaar zijn',
  },
  ruleHelp: {
    systems: 'Elk systeem krijgt een nummer.',
    security: 'Wie kwaad wil, heeft hier iets aan.',
    notPublic: 'Uit gegevens zonder openbare toegang, of met de kolom openbaar op nee.',
  },
  classes: 'Stromen met deze gegevens',
  categories: 'Stromen met een van deze soorten',
  always: 'Bezwaren en opmerkingen staan er altijd op. Notities van de spreker en signalen van medewerkers nooit.',
  result: 'Dit komt op de pagina',
  busy: 'De pagina wordt gemaakt.',
  failed: 'De pagina kon niet worden gemaakt.',
  holds: (steps: number, statements: number, flows: number, voices: number) =>
    `${count(steps, 'stap', 'stappen')}, ${count(statements, 'stelling', 'stellingen')}, ${count(flows, 'stroom', 'stromen')} en ${count(voices, 'opmerking', 'opmerkingen')}.`,
  leftOut: 'Dit blijft weg',
  names: (n: number) => `In ${count(n, 'tekst', 'teksten')} staat misschien een naam van een mens. Kijk dat na voordat u de pagina deelt.`,
  save: 'Opslaan',
  saved: (name: string) => `Opgeslagen als ${name}.`,
  notSaved: (why: string) => `Niet opgeslagen: ${why}`,
  comments: {
    title: 'Reacties op een pagina',
    added: (n: number) => (n === 0 ? 'Er zijn geen reacties toegevoegd.' : `${count(n, 'reactie is', 'reacties zijn')} toegevoegd als aantekening.`),
    file: (name: string, added: number, of: number) => `${name}: ${added} van ${of}.`,
    personal: (n: number) => `In ${count(n, 'reactie', 'reacties')} staat misschien iets over een persoon. Kijk dat na.`,
    statement: (number: number) => `Stelling ${number}: `,
    more: (n: number) => `En nog ${count(n, 'melding', 'meldingen')}.`,
    close: 'Sluiten',
    undo: 'Ongedaan maken',
  },
};

export type PageText = typeof pageNl;
