// The Dutch words of lenses, their classes, completeness and printing.
import type { LensName } from '../../graph/lenses/lens.ts';

/** `plain` in gewone taal, `expert` in vaktaal, `sign` the mark on the map that says the same without colour. */
export interface ClassWords {
  readonly plain: string;
  readonly expert: string;
  readonly sign: string;
}

type Classes = Readonly<Record<string, ClassWords>>;

const of = (sign: string, plain: string, expert = plain): ClassWords => ({ sign, plain, expert });

const names: Readonly<Record<LensName, string>> = {
  mode: 'Wijze',
  privacy: 'Privacy',
  basis: 'Grondslag',
  purpose: 'Doel',
  age: 'Leeftijd bij aankomst',
  correction: 'Verbeteren van fouten',
  security: 'Beveiliging',
  certainty: 'Zekerheid',
  findings: 'Bevindingen',
  signals: 'Signalen',
  error: 'Spoor van een fout',
  changes: 'Wat verschilt',
};

/** What the colours of cards and merged arrows mean, beside the classes. */
const about: Readonly<Record<LensName, string>> = {
  mode: 'De lijn zelf toont hoe de gegevens reizen.',
  privacy: 'Een pijl of onderdeel met meer soorten gegevens heeft de kleur van de gevoeligste soort.',
  basis: 'Alleen uitwisselingen hebben een grondslag. Onderdelen hebben hier geen kleur.',
  purpose: 'Een pijl heeft het doel van de uitwisseling, een onderdeel het doel waarvoor de gegevens worden bewaard.',
  age: 'Hoe lang het normaal duurt voordat een verandering bij de bron hier te zien is. Is dat niet ingevuld, dan telt de tijd tussen twee leveringen. Een onderdeel toont de oudste gegevens die er aankomen.',
  correction: 'Reist een verbeterde fout mee? Een onderdeel toont het slechtste van wat er aankomt. Terugmeldingen tellen daar niet mee.',
  security: 'Een pijl toont de zwakste schakel: het laagste niveau van verzender en ontvanger, of een onbeveiligd kanaal.',
  certainty: 'Een onderdeel of pijl toont het minst zekere.',
  findings: 'Een pijl of onderdeel toont de ernstigste bevinding die nog open is. Een bevinding is een vraag aan een mens, geen oordeel.',
  signals: 'Een pijl toont de slechtste stand van de reeksen die uit deze gegevens komen.',
  error: 'Waar een fout komt, en of een verbetering vanzelf volgt. Een onderdeel toont het ernstigste van wat erin staat.',
  changes: 'Wat er bij komt, weg is of anders wordt. Staat er van alles in een onderdeel, dan staat er ≠ bij.',
};

const privacy: Classes = {
  none: of('–', 'Geen persoonsgegevens'),
  ordinary: of('p', 'Gewone persoonsgegevens', 'Gewone persoonsgegevens (art. 4 AVG)'),
  sensitive: of('g', 'Gevoelig', 'Gevoelige persoonsgegevens'),
  national_id: of('#', 'BSN', 'Nationaal nummer: BSN (art. 87 AVG)'),
  special: of('B', 'Bijzonder (gezondheid, afkomst …)', 'Bijzondere persoonsgegevens (art. 9 AVG)'),
  criminal: of('S', 'Strafrechtelijk', 'Strafrechtelijke gegevens (art. 10 AVG)'),
};

const mode: Classes = {
  copy: of('k', 'Kopie, opgeslagen bij de ontvanger'),
  query: of('b', 'Bevraging bij de bron, geen kopie'),
  manual: of('h', 'Met de hand of per mail'),
  publication: of('o', 'Openbaar gemaakt'),
};

const basis: Classes = {
  '6.1.a': of('a', 'Mensen gaven toestemming', 'Toestemming (art. 6 lid 1 a)'),
  '6.1.b': of('b', 'Nodig voor een contract', 'Overeenkomst (art. 6 lid 1 b)'),
  '6.1.c': of('c', 'Het moet van de wet', 'Wettelijke verplichting (art. 6 lid 1 c)'),
  '6.1.d': of('d', 'Van levensbelang', 'Vitaal belang (art. 6 lid 1 d)'),
  '6.1.e': of('e', 'Hoort bij de taak van de overheid', 'Taak van algemeen belang (art. 6 lid 1 e)'),
  '6.1.f': of('f', 'Eigen belang dat zwaarder weegt', 'Gerechtvaardigd belang (art. 6 lid 1 f)'),
  several: of('&', 'Meer dan één grondslag', 'Grondslagen uit verschillende onderdelen van art. 6'),
  not_needed: of('–', 'Niet nodig: gaat niet over mensen', 'Geen persoonsgegevens, geen grondslag nodig'),
};

const age: Classes = {
  instant: of('0', 'Meteen (hooguit een kwartier)', '≤ PT15M'),
  hours: of('u', 'Uren oud (hooguit een halve dag)', '≤ PT12H'),
  day: of('d', 'Hooguit een dag oud', '≤ P1D'),
  week: of('w', 'Hooguit een week oud', '≤ P7D'),
  month: of('m', 'Hooguit een maand oud', '≤ P31D'),
  longer: of('+', 'Ouder dan een maand', '> P31D'),
};

const correction: Classes = {
  automatic: of('a', 'Reist vanzelf mee', 'Automatisch (art. 19 AVG)'),
  manual: of('h', 'Iemand geeft het met de hand door', 'Handmatig (art. 19 AVG)'),
  none: of('n', 'Reist niet mee', 'Geen correctie (art. 19 AVG)'),
};

