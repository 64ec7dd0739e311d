// Which areas of the case have a shape, what they are called and how many people live there. Read off the rows of the sheet areas; a shape is kept in its own column "geometry".
import { type RecordSet, type Row, rowsOf, textOf } from '../../../model/record.ts';
import type { JoinShape } from '../../../signals/places/join.ts';
import { type Outline, outlineOf } from '../../../signals/places/outline.ts';

export interface AreaShape extends JoinShape {
  readonly outline: Outline;
}

/** `shapes` can be drawn; `faulty` have a shape that cannot. `onlyShapes` are areas of which nothing but their shape was read. `people` by area id. */
export interface AreaShapes {
  readonly shapes: readonly AreaShape[];
  readonly faulty: number;
  readonly onlyShapes: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, number>;
}

const COLUMN = 'geometry';
const FEATURES = 'features';

export function areaShapes(records: RecordSet): AreaShapes {
  const shapes: AreaShape[] = [];
  const onlyShapes = new Set<string>();
  const people = new Map<string, number>();
  let faulty = 0;
  for (const row of rowsOf(records, 'areas')) {
    const id = textOf(row, 'id') ?? '';
    const population = row.values.population;
    if (typeof population === 'number') people.set(id, population);
    const text = Object.hasOwn(row.extra, COLUMN) ? (row.extra[COLUMN] ?? '') : '';
    if (text === '') continue;
    if (isOnlyShape(row)) onlyShapes.add(id);
    const outline = outlineOf(text);
    if (outline) shapes.push({ id, name: textOf(row, 'name') ?? id, layer: layerOf(row), outline });
    else if (!isPoint(text)) faulty += 1;
  }
  return { shapes, faulty, onlyShapes, people };
}

/** Shapes of one file and kind belong together: districts and neighbourhoods of a city lie over each other. */
function layerOf({ source, others, values }: Row): string {
  const file = [source, ...(others ?? [])].find(({ sheet }) => sheet === FEATURES)?.file ?? source.file;
  return JSON.stringify([file, values.kind ?? null]);
}

function isOnlyShape({ source, others }: Row): boolean {
  return [source, ...(others ?? [])].every(({ sheet }) => sheet === FEATURES);
}

function isPoint(text: string): boolean {
  return text.startsWith('{"type":"Point"');
}
