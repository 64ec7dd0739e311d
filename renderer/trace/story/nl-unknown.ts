// What we do not know, said aloud in Dutch.
import type { UnknownWords } from './unknown-sentences.ts';
import type { UnknownKey } from './unknowns.ts';

/** Each as the end of "Wij weten niet …". Plain words serve experts too. */
const CLAUSES: Readonly<Record<UnknownKey, string>> = {
  from: 'wie de gegevens stuurt',
  fromUnit: 'welke afdeling de gegevens stuurt',
  fromOrganisation: 'van wie het systeem van de verzender is',
  source: 'uit welke verzameling de gegevens komen',
  to: 'wie de gegevens krijgt',
  toUnit: 'welke afdeling de gegevens krijgt',
  toOrganisation: 'van wie het systeem van de ontvanger is',
  target: 'of en waar de ontvanger de gegevens bewaart',
  via: 'langs welk systeem de gegevens lopen',
  categories: 'welke gegevens het zijn',
  personal: 'of het gegevens over personen zijn',
  subjects: 'over wie de gegevens gaan',
  purpose: 'wat het doel is',
  basis: 'waarom dit mag',
  basisKind: 'wat voor reden de regel geeft',
  exception: 'welke uitzondering er is voor de extra beschermde gegevens',
  mode: 'op welke manier de gegevens gaan',
  frequency: 'hoe vaak dit gebeurt',
  latency: 'hoe snel een wijziging bij de ontvanger is',
  standard: 'langs welke weg de gegevens gaan',
  secure: 'of de weg beveiligd is',
  role: 'wie daarna verantwoordelijk is voor de gegevens',
  agreement: 'welke afspraak hierover is gemaakt',
  country: 'in welk land de ontvanger zit',
  safeguard: 'hoe de gegevens in dat land beschermd zijn',
  correction: 'of een verbetering meereist',
  feedback: 'of dit een melding terug naar de bron is',
  temporary: 'of dit tijdelijk is',
  review: 'wanneer iemand hier opnieuw naar kijkt',
  exit: 'hoe dit stopt',
  since: 'sinds wanneer dit gebeurt',
  register: 'onder welke naam dit in het register staat',
  describedBy: 'wie dit heeft beschreven',
  senderView: 'wat de verzender hierover zegt',
  receiverView: 'wat de ontvanger hierover zegt',
  bothViews: 'wat de verzender en de ontvanger hierover zeggen',
  certainty: 'hoe zeker dit is',
  confirmed: 'of het echt zo gaat',
};

export const UNKNOWN_NL: UnknownWords = {
  clauses: CLAUSES,
  starts: ['Wij weten niet', 'Wij weten ook niet', 'En ook niet', 'Verder weten wij niet'],
  or: 'en',
  step: 'Stap',
  total: (count) =>
    count === 0
      ? 'Voor deze reis is alles ingevuld wat wij hier vertellen'
      : `Op deze reis ${count === 1 ? 'is er 1 ding dat' : `zijn er ${count} dingen die`} wij niet weten`,
};
