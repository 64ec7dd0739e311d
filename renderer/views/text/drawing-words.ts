// Words for laying out the map, in both languages.
import type { EngineName } from '../../graph/layout/layout.ts';

export const drawingNl = {
  tidy: 'Opruimen',
  tidyHelp: 'Opruimen: legt alles opnieuw neer, ook wat u zelf hebt neergezet',
  untidy: 'Zet terug hoe het stond',
  unpin: 'Losmaken van deze plek',
  engine: 'Hoe de kaart wordt uitgelegd',
  engines: { layered: 'Datareis', dagre: 'dagre (om te vergelijken)' } satisfies Record<EngineName, string>,
};

export const drawingEn: typeof drawingNl = {
  tidy: 'Tidy up',
  tidyHelp: 'Tidy up: lays out everything anew, what you placed yourself too',
  untidy: 'Put back as it was',
  unpin: 'Release from this place',
  engine: 'How the map is laid out',
  engines: { layered: 'Datareis', dagre: 'dagre (to compare)' },
};
