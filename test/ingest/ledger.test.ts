// The books of one file: rows balance, and no problem goes uncounted.
import { expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { Ledger, listProblems } from '../../renderer/ingest/ledger.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import { memoryFile } from '../support/files.ts';

const MOST = LIMITS.problemsListed;

it('lists as many problems as it may and counts the rest', () => {
  const ledger = new Ledger('a.csv', 'sheets');
  for (let row = 1; row <= MOST + 500; row += 1) ledger.problem('value_invalid', { row });
  const { problems } = ledger.report();
  expect(problems).toHaveLength(MOST + 1);
  expect(problems.at(-1)).toMatchObject({ code: 'problems_more', value: '500' });
});

it('adds up what was counted before', () => {
  const ledger = new Ledger('a.csv', 'sheets');
  for (let row = 1; row <= MOST + 2; row += 1) ledger.problem('value_invalid', { row });
  const { problems } = ledger.report();
  const again = listProblems('a.csv', [...problems, ...problems.slice(0, 3)]);
  expect(again).toHaveLength(MOST + 1);
  expect(again.at(-1)).toMatchObject({ code: 'problems_more', value: '5' });
});

it('says that there is more when thousands of references are broken', async () => {
  const lines = Array.from({ length: MOST + 700 }, (_, index) => `s-${index},Systeem ${index},nergens,register`);
  const files = [
    memoryFile('systems.csv', `id,name,organisation_id,kind\n${lines.join('\n')}\n`),
    memoryFile('organisations.csv', 'id,name,short_name,kind,is_own,is_public_authority,country\no,O,O,gemeente,ja,ja,NL\n'),
  ];
  const { reports } = await ingest(files);
  const report = reports.find((candidate) => candidate.file === 'systems.csv');
  expect(report?.problems).toHaveLength(MOST + 1);
  expect(report?.problems.at(-1)).toMatchObject({ code: 'problems_more', value: '700' });
  expect(report?.rowsUsed).toBe(MOST + 700);
});
