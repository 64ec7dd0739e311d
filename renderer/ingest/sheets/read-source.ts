// One table, whatever file it came from: which way its columns are read (a mapping that was saved, a sheet of ours, a guess), and its rows step by step.

import { LIMITS } from '../../model/limits.ts';
import type { ColumnUse, TableMapping, UnmappedTable } from '../../model/mapping.ts';
import type { PackedRows } from '../../model/packed.ts';
import { PackedBuilder } from '../../model/packing.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import { mappedReader } from '../mapping/apply.ts';
import { fingerprint } from '../mapping/fingerprint.ts';
import { guessMapping } from '../mapping/guess.ts';
import type { LineReader } from '../mapping/lines.ts';
import { numberStyleOf } from '../mapping/number-style.ts';
import { totalsIn, valueHeader } from '../mapping/totals.ts';
import type { ReadContext } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { type Batch, type TableSource, upTo } from '../table.ts';
import { identify } from './identify.ts';
import { ownReader } from './own-sheet.ts';

/** What a table gives: rows, those that are observations packed; or itself when somebody must say what its columns mean. */
export interface Given {
  readonly rows: readonly SheetRow[];
  readonly observations: PackedRows | null;
  readonly unmapped?: UnmappedTable;
}

/** Lines that are looked at before anything is decided; the mapping step shows as many. */
const SAMPLE = 20_000;

type Lines = readonly (readonly string[])[];

export async function readSource(source: TableSource, ledger: Ledger, context: ReadContext): Promise<Given> {
  const steps = await inSteps(source);
  const sample = steps.first.flatMap(({ lines }) => lines);
  const decided = decide(source, sample, ledger, context);
  const given = new GivenRows('reader' in decided ? decided.reader.packed : undefined);
  let [rowCount, part] = [0, 0];
  const most = 'reader' in decided && decided.sheet !== 'observations' ? LIMITS.rows : LIMITS.observations;
  for await (const batch of upTo(steps.all(), most, source.tab, ledger)) {
    rowCount += batch.lines.length;
    const before = part;
    part = batch.part ?? part;
    const tick = (done: number) => context.tick(source.file, partOf(batch, done, before));
    if ('reader' in decided) await readBatch(batch, decided.reader, given, tick);
    else for (const row of batch.rows) ledger.leave(decided.why, `${source.tab}:${row}`);
    await tick(batch.lines.length);
  }
  if ('reader' in decided) given.add(decided.reader.end?.() ?? []);
  if ('reader' in decided || !decided.table) return given.all();
  const shown = { lines: sample.slice(0, SAMPLE), rows: steps.first.flatMap((batch) => batch.rows).slice(0, SAMPLE) };
  return { ...given.all(), unmapped: { ...decided.table, ...shown, rowCount } };
}

const LINES_A_TICK = 2_000;

async function readBatch({ lines, rows }: Batch, reader: LineReader, into: GivenRows, tick: (done: number) => Promise<void>): Promise<void> {
  for (let index = 0; index < lines.length; index += 1) {
    into.add(reader.read(lines[index] ?? [], rows[index] ?? 0));
    if ((index + 1) % LINES_A_TICK === 0) await tick(index + 1);
  }
}

/** Rows as they come: a million observations are packed at once, the rest stay rows. */
class GivenRows {
  readonly #rows: SheetRow[] = [];

  constructor(readonly packed = new PackedBuilder()) {}

  add(rows: readonly SheetRow[]): void {
    for (const given of rows) {
      if (given[0] === 'observations') this.packed.add(given[1]);
      else this.#rows.push(given);
    }
  }

  all(): Given {
    return { rows: this.#rows, observations: this.packed.length > 0 ? this.packed.build() : null };
  }
}

/** How much of the file is done; never wholly, since the file ends where the reader says so. */
function partOf({ lines, part = 0 }: Batch, done: number, before: number): number {
  return Math.min(0.999, before + ((part - before) * done) / Math.max(1, lines.length));
}

/** The first steps, as many as the sample takes, and then all of them, those included. */
async function inSteps({ batches }: TableSource): Promise<{ first: readonly Batch[]; all(): AsyncGenerator<Batch> }> {
  const steps = Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  const first: Batch[] = [];
  let count = 0;
  while (count < SAMPLE) {
    const step = await steps.next();
    if (step.done) break;
    first.push(step.value);
    count += step.value.lines.length;
  }
  return {
    first,
    async *all() {
      yield* first;
      for (let step = await steps.next(); !step.done; step = await steps.next()) yield step.value;
    },
  };
}

type Decided =
  | { readonly reader: LineReader; readonly sheet: SheetName }
  | { readonly why: 'mapping_needed' | 'sheet_unknown'; readonly table?: Omit<UnmappedTable, 'lines' | 'rows' | 'rowCount'> };

function decide(source: TableSource, sample: Lines, ledger: Ledger, { mappings, asks }: ReadContext): Decided {
  const style = numberStyleOf(sample, source.style);
  const mapped = (mapping: TableMapping) => ({ reader: mappedReader(source, mapping, sample, style, ledger), sheet: mapping.sheet });
  const saved = mappings.get(fingerprint(source.header));
  if (saved) return mapped(saved);
  const what = identify(source.tab, source.header);
  if (what) return { reader: ownReader(source, what, sample, source.style, ledger), sheet: what.sheet };
  const { guess: plain, isSure } = guessMapping(source.header, sample, { name: source.tab, file: source.file, style });
  const totals = totalsIn({ ...source, lines: sample, rows: sample.map((_, index) => index + 1) }, plain, style);
  const guess: TableMapping = totals === 'told' || (asks && totals === 'seen') ? { ...plain, derive: 'differences' } : plain;
  const { file, tab, header } = source;
  if (asks) return { why: 'mapping_needed', table: { file, tab, header, style, guess, isSure: isSure && totals !== 'seen' } };
  if (!isSure) return refused(source, guess, ledger);
  if (totals === 'seen') ledger.problem('perhaps_totals', { sheet: tab, row: 1, column: valueHeader(header, guess) });
  return applied(source, guess, mapped(guess), ledger);
}

function applied({ tab, header }: TableSource, guess: TableMapping, decided: Decided, ledger: Ledger): Decided {
  ledger.problem('columns_guessed', { sheet: tab, row: 1, value: guess.sheet }, inWords(header, guess));
  return decided;
}

function refused({ tab, header }: TableSource, guess: TableMapping, ledger: Ledger): Decided {
  const isGuessed = guess.columns.some(({ use }) => use === 'field' || use === 'value');
  if (isGuessed) ledger.problem('columns_unsure', { sheet: tab, row: 1, value: guess.sheet }, inWords(header, guess));
  else ledger.problem('format_unknown', { sheet: tab, row: 1, value: header.join(' | ') }, 'sheet');
  return { why: isGuessed ? 'mapping_needed' : 'sheet_unknown' };
}

/** "Datum = observed_on | Vulgraad (%) = value (series_id: Vulgraad)"; columns that fill no field are left out. */
function inWords(header: readonly string[], { columns, constants, derive }: TableMapping): string {
  const said = columns.flatMap((use, index) =>
    use.use === 'field' || use.use === 'value' ? [`${header[index] || index + 1} = ${saidUse(use)}`] : [],
  );
  const fixed = Object.entries(constants).map(([field, text]) => `${field}: ${text}`);
  return [...said, ...fixed, ...(derive ? [`derive: ${derive}`] : [])].join(' | ');
}

function saidUse(use: ColumnUse): string {
  if (use.use === 'field') return use.field;
  return use.use === 'value' ? `value (${use.sets.field}: ${use.sets.to})` : use.use;
}
