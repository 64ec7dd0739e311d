// Whether each series has a period to compare with, that can be read and in which it has values (domain.md section 4, Signals).
import { type PackedRows, readerOf } from '../model/packed.ts';
import type { Problem } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf, type Value } from '../model/record.ts';
import { isoDate } from '../model/value.ts';

/** First and last day, ISO. */
interface Span {
  readonly from: string;
  readonly until: string;
}

/** Said once for each series. A series without any observation is not waited for. */
export function* baselineProblems(records: RecordSet, observations: PackedRows | null): Generator<Problem> {
  const spans = new Map<string, Span>();
  for (const row of rowsOf(records, 'signal_series')) {
    const method = textOf(row, 'baseline_method')?.trim() ?? '';
    const span = method === 'none' ? undefined : spanOf(method);
    if (method === '') yield baselineProblem(row, 'baseline_missing', nameOf(row));
    else if (span) spans.set(String(row.values.id), span);
    else if (method !== 'none') yield baselineProblem(row, 'baseline_unreadable', method);
  }
  const { met, filled } = filledSpans(observations, spans);
  for (const row of rowsOf(records, 'signal_series')) {
    const [id, span] = [String(row.values.id), spans.get(String(row.values.id))];
    if (span && met.has(id) && !filled.has(id)) yield baselineProblem(row, 'baseline_empty', nameOf(row), `${span.from} – ${span.until}`);
  }
}

function baselineProblem({ source }: Row, code: Problem['code'], value: string, expected = ''): Problem {
  return { file: source.file, sheet: source.sheet || 'signal_series', row: source.row, column: 'baseline_method', value, code, expected };
}

function nameOf(row: Row): string {
  return textOf(row, 'name') ?? String(row.values.id ?? '');
}

/** The span in `mean_FROM_UNTIL` or `weekday_mean_FROM_UNTIL`; undefined for any other text, a day that does not exist, or a span that ends before it begins. */
function spanOf(method: string): Span | undefined {
  const [, from, until] = /^(?:weekday_)?mean_(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/.exec(method) ?? [];
  return from && until && isDay(from) && isDay(until) && from <= until ? { from, until } : undefined;
}

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === text;
}

/** Series with any row, and those with a value inside their span. */
function filledSpans(observations: PackedRows | null, spans: ReadonlyMap<string, Span>): { met: ReadonlySet<string>; filled: ReadonlySet<string> } {
  const [met, filled] = [new Set<string>(), new Set<string>()];
  if (!observations) return { met, filled };
  const [series, day, value] = ['series_id', 'observed_on', 'value'].map((field) => columnOf(observations, field));
  for (let row = 0; row < observations.length; row += 1) {
    const id = String(series?.(row));
    if (filled.has(id)) continue;
    met.add(id);
    const span = spans.get(id);
    const on = span && day?.(row);
    if (span && typeof on === 'string' && on >= span.from && on <= span.until && value?.(row) !== null) filled.add(id);
  }
  return { met, filled };
}

function columnOf({ values }: PackedRows, field: string): (row: number) => Value {
  const column = values.get(field);
  return column ? readerOf(column) : () => null;
}
