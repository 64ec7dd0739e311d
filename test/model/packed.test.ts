// Rows that were packed, moved and unpacked are the rows that they were, whatever they hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf, packRows, readerOf, rowReaderOf, unpackRows } from '../../renderer/model/packed.ts';
import { ColumnBuilder, joinPacked, PackedBuilder } from '../../renderer/model/packing.ts';
import type { Row } from '../../renderer/model/record.ts';

const name = fc.oneof(fc.constantFrom('id', 'value', '__proto__', 'constructor', '1', '0'), fc.string());
const texts = fc.oneof(fc.constant({}), fc.dictionary(name, fc.string()));
const value = fc.oneof(
  fc.string(),
  fc.constantFrom('', '1', 'null', 'true', '-0'),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string()),
);
const source = fc.record({ file: fc.string(), sheet: fc.string(), row: fc.option(fc.nat()) });
const row: fc.Arbitrary<Row> = fc.record(
  { values: fc.dictionary(name, value), raw: texts, extra: texts, source, others: fc.array(source) },
  { requiredKeys: ['values', 'raw', 'extra', 'source'] },
);

/** Another realm's or no prototype counts for nothing: what is compared is what a row holds, in its order. */
const held = (rows: readonly Row[]) =>
  rows.map(({ values, raw, extra, ...rest }) => ({
    values: Object.entries(values),
    raw: Object.entries(raw),
    extra: Object.entries(extra),
    ...rest,
  }));

describe('packed rows', () => {
  it('are unpacked as they were', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(held(unpackRows(packRows(rows)))).toEqual(held(rows));
      }),
    );
  });

  it('are built one by one, or table by table, as they were', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (one, other) => {
        const builder = new PackedBuilder();
        for (const each of one) builder.add(each);
        const first = builder.build();
        const all = joinPacked([first, packRows(other)]);
        expect(held(one.map((_, index) => rowReaderOf(first)(index)))).toEqual(held(one));
        expect(held(all ? unpackRows(all) : [])).toEqual(held([...one, ...other]));
      }),
    );
  });

  it('take one byte for each of 256 words, then two, then four', () => {
    const bytesFor = (count: number) => {
      const builder = new ColumnBuilder();
      for (let index = 0; index < count; index += 1) builder.put(`w${index}`);
      const column = builder.build();
      expect(readerOf(column)(count - 1)).toBe(`w${count - 1}`);
      return column.kind === 'coded' ? column.codes.BYTES_PER_ELEMENT : 0;
    };
    expect([256, 257, 65_536, 65_537].map(bytesFor)).toEqual([1, 2, 2, 4]);
  });

  it('of numbers and unknowns keep zero, minus zero and the largest apart', () => {
    const rows = [0, -0, null, 1.5, Number.MAX_VALUE].map(
      (one): Row => ({ values: { value: one }, raw: {}, extra: {}, source: { file: 'a', sheet: '', row: null } }),
    );
    const packed = packRows(rows);
    expect(packed.values.get('value')?.kind).toBe('numbers');
    expect(unpackRows(packed)).toEqual(rows);
  });

  it('are moved, not copied', () => {
    const rows: Row[] = [{ values: { id: 'a', value: 2 }, raw: { value: '2,0' }, extra: { eigen: 'x' }, source: { file: 'a', sheet: 'b', row: 3 } }];
    const packed = packRows(rows);
    const moved = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(packed.shapeOf.length).toBe(0);
    expect(unpackRows(moved)).toEqual(rows);
  });
});
