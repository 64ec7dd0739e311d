// The Dutch words of the maps of places. Sentences stay short and plain (B1).
import type { Measure } from '../../signals/places/measure.ts';
import type { BinWidth } from '../../signals/timeline.ts';

const number = (n: number) => n.toLocaleString('nl-NL');
const areas = (n: number) => (n === 1 ? '1 wijk' : `${number(n)} wijken`);
const shapes = (n: number) => (n === 1 ? '1 vlak' : `${number(n)} vlakken`);

export const placesNl = {
  title: { area: 'Wijkkaart', unit: 'Afdelingen', city: 'Hele stad' },
  loading: 'De signalen worden gelezen.',
  measure: 'Toon',
  measures: { level: 'Stand', value: 'Waarde', change: 'Verschil met gewoon', perThousand: 'Per 1.000 inwoners' } satisfies Record<Measure, string>,
  form: 'Vorm',
  forms: { tiles: 'Tegels', shapes: 'Vlakken' },
  frames: 'Kaarten',
  frame: { one: 'Eén dag', time: 'Dagen naast elkaar', series: 'Reeksen naast elkaar' },
  framesOf: {
    day: (n: number) => `${number(n)} dagen`,
    week: (n: number) => `${number(n)} weken`,
    month: (n: number) => `${number(n)} maanden`,
  } satisfies Record<BinWidth, (n: number) => string>,
  weekOf: (from: string, until: string) => `${from} t/m ${until}`,
  framesNote: 'Kies de periode in de tijdlijn. Klik op een kaartje om naar die dag te gaan.',
  framesLevel: 'Bij een week of maand is de stand die van de laatste dag. De waarde is van de hele week of maand.',
  framesLeft: (n: number) => `De eerste ${number(n)} maanden passen niet. Kies een kortere periode.`,
  seriesNote: 'Elke reeks heeft een eigen eenheid. Daarom tonen deze kaartjes alleen de stand of het verschil met gewoon.',
  noPopulation: 'Van geen enkele plek is bekend hoeveel mensen er wonen. Vul bij de wijken het aantal inwoners in.',
  noUsual: 'Voor deze reeks is niet bekend wat gewoon is. Een verschil is er dus niet.',
  noValues: 'Op deze dag heeft geen enkele plek een waarde.',
  lastDay: (day: string) => `Op deze dag gaf niemand iets op. U ziet ${day}.`,
  legend: 'Legenda',
  unknown: 'niet bekend',
  steps: {
    upTo: (value: string) => `minder dan ${value}`,
    between: (from: string, until: string) => `${from} tot ${until}`,
    from: (value: string) => `${value} of meer`,
    same: 'overal gelijk',
  },
  changes: [
    '50% of meer minder',
    '25 tot 50% minder',
    '10 tot 25% minder',
    'ongeveer gewoon',
    '10 tot 25% meer',
    '25 tot 50% meer',
    '50% of meer meer',
  ],
  change: (percent: string, sign: -1 | 0 | 1) =>
    sign === 0 ? 'als gewoon' : sign > 0 ? `${percent}% meer dan gewoon` : `${percent}% minder dan gewoon`,
  perThousand: (value: string) => `${value} per 1.000 inwoners`,
  list: 'Alle plekken',
  silent: (n: number) =>
    n === 1
      ? 'Eén vlak heeft geen rij in deze reeks. Het staat leeg op de kaart.'
      : `${n} vlakken hebben geen rij in deze reeks. Ze staan leeg op de kaart.`,
  valueless: (name: string) => `${name}: geen rij in deze reeks`,
  listHint: 'Kies een plek om het verloop te zien.',
  noTile: 'Zonder plaats op de tegelkaart',
  join: {
    title: 'Vlakken en wijken',
    summary: (joined: number, ofShapes: number, ofPlaces: number) => {
      const alone = [...(ofShapes > 0 ? [`${shapes(ofShapes)} zonder wijk`] : []), ...(ofPlaces > 0 ? [`${areas(ofPlaces)} zonder vlak`] : [])];
      return `${areas(joined)} op de kaart${alone.length > 0 ? `; ${alone.join(', ')}` : ''}.`;
    },
    by: (id: number, code: number, name: number) =>
      [id > 0 && `${number(id)} op kenmerk`, code > 0 && `${number(code)} op code`, name > 0 && `${number(name)} op naam`].filter(Boolean).join(', '),
    shapesAlone: (n: number) => `${shapes(n)} zonder wijk`,
    placesAlone: (n: number) => `${areas(n)} zonder vlak`,
    otherLayers: (n: number) => `${shapes(n)} van een andere laag, zonder wijken met cijfers, ${n === 1 ? 'staat' : 'staan'} niet op de kaart.`,
    mend: 'Zo maakt u het goed: geef de wijk in het werkblad areas hetzelfde kenmerk als de code van het vlak, of dezelfde naam. Let op: twee vlakken met dezelfde naam kunnen wij niet kiezen. Voeg het bestand daarna opnieuw toe.',
    faulty: (n: number) => `${shapes(n)} ${n === 1 ? 'heeft' : 'hebben'} geen vorm die wij kunnen tekenen.`,
    none: 'Er zijn nog geen vlakken. Sleep een GeoJSON-bestand met wijken in het venster.',
  },
  map: (name: string, day: string) => `Kaart van ${name}, ${day}. Alle plekken staan ook in de lijst ernaast.`,
  hereChosen: 'Gekozen plek',
  close: 'Sluit de gekozen plek',
  thermometer: 'Naar de thermometer',
  capture: 'Signaal in woorden',
  people: (n: number) => `${number(n)} inwoners`,
  decisions: 'Besluiten',
  words: 'In woorden',
  noDecisions: 'Geen besluit over deze plek in deze periode.',
  noWords: 'Nog niets in woorden over deze plek.',
  allPlaces: (more: number) => (more === 0 ? 'Naar de grote kaart' : `En nog ${number(more)}: naar de grote kaart`),
  table: 'Als tabel',
  drawing: 'Als kaart',
};

export type PlacesText = typeof placesNl;
