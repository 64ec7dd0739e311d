// Shapes and places: found by id, code or name, never twice, and all that is left is told. Beside a slow computation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, joinShapes, nameOf } from '../../../renderer/signals/places/join.ts';

const shape = (id: string, name: string, layer = 'one') => ({ id, name, layer });
const place = (id: string, name: string) => ({ id, name });

describe('joining', () => {
  test('by id before code before name', () => {
    const shapes = [shape('GM0855', 'Tilburg'), shape('GM0384', 'Diemen'), shape('x', 'Súdwest-Fryslân'), shape('GM0001', 'Nergens')];
    const places = [place('GM0855', 'anders'), place('384', 'iets'), place('p3', 'sudwest fryslan'), place('p4', 'Zonder')];
    const { shapeOf, shapesAlone, placesAlone } = joinShapes(places, shapes);
    expect([...shapeOf].map(([id, { shape: found, by }]) => [id, found.id, by])).toEqual([
      ['GM0855', 'GM0855', 'id'],
      ['384', 'GM0384', 'code'],
      ['p3', 'x', 'name'],
    ]);
    expect(shapesAlone.map(({ id }) => id)).toEqual(['GM0001']);
    expect(placesAlone.map(({ id }) => id)).toEqual(['p4']);
  });

  test('of two shapes with the same name none is chosen', () => {
    const { shapeOf, shapesAlone } = joinShapes([place('p', 'Centrum')], [shape('1x', 'Centrum'), shape('2x', 'centrum')]);
    expect(shapeOf.size).toBe(0);
    expect(shapesAlone).toHaveLength(2);
  });

  test('shapes of a layer in which nothing was found are counted, not listed', () => {
    const shapes = [shape('01', 'WEST', 'wijk'), shape('99', 'OOST', 'wijk'), shape('b1', 'Buurt 1', 'buurt'), shape('b2', 'Buurt 2', 'buurt')];
    const { shapesAlone, otherLayers } = joinShapes([place('1', 'west')], shapes);
    expect(shapesAlone.map(({ id }) => id)).toEqual(['99']);
    expect(otherLayers).toBe(2);
  });

  test('codes and names in other spellings', () => {
    expect(['GM0855', 'gm855', '0855', '855'].map(codeOf)).toEqual(['855', '855', '855', '855']);
    expect(codeOf('area-kanaal')).toBe('areakanaal');
    expect(['Wijk Zuid-Oost', 'zuidoost', 'Stadsdeel Zuid Oost'].map(nameOf)).toEqual(['zuidoost', 'zuidoost', 'zuidoost']);
    expect(nameOf('Wijk')).toBe('wijk');
  });

  test('each place and each shape is joined once or told of once, whatever they are called', () => {
    const word = fc.constantFrom('', '01', '1', 'GM01', 'West', 'WEST', 'Wijk West', 'Oost', 'a|b', '__proto__');
    const one = fc.record({ id: word, name: word });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 }),
        fc.array(fc.record({ id: word, name: word, layer: fc.constantFrom('x', 'y') }), { maxLength: 8 }),
        (places, shapes) => {
          const { shapeOf, shapesAlone, placesAlone, otherLayers } = joinShapes(places, shapes);
          const used = [...shapeOf.values()].map(({ shape: found }) => found);
          expect(new Set(used).size).toBe(used.length);
          expect(used.length + shapesAlone.length + otherLayers).toBe(shapes.length);
          expect(shapeOf.size + placesAlone.length).toBe(places.length);
          for (const [id, { shape: found, by }] of shapeOf) {
            const own = places.find((other) => other.id === id);
            if (by === 'id') expect(found.id).toBe(id);
            if (by === 'name') expect(nameOf(found.name)).toBe(nameOf(own?.name ?? ''));
          }
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });
});
