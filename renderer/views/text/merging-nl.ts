// Dutch words for merging two files of one case.
const count = (n: number, one: string, many: string) => `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

export const mergingNl = {
  tab: 'Samenvoegen',
  offer: 'Samenvoegen met deze casus',
  looking: 'Samenvoegen met deze casus: wordt nagekeken …',
  otherCase: 'Samenvoegen kan niet: dit is een andere casus.',
  unreadable: 'Samenvoegen kan niet: dit bestand is niet te lezen.',
  title: (file: string) => `Samenvoegen met ${file}`,
  intro: 'Links staat wat in uw casus staat, rechts wat in het andere bestand staat. Er verandert niets totdat u op Samenvoegen drukt.',
  ancestor: {
    steps: 'Beide bestanden komen van dezelfde casus. Alleen wat u allebei anders hebt veranderd, hoeft u te kiezen.',
    start: 'Beide bestanden zijn met dezelfde casus begonnen. Alleen wat u allebei anders hebt veranderd, hoeft u te kiezen.',
    partly:
      'Van een deel is bekend hoe het eerst was. Daar hoeft u alleen te kiezen wat u allebei hebt veranderd. Van de rest ziet u elk verschil, en daar gaat niets weg.',
    none: 'Het is niet bekend hoe de casus eerst was. U kiest daarom bij elk verschil, en er gaat niets weg.',
  },
  theirSteps: (n: number, roles: readonly string[]) =>
    `In het andere bestand ${n === 1 ? 'is' : 'zijn'} sindsdien ${count(n, 'stap', 'stappen')} gezet${roles.length > 0 ? `, door ${roles.join(', ')}` : ''}.`,
  taken: 'Dit komt erbij zonder vraag',
  takenNothing: 'Er is niets dat zonder vraag verandert.',
  added: (n: number) => count(n, 'nieuwe rij', 'nieuwe rijen'),
  removed: (n: number) => (n === 1 ? '1 rij gaat weg' : `${n.toLocaleString('nl-NL')} rijen gaan weg`),
  changed: (n: number) => `${count(n, 'veld', 'velden')} anders`,
  filled: (n: number) => `${count(n, 'leeg veld', 'lege velden')} ingevuld`,
  show: 'Bekijk',
  becomes: (field: string, from: string, to: string) => `${field}: van ${from} naar ${to}`,
  isFilled: (field: string, to: string) => `${field}: was leeg, wordt ${to}`,
  isNew: 'nieuw',
  isGone: 'gaat weg',
  nothing: 'leeg',
  kinds: {
    field: 'Allebei veranderd',
    added: 'Allebei toegevoegd',
    differs: 'Verschilt',
    removed: 'De een heeft deze rij weggehaald. De ander heeft er iets in veranderd.',
    reference: 'De een heeft deze rij weggehaald. Bij de ander verwijst er nog iets naar.',
  },
  field: 'Veld',
  mine: 'Uw casus',
  theirs: 'Ander bestand',
  was: 'Eerst',
  unknownWas: 'niet bekend',
  both: 'Allebei',
  keep: 'Rij houden',
  remove: 'Rij weg',
  keepWith: (changes: string) => `Rij houden, met ${changes}`,
  emptied: (n: number) => (n === 1 ? 'Kiest u voor weg, dan wordt 1 verwijzing leeg:' : `Kiest u voor weg, dan worden ${n} verwijzingen leeg:`),
  stays: 'Een aantekening hierover blijft staan.',
  rowMine: 'Deze rij: uw casus',
  rowTheirs: 'Deze rij: ander bestand',
  allMine: 'Alles van uw casus',
  allTheirs: 'Alles van het andere bestand',
  restMine: 'De rest van uw casus',
  restTheirs: 'De rest van het andere bestand',
  left: (n: number) => (n === 0 ? 'Alles is gekozen.' : `Nog ${count(n, 'keuze', 'keuzes')} te maken.`),
  next: 'Naar de volgende keuze',
  apply: 'Samenvoegen',
  stop: 'Niet samenvoegen',
  noConflicts: 'U hoeft niets te kiezen.',
  same: 'Beide bestanden zeggen hetzelfde. Er is niets samen te voegen.',
  more: (n: number) => `Toon meer (nog ${n.toLocaleString('nl-NL')})`,
  said: (when: string, role: string) => [when, role].filter(Boolean).join(', '),
  describers: {
    allOf: 'Alles hiervan',
    allOfFile: (file: string) => `Alle velden van ${file}`,
    onlyIn: (file: string, fields: string) => `Alleen ingevuld in ${file}: ${fields}. Dat is overgenomen.`,
  },
  damaged: 'Het andere bestand is niet heel, of het komt van een nieuwere Datareis. Daarom kiest u bij elk verschil, en gaat er niets weg.',
  done: (file: string, rows: number) =>
    rows === 0
      ? `${file} is samengevoegd. In uw casus hoefde niets te veranderen.`
      : `${file} is samengevoegd. In uw casus ${rows === 1 ? 'is 1 rij' : `zijn ${rows.toLocaleString('nl-NL')} rijen`} anders, erbij of weg.`,
  undo: 'Ongedaan maken',
  close: 'Sluiten',
  tooMany:
    'Er zijn te veel metingen om naast elkaar te leggen. Die van uw casus blijven. Wilt u die van het andere bestand erbij, voeg dat bestand dan toe.',
  measurements: 'Metingen komen erbij als een bron van hun eigen. U kunt die bij Bestanden weer weghalen.',
  reviews: (n: number) => `Bij ${count(n, 'bevinding', 'bevindingen')} heeft het andere bestand een later oordeel. Dat geldt voortaan.`,
  rules: (n: number) =>
    `Het andere bestand heeft ${count(n, 'eigen regel die', 'eigen regels die')} uw casus niet heeft. Voeg daarvoor het bestand rules.csv toe.`,
};

export type MergingText = typeof mergingNl;
