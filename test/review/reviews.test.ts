// Is a finding accepted only with a reason, does what was said stay with it, and is it told when the facts changed since?
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type FindingReview, findingKey, latestReviews } from '../../renderer/model/finding-review.ts';
import type { RecordSet, Row } from '../../renderer/model/record.ts';
import { checkCase } from '../../renderer/review/check-case.ts';
import type { Finding } from '../../renderer/review/finding.ts';
import { reviewFinding, reviewsWithoutFinding, statesOf } from '../../renderer/review/reviews.ts';
import { engineWith } from '../support/engine.ts';
import { lindehavenFiles, memoryFile } from '../support/files.ts';

const SAID = { state: 'accepted', reason: ' Afgesproken met de FG ', role: 'FG', on: '2020-07-02' } as const;

async function findingsOf(records: RecordSet, day = '2020-07-01'): Promise<readonly Finding[]> {
  return (await checkCase((await engineWith(records)).query, { day })).findings;
}

/** The case with one value changed. */
function changed(records: RecordSet, sheet: 'exchanges' | 'purposes', id: string, values: Row['values']): RecordSet {
  const rows = (records.get(sheet) ?? []).map((row) => (row.values.id === id ? { ...row, values: { ...row.values, ...values } } : row));
  return new Map([...records, [sheet, rows]]);
}

describe('what is said of a finding', () => {
  const finding = { rule: 'R07', about: 'x-052', fingerprint: 'abc' };

  test.each(['', '   ', '\n\t'])('is refused when it is accepted without a reason (%j)', (reason) => {
    const said = reviewFinding(finding, { ...SAID, reason });
    expect(said).toEqual({ refused: { nl: expect.stringContaining('reden'), en: expect.stringContaining('reason') } });
  });

  it('is kept with what the person saw', () => {
    expect(reviewFinding(finding, SAID)).toEqual({
      review: { rule: 'R07', about: 'x-052', state: 'accepted', reason: 'Afgesproken met de FG', role: 'FG', on: '2020-07-02', fingerprint: 'abc' },
    });
    expect(reviewFinding(finding, { ...SAID, state: 'solved', reason: '' })).toHaveProperty('review.state', 'solved');
  });

  it('is the last that was said', () => {
    const review = (state: FindingReview['state']): FindingReview => ({ ...finding, ...SAID, state });
    expect(latestReviews([review('accepted')], [review('open')])).toEqual([review('open')]);
  });
});

describe('a finding that was accepted', async () => {
  const { records } = await ingest(lindehavenFiles());
  const [before] = [await findingsOf(records)];
  const drift = before.find(({ rule, about }) => rule === 'R07' && about === 'x-052') as Finding;
  const key = findingKey(drift);
  const said = reviewFinding(drift, SAID);
  const reviews = 'review' in said ? [said.review] : [];

  it('stays accepted when nothing changed, also on another day', async () => {
    expect(statesOf(before, reviews).get(key)).toMatchObject({ state: 'accepted', isChanged: false });
    expect(statesOf(await findingsOf(records, '2020-07-20'), reviews).get(key)).toMatchObject({ state: 'accepted', isChanged: false });
    expect([...statesOf(before, reviews).values()].filter(({ state }) => state === 'open')).toHaveLength(before.length - 1);
  });

  test.each([
    ['another purpose', 'exchanges', 'x-052', { purpose_id: 'pur-mark' }],
    ['more data', 'exchanges', 'x-052', { category_ids: ['NAAM', 'GEZ', 'GEBRUIK'] }],
    ['a purpose that is called otherwise', 'purposes', 'pur-hand', { label_nl: 'Opsporing' }],
  ] as const)('stays so, and says that it changed: %s', async (_, sheet, id, values) => {
    const after = await findingsOf(changed(records, sheet, id, values));
    expect(statesOf(after, reviews).get(key)).toMatchObject({ state: 'accepted', isChanged: true });
  });

  it('is not lost when it is no longer found', async () => {
    const after = await findingsOf(changed(records, 'exchanges', 'x-052', { purpose_id: 'pur-toegang' }));
    expect(statesOf(after, reviews).has(key)).toBe(false);
    expect(reviewsWithoutFinding(after, reviews)).toEqual(reviews);
    expect(reviewsWithoutFinding(before, reviews)).toEqual([]);
  });

  it('has sentences that differ when facts do, since both come from the same row', () => {
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(before.length);
  });
});

describe('findings.csv', () => {
  const HEADER = 'rule,about,state,reason,role,on,fingerprint';
  const reading = (lines: string) => ingest([memoryFile('findings.csv', `${HEADER}\n${lines}`)]);

  it('is read, the last word standing', async () => {
    const { reviews, reports } = await reading('R01,x-1,accepted,Reden,FG,2020-07-01,a\nR01,x-1,solved,,FG,2020-07-02,b\n');
    expect(reviews).toEqual([{ rule: 'R01', about: 'x-1', state: 'solved', reason: '', role: 'FG', on: '2020-07-02', fingerprint: 'b' }]);
    expect(reports).toMatchObject([{ format: 'findings', rowsRead: 2, rowsUsed: 2, problems: [] }]);
  });

  test.each([
    [',x-1,open,,,,', 'rule', 'value_required'],
    ['R01,x-1,weg,,,,', 'state', 'value_not_in_list'],
    ['R01,x-1,accepted, ,,,', 'reason', 'value_required'],
  ])('leaves out what is no word on a finding, and says where: %s', async (line, column, code) => {
    const { reviews, reports } = await reading(`${line}\n`);
    expect(reviews).toEqual([]);
    expect(reports[0]).toMatchObject({ rowsUsed: 0, problems: [{ row: 2, column, code }] });
  });

  it('keeps a word whose day cannot be read', async () => {
    const { reviews, reports } = await reading('R01,x-1,open,,,2020-02-31,\n');
    expect(reviews).toMatchObject([{ rule: 'R01', on: '' }]);
    expect(reports[0]?.problems).toMatchObject([{ column: 'on', code: 'value_invalid' }]);
  });
});