const security: Classes = {
  '3': of('3', 'Zeer hoog beveiligd', 'BBN 3'),
  '2+': of('2+', 'Extra beveiligd', 'BBN 2+'),
  '2': of('2', 'Gewoon beveiligd', 'BBN 2'),
  '1': of('1', 'Licht beveiligd', 'BBN 1'),
  unsecured: of('!', 'Het kanaal is niet beveiligd', 'Onbeveiligd kanaal'),
};

const certainty: Classes = {
  confirmed: of('=', 'Bevestigd door beide kanten'),
  one_sided: of('1', 'Eén kant beschrijft dit', 'Eenzijdig beschreven'),
  assumed: of('~', 'Aangenomen, niet gecontroleerd', 'Aangenomen'),
};

const signals: Classes = {
  no_series: of('·', 'Geen signaal uit deze gegevens', 'Geen signaalreeks'),
  no_limit: of('/', 'Wel een signaal, geen grens', 'Geen drempelwaarde'),
  normal: of('n', 'Normaal'),
  amber: of('o', 'Oranje'),
  red: of('r', 'Rood'),
};

const findings: Classes = {
  no_finding: of('·', 'Geen bevinding'),
  handled: of('✓', 'Aanvaard of opgelost'),
  low: of('1', 'Ernst laag'),
  medium: of('2', 'Ernst midden'),
  high: of('3', 'Ernst hoog'),
};

const error: Classes = {
  untouched: of('·', 'De fout komt hier niet'),
  later: of('>', 'De fout komt hier later'),
  corrected: of('v', 'Fout, een verbetering volgt vanzelf', 'Fout, correctie automatisch (art. 19 AVG)'),
  stays: of('!', 'Fout, een verbetering volgt niet vanzelf', 'Fout, correctie niet automatisch (art. 16 en 19 AVG)'),
  origin: of('0', 'Hier begint de fout'),
};

const changes: Classes = {
  same: of('·', 'Geen verschil, of hoort er niet bij'),
  both: of('=', 'Allebei hebben dit'),
  only_here: of('*', 'Alleen hier'),
  changed: of('≈', 'Wordt anders'),
  added: of('+', 'Komt erbij'),
  gone: of('×', 'Is weg'),
};

export const lensesNl = {
  names,
  about,
  classes: { mode, privacy, basis, age, correction, security, certainty, findings, signals, error, changes } as Readonly<Record<string, Classes>>,
  unknown: of('?', 'Niet bekend', 'Niet ingevuld'),
  various: of('≠', 'Verschillend', 'Verschillende klassen'),
  other: of('+', 'Andere'),
  own: 'Eigen kolommen',
  ours: 'Lenzen',
  ownAbout: 'Een pijl heeft de waarde van de afzender.',
  variousArrows: 'Verschillend binnen één pijl',
  partly: 'Een vraagteken achter het teken: van een deel is het niet bekend.',
  arrows: (n: number) => `${n.toLocaleString('nl-NL')} ${n === 1 ? 'pijl' : 'pijlen'}`,
  counted: (n: number) => `${n.toLocaleString('nl-NL')} ${n === 1 ? 'uitwisseling' : 'uitwisselingen'}`,
  filterOn: (words: string, n: number) =>
    `${words}: ${n.toLocaleString('nl-NL')} ${n === 1 ? 'uitwisseling' : 'uitwisselingen'}. Klik om te filteren.`,
};

export const completenessNl = {
  title: 'Hoe volledig is dit beschreven?',
  share: (percent: number) => `${percent}% ingevuld`,
  sentence: (filled: number, all: number) =>
    `Ingevuld en zeker: ${filled.toLocaleString('nl-NL')} van ${all.toLocaleString('nl-NL')} velden die ertoe doen, van de uitwisselingen, systemen en datasets hier.`,
  complete: 'Alles wat ertoe doet is ingevuld.',
  missing: 'Wat ontbreekt of niet zeker is',
  more: (n: number) => `Toon er nog ${n.toLocaleString('nl-NL')}`,
  one_sided: 'één kant beschrijft dit',
  assumed: 'aangenomen',
};

export const printNl = {
  title: 'Blad of poster',
  explain: 'Kies één lens voor een poster, of meer voor kaarten naast elkaar. Alles komt op één blad.',
  paper: 'Papier',
  sheets: { A4: 'A4 liggend', A3: 'A3 liggend', A0: 'A0 liggend (poster)' },
  pdf: 'Bewaar als PDF',
  noPdf: 'Deze browser maakt zelf geen PDF. Kies Afdrukken, en daarna: Opslaan als PDF.',
  print: 'Afdrukken',
  save: 'Bewaar als SVG',
  none: 'Kies minstens één lens.',
  most: 'Er passen vier lenzen op een blad.',
  textSize: (names: string, signs: string) => `Op papier zijn namen ${names} punt en tekens ${signs} punt.`,
  tooSmall: 'Dat is klein. Kies minder lenzen, groter papier, of het niveau Organisatie.',
  asOf: (day: string) => `Stand op ${day}`,
  printed: (day: string) => `Gemaakt op ${day} met Datareis`,
  shown: (shown: number, all: number) => `${shown} van ${all} uitwisselingen getoond`,
  failed: 'Afdrukken is niet gelukt. Bewaar als SVG en druk dat bestand af.',
};
