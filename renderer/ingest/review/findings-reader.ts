// findings.csv: what people said of findings. Which findings there are is computed, not read.
import { type FindingReview, latestReviews, REVIEW_STATES } from '../../model/finding-review.ts';
import { isoDate } from '../../model/value.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { type CsvRecord, csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';

const FORMAT = 'findings';

export const findingsReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  const header = headerOf(head);
  return ['rule', 'about', 'state', 'reason', 'role', 'on'].every((name) => header.includes(name));
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const ledgers: Ledger[] = [];
  let reviews: readonly FindingReview[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    for await (const record of csvRecords(file, ledger)) {
      const review = reviewOf(file, record, ledger);
      if (review) ledger.use();
      if (review) reviews = latestReviews(reviews, [review]);
    }
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows: [], reports: ledgers.map((ledger) => ledger.report()), reviews };
}

function reviewOf(file: SourceFile, { row, cells }: CsvRecord, ledger: Ledger): FindingReview | undefined {
  const text = (name: string) => cells.get(name) ?? '';
  const problem = (code: 'value_required' | 'value_not_in_list' | 'value_invalid', column: string, expected: string) =>
    ledger.problem(code, { sheet: tabOf(file), row, column, value: text(column) }, expected);
  const state = REVIEW_STATES.find((known) => known === text('state'));
  const lacks = ['rule', 'about'].filter((column) => text(column) === '');
  for (const column of lacks) problem('value_required', column, column);
  if (!state) problem('value_not_in_list', 'state', REVIEW_STATES.join(' | '));
  const needsReason = state === 'accepted' && text('reason') === '';
  if (needsReason) problem('value_required', 'reason', 'reason');
  if (text('on') !== '' && !isDay(text('on'))) problem('value_invalid', 'on', 'date');
  if (lacks.length > 0 || !state || needsReason) {
    ledger.leave('unreadable', String(row));
    return undefined;
  }
  const on = isDay(text('on')) ? text('on') : '';
  return { rule: text('rule'), about: text('about'), state, reason: text('reason'), role: text('role'), on, fingerprint: text('fingerprint') };
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isoDate(Number(year), Number(month), Number(day)) === text;
}
