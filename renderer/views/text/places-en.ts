// The English words of the maps of places.
import type { PlacesText } from './places-nl.ts';

const number = (n: number) => n.toLocaleString('en-GB');
const areas = (n: number) => (n === 1 ? '1 district' : `${number(n)} districts`);
const shapes = (n: number) => (n === 1 ? '1 shape' : `${number(n)} shapes`);

export const placesEn: PlacesText = {
  title: { area: 'District map', unit: 'Departments', city: 'Whole city' },
  loading: 'The signals are being read.',
  measure: 'Show',
  measures: { level: 'Level', value: 'Value', change: 'Change against usual', perThousand: 'Per 1,000 people' },
  form: 'Form',
  forms: { tiles: 'Tiles', shapes: 'Shapes' },
  frames: 'Maps',
  frame: { one: 'One day', time: 'Days side by side', series: 'Series side by side' },
  framesOf: { day: (n) => `${number(n)} days`, week: (n) => `${number(n)} weeks`, month: (n) => `${number(n)} months` },
  weekOf: (from, until) => `${from} – ${until}`,
  framesNote: 'Choose the period on the timeline. Click a small map to go to its day.',
  framesLevel: 'Of a week or month, the level is that of its last day. The value is of the whole week or month.',
  framesLeft: (n) => `The first ${number(n)} months do not fit. Choose a shorter period.`,
  seriesNote: 'Each series has a unit of its own. So these maps show only the level or the change against usual.',
  noPopulation: 'It is not known of any place how many people live there. Fill in the population of the districts.',
  noUsual: 'It is not known what is usual for this series. So there is no change.',
  noValues: 'No place has a value on this day.',
  lastDay: (day) => `Nobody reported on this day. You see ${day}.`,
  legend: 'Legend',
  unknown: 'not known',
  steps: {
    upTo: (value) => `less than ${value}`,
    between: (from, until) => `${from} to ${until}`,
    from: (value) => `${value} or more`,
    same: 'the same everywhere',
  },
  changes: ['50% or more below', '25 to 50% below', '10 to 25% below', 'about as usual', '10 to 25% above', '25 to 50% above', '50% or more above'],
  change: (percent, sign) => (sign === 0 ? 'as usual' : sign > 0 ? `${percent}% more than usual` : `${percent}% less than usual`),
  perThousand: (value) => `${value} per 1,000 people`,
  list: 'All places',
  silent: (n) =>
    n === 1 ? 'One shape has no row in this series. It is empty on the map.' : `${n} shapes have no row in this series. They are empty on the map.`,
  valueless: (name) => `${name}: no row in this series`,
  listHint: 'Choose a place to see its course.',
  noTile: 'Without a seat on the tile map',
  join: {
    title: 'Shapes and districts',
    summary: (joined, ofShapes, ofPlaces) => {
      const alone = [
        ...(ofShapes > 0 ? [`${shapes(ofShapes)} without a district`] : []),
        ...(ofPlaces > 0 ? [`${areas(ofPlaces)} without a shape`] : []),
      ];
      return `${areas(joined)} on the map${alone.length > 0 ? `; ${alone.join(', ')}` : ''}.`;
    },
    by: (id, code, name) =>
      [id > 0 && `${number(id)} by id`, code > 0 && `${number(code)} by code`, name > 0 && `${number(name)} by name`].filter(Boolean).join(', '),
    shapesAlone: (n) => `${shapes(n)} without a district`,
    placesAlone: (n) => `${areas(n)} without a shape`,
    otherLayers: (n) => `${shapes(n)} of another layer, without districts that have numbers, ${n === 1 ? 'is' : 'are'} not on the map.`,
    mend: 'To mend this: give the district in the sheet areas the same id as the code of the shape, or the same name. Note that we cannot choose between two shapes of the same name. Then add the file again.',
    faulty: (n) => `${shapes(n)} ${n === 1 ? 'has' : 'have'} no form that we can draw.`,
    none: 'There are no shapes yet. Drop a GeoJSON file with districts on the window.',
  },
  map: (name, day) => `Map of ${name}, ${day}. All places are also in the list beside it.`,
  hereChosen: 'Chosen place',
  close: 'Close the chosen place',
  thermometer: 'To the thermometer',
  capture: 'Signal in words',
  people: (n) => `${number(n)} people`,
  decisions: 'Decisions',
  words: 'In words',
  noDecisions: 'No decision about this place in this period.',
  noWords: 'Nothing in words about this place yet.',
  allPlaces: (more) => (more === 0 ? 'To the large map' : `And ${number(more)} more: to the large map`),
  table: 'As table',
  drawing: 'As map',
};
