// Words for laying out the map, in both languages.
import type { EngineName } from '../../graph/layout/layout.ts';

export const drawingNl = {
  tidy: 'Opruimen',
  tidyHelp: 'Opruimen: legt alles opnieuw neer, ook wat u zelf hebt neergezet',
  pinned: 'Staat vast op deze plek: u hebt het hier neergezet',
  unpin: 'Maak los van deze plek',
  unpinChosen: 'Maak los wat u neerzette',
  legend: 'Legenda',
  arrowsOf: (n: number) => `${n === 1 ? 'heeft' : 'hebben'} een pijl op de kaart`,
  withinOf: (n: number) => `${n === 1 ? 'blijft' : 'blijven'} binnen één onderdeel: klap het uit en u ziet ${n === 1 ? 'de pijl' : 'de pijlen'}`,
  hiddenOf: (n: number) => `${n === 1 ? 'is' : 'zijn'} nu niet te zien`,
  within: (n: number) => `${n.toLocaleString('nl-NL')} binnen een onderdeel`,
  engine: 'Hoe de kaart wordt ingedeeld',
  engines: { layered: 'Datareis', dagre: 'dagre (om te vergelijken)' } satisfies Record<EngineName, string>,
};

export const drawingEn: typeof drawingNl = {
  tidy: 'Tidy up',
  tidyHelp: 'Tidy up: lays out everything anew, what you placed yourself too',
  pinned: 'Stays in this place: you put it here',
  unpin: 'Release from this place',
  unpinChosen: 'Release what is chosen from its place',
  legend: 'Legend',
  arrowsOf: (n: number) => `${n === 1 ? 'has' : 'have'} an arrow on the map`,
  withinOf: (n: number) => `${n === 1 ? 'stays' : 'stay'} within one card; open it to see the ${n === 1 ? 'arrow' : 'arrows'}`,
  hiddenOf: (n: number) => `${n === 1 ? 'is' : 'are'} not shown now`,
  within: (n: number) => `${n.toLocaleString('en-GB')} within a card`,
  engine: 'How the map is laid out',
  engines: { layered: 'Datareis', dagre: 'dagre (to compare)' },
};
