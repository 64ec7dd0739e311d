// A desk of signals made of the tables of a case, for one question: where the case has no desk of its own, as in a pipeline. Reads all observations.
import type { Ask, AskRow } from '../model/ask.ts';
import { type PackedColumn, Words } from '../model/packed.ts';
import { deskOf } from '../signals/desk/desk.ts';
import { type AskSignals, answerAtDesk } from '../signals/desk/kinds.ts';
import { toSeries, toThreshold } from '../signals/from-rows.ts';

const TEXTS = ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown', 'status'];

export async function deskFromTables(ask: Ask): Promise<AskSignals> {
  const [series, thresholds, observations, sizes] = await Promise.all([
    ask('select * from signal_series order by source_row, id'),
    ask(`select *, date_diff('day', date '1970-01-01', valid_from) as valid_from_day from thresholds order by id`),
    ask(`select ${TEXTS.join(', ')}, value from observations`),
    ask('select id, headcount as size from units union all select id, population from areas'),
  ]);
  const { rows } = observations;
  const values = new Map(TEXTS.map((name): [string, PackedColumn] => [name, coded(rows, name)]));
  const numbers = Float64Array.from(rows, (row) => (typeof row.value === 'number' ? row.value : Number.NaN));
  const desk = deskOf({
    series: series.rows.map(toSeries),
    thresholds: thresholds.rows.flatMap(toThreshold),
    sizes: new Map(sizes.rows.map((row) => [String(row.id), typeof row.size === 'number' ? row.size : null])),
    observations: { length: rows.length, values: values.set('value', { kind: 'numbers', numbers }) },
  });
  return async (kind, asked) => answerAtDesk(desk, kind, asked);
}

function coded(rows: readonly AskRow[], name: string): PackedColumn {
  const words = new Words();
  const codes = Int32Array.from(rows, (row) => words.codeOf(typeof row[name] === 'string' ? row[name] : ''));
  return { kind: 'coded', codes, words: words.list };
}
