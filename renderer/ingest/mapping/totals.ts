// Whether the values of a table look like totals that run up from day to day. Looks at observations that were read, changes none.
import type { TableMapping } from '../../model/mapping.ts';
import type { Row } from '../../model/record.ts';
import type { NumberStyle } from '../../model/value.ts';
import { Ledger } from '../ledger.ts';
import type { TextTable } from '../table.ts';
import { applyMapping } from './apply.ts';
import { byPlace } from './differences.ts';
import { headerWords } from './header-words.ts';

const SAYS_SO = /(^| )(cumulatief|cumulatieve|cumulative|cum|opgeteld|oplopend|running total|tot en met)( |$)/;

/** How sure it is that the values are totals up to and including their day: the header says so, or only the numbers do. `table` holds a sample of the lines. */
export function totalsIn(table: TextTable, mapping: TableMapping, style: NumberStyle): 'told' | 'seen' | 'no' {
  if (mapping.sheet !== 'observations' || mapping.derive) return 'no';
  const rows = applyMapping(table, mapping, new Ledger(table.file, 'table'), style);
  if (!looksLikeTotals(rows.flatMap(([sheet, row]) => (sheet === 'observations' ? [row] : [])))) return 'no';
  return SAYS_SO.test(headerWords(valueHeader(table.header, mapping))) ? 'told' : 'seen';
}

/** The header of the first column of values. */
export function valueHeader(header: readonly string[], { columns }: TableMapping): string {
  const at = columns.findIndex((use) => use.use === 'value' || (use.use === 'field' && use.field === 'value'));
  return header[at] ?? '';
}

const FEWEST_STEPS = 20;
const MOST_FALLS = 0.02;
const FEWEST_RISES = 0.15;
/** Yearly stocks, such as inhabitants, also only grow: totals of events are counted by day or week. */
const LONGEST_STEP_MS = 8 * 86_400_000;

/** Whole numbers that hardly ever fall and often rise, from one day or week to the next, in each place. */
function looksLikeTotals(rows: readonly Row[]): boolean {
  let [steps, falls, rises, short] = [0, 0, 0, 0];
  for (const group of byPlace(rows.filter(({ values }) => typeof values.value === 'number'))) {
    for (const [index, row] of group.entries()) {
      const before = group[index - 1];
      if (!before) continue;
      const [value, earlier] = [Number(row.values.value), Number(before.values.value)];
      if (!Number.isInteger(value) || value < 0) return false;
      steps += 1;
      if (value < earlier) falls += 1;
      if (value > earlier) rises += 1;
      if (Date.parse(String(row.values.observed_on)) - Date.parse(String(before.values.observed_on)) <= LONGEST_STEP_MS) short += 1;
    }
  }
  return steps >= FEWEST_STEPS && falls <= steps * MOST_FALLS && rises >= steps * FEWEST_RISES && short * 2 > steps;
}
