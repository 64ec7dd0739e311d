// The Dutch words of the timeline.
import type { BinWidth } from '../../signals/timeline.ts';

const WIDTHS: Record<BinWidth, string> = { day: 'dag', week: 'week', month: 'maand' };
const number = (n: number) => n.toLocaleString('nl-NL');

export const timelineNl = {
  speed: 'Tempo',
  speeds: { 1: '1 dag per tel', 2: '2 dagen per tel', 4: '4 dagen per tel' },
  all: { area: 'Alle wijken samen', unit: 'Alle afdelingen samen', city: 'Hele stad' },
  onePlace: (name: string) => `Alleen ${name}`,
  drawn: 'Wat de staven tellen',
  each: (width: BinWidth) => `per ${WIDTHS[width]}`,
  highest: (value: string) => `hoogste ${value}`,
  table: 'Als tabel',
  chart: 'Als tekening',
  usual: 'Wat gewoon is',
  states: 'Standen per plek',
  zoom: 'Alleen deze periode',
  more: (n: number) => `en nog ${number(n)}: toon alle`,
  fewer: 'toon alleen de 12 ergste',
  legend: {
    title: 'Wat u ziet',
    bar: (width: BinWidth) => `staaf: één ${WIDTHS[width]}`,
    nobody: 'gearceerd: niemand gaf iets op, zoals in een weekend',
    missing: 'open blokje: van een plek ontbreekt een opgave',
    notCollected: 'streepje: niet verzameld',
    zero: 'een nul is een streep op de lijn',
    usual: 'stippellijn: wat gewoon is',
    limit: 'grens',
    red: 'rood, volle hoogte',
    amber: 'oranje, halve hoogte',
    words: 'signaal in woorden',
    decision: 'besluit gaat in',
    later: 'lichter: na de gekozen dag',
  },
  note: 'Een stand “vandaag” weet niets van latere dagen. De standen in deze tijdlijn wel: zij beginnen op de eerste dag van een reeks dagen boven de grens.',
  decisionsOn: (n: number) => (n === 1 ? 'Besluit' : `${number(n)} besluiten`),
  wordsOn: (n: number) => (n === 1 ? 'Signaal in woorden' : `${number(n)} signalen in woorden`),
  toDay: 'Ga naar deze dag',
  toDecision: 'Bekijk het besluit',
  from: 'Periode van',
  until: 'tot en met',
  begin: 'Begin van de periode',
  end: 'Eind van de periode',
  summary: (name: string, what: string, width: BinWidth, from: string, until: string) =>
    `${name}, ${what}, een staaf per ${WIDTHS[width]}, van ${from} tot en met ${until}. De tabel zegt hetzelfde.`,
  columns: {
    period: 'Periode',
    value: 'Waarde',
    usual: 'Gewoon',
    gaps: 'Zonder waarde',
    marks: 'Besluiten en woorden',
    place: 'Plek',
    level: 'Stand',
    from: 'Van',
    until: 'Tot en met',
    days: 'Dagen',
  },
  bars: 'Staven',
  bands: 'Standen in deze periode',
  noBands: 'In deze periode was geen plek rood of oranje.',
  noLimits: 'Voor deze reeks is geen grens afgesproken.',
  gaps: {
    missing: (n: number) => `${number(n)} keer ontbreekt een opgave`,
    notCollected: (n: number) => `${number(n)} keer niet verzameld`,
    noRow: (n: number) => `${number(n)} keer niets opgeschreven`,
    nobody: (n: number) => (n === 1 ? 'niemand gaf iets op' : `op ${number(n)} dagen gaf niemand iets op`),
  },
  hidden: 'verborgen: te kleine groep',
  reading: 'De cijfers worden gelezen.',
};

export type TimelineText = typeof timelineNl;
