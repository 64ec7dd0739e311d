// Which drawn area is which place: by the same id, by a code written in another way, or by name. What finds no partner is told, on both sides.
import { fold } from '../../model/value.ts';

/** A district, department or municipality that may have values. */
export interface JoinPlace {
  readonly id: string;
  readonly name: string;
}

/** An area with a shape; `layer` is what it was read with (file and kind), since a case can hold shapes of several sizes. */
export interface JoinShape extends JoinPlace {
  readonly layer: string;
}

export type JoinedBy = 'id' | 'code' | 'name';

/** `shapeOf`: by place id. `alone`: shapes and places without a partner. `otherLayers` counts shapes of layers in which no place was found. */
export interface Join<S extends JoinShape> {
  readonly shapeOf: ReadonlyMap<string, { readonly shape: S; readonly by: JoinedBy }>;
  readonly shapesAlone: readonly S[];
  readonly placesAlone: readonly JoinPlace[];
  readonly otherLayers: number;
}

/** A place takes the shape with its own id, else the only one left with its code, else the only one left with its name. No shape is given twice. */
export function joinShapes<S extends JoinShape>(places: readonly JoinPlace[], shapes: readonly S[]): Join<S> {
  const shapeOf = new Map<string, { shape: S; by: JoinedBy }>();
  const taken = new Set<S>();
  for (const [by, key] of KEYS) {
    const open = places.filter(({ id }) => !shapeOf.has(id));
    const free = onlyOnes(
      shapes.filter((shape) => !taken.has(shape)),
      key,
    );
    for (const [word, place] of onlyOnes(open, key)) {
      const shape = free.get(word);
      if (!shape) continue;
      shapeOf.set(place.id, { shape, by });
      taken.add(shape);
    }
  }
  const layers = new Set([...taken].map(({ layer }) => layer));
  const isInUse = ({ layer }: S) => layers.size === 0 || layers.has(layer);
  return {
    shapeOf,
    shapesAlone: shapes.filter((shape) => !taken.has(shape) && isInUse(shape)),
    placesAlone: places.filter(({ id }) => !shapeOf.has(id)),
    otherLayers: shapes.filter((shape) => !isInUse(shape)).length,
  };
}

const KEYS: readonly (readonly [JoinedBy, (one: JoinPlace) => string])[] = [
  ['id', ({ id }) => id],
  ['code', ({ id }) => codeOf(id)],
  ['name', ({ name }) => nameOf(name)],
];

/** "GM0855", "gm855", "0855" and "855" are the same code; other codes differ only in capitals and signs. */
export function codeOf(id: string): string {
  const bare = fold(id).replace(/[^a-z0-9]/g, '');
  const digits = /^(?:gm|wk|bu|area|wijk|gemeente)?0*([1-9]\d*|0)$/.exec(bare)?.[1];
  return digits ?? bare;
}

/** Without capitals, accents and signs, and without the words that say what kind of area it is. */
export function nameOf(name: string): string {
  const bare = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return bare.replace(/^(gemeente|wijk|stadsdeel|stadsgebied|buurt) (?=.)/, '').replaceAll(' ', '');
}

/** By key, those whose key no other has; an empty key names nothing. */
function onlyOnes<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const one of all) {
    const word = key(one);
    if (word !== '') found.set(word, found.has(word) ? null : one);
  }
  return new Map([...found].filter((pair): pair is [string, T] => pair[1] !== null));
}
