// What must hold in one row is warned of while it is filled in: the same that is said of files that were read.
import { describe, expect, test } from 'vitest';
import { proposals } from '../../renderer/edit/proposals.ts';
import { structureWarnings } from '../../renderer/edit/structure.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { lindehavenFiles } from '../support/files.ts';

const row = (values: Row['values']): Row => ({ values, raw: NOTHING, extra: NOTHING, source: { file: 'f', sheet: 's', row: null } });

const RECORDS: RecordSet = new Map<SheetName, readonly Row[]>([
  [
    'systems',
    [
      row({ id: 'sys-a', name: 'A', organisation_id: 'org-1' }),
      row({ id: 'sys-b', name: 'B', organisation_id: 'org-1' }),
      row({ id: 'sys-c', name: 'C', organisation_id: 'org-2' }),
    ],
  ],
  [
    'datasets',
    [
      row({ id: 'ds-a', title: 'Bron', system_id: 'sys-a', category_ids: ['NAAM'], subject_ids: ['INW'] }),
      row({ id: 'ds-b', title: 'Doel', system_id: 'sys-b' }),
    ],
  ],
  ['units', [row({ id: 'unit-1', organisation_id: 'org-1', name: 'U' })]],
]);

const codes = (sheet: SheetName, values: Record<string, Value>) => structureWarnings(RECORDS, sheet, values).map(({ code }) => code);
const flow = { from_system_id: 'sys-a', source_dataset_id: 'ds-a', to_system_id: 'sys-b', target_dataset_id: 'ds-b', mode: 'batch' };

describe('structure', () => {
  test('holds in a row that is right, and in one that is hardly filled in', () => {
    expect(codes('exchanges', flow)).toEqual([]);
    expect(codes('exchanges', { from_system_id: 'sys-a', source_dataset_id: null })).toEqual([]);
    expect(codes('exchanges', { from_system_id: 'sys-a', source_dataset_id: 'weg' })).toEqual([]);
  });

  test.each([
    [{ from_system_id: 'sys-b', to_system_id: 'sys-a' }, ['source_in_from_system', 'target_in_to_system']],
    [{ mode: 'query' }, ['query_stores_nothing']],
    [{ to_system_id: 'sys-a', target_dataset_id: null }, ['from_is_to']],
    [{ valid_from: '2020-02-01', valid_until: '2020-01-31' }, ['ends_before_start']],
    [{ valid_from: '2020-02-01', valid_until: '2020-02-01' }, []],
  ])('of an exchange with %j', (change, expected) => {
    expect(codes('exchanges', { ...flow, ...change })).toEqual(expected);
  });

  test('of other sheets', () => {
    expect(codes('datasets', { id: 'ds-a', copy_of_id: 'ds-a', is_authoritative: true })).toEqual(['copy_of_itself', 'authoritative_copy']);
    expect(codes('systems', { organisation_id: 'org-2', unit_id: 'unit-1' })).toEqual(['unit_of_other_organisation']);
    expect(codes('decisions', { decided_on: '2020-03-02', effective_from: '2020-03-01' })).toEqual(['decision_before_taken']);
    expect(codes('purposes', { id: 'pur-a', parent_id: 'pur-a' })).toEqual(['own_parent']);
  });

  test('holds in every row of Lindehaven', async () => {
    const { records } = await ingest(lindehavenFiles());
    const wrong = [...records].flatMap(([sheet, rows]) =>
      rows.flatMap(({ values }) => structureWarnings(records, sheet, values).map(({ code }) => `${sheet} ${values.id} ${code}`)),
    );
    expect(wrong).toEqual([]);
  });
});

test('an objection is dated today, not on the day of the picture', () => {
  const asking = { language: 'nl', day: '2020-07-01', today: '2026-01-01' } as const;
  expect(proposals(RECORDS, 'annotations', {}, asking)).toEqual({ created_on: '2026-01-01', status: 'open' });
});

describe('what is proposed for a new exchange', () => {
  const asking = { language: 'nl', day: '2020-07-01', today: '2026-01-01' } as const;

  test('follows from its ends, and says nothing of grounds or purpose', () => {
    const proposed = proposals(RECORDS, 'exchanges', flow, asking);
    expect(proposed).toEqual({
      ...{ name: 'Bron naar B', category_ids: ['NAAM'], subject_ids: ['INW'], recipient_role: 'same_controller' },
      ...{ is_feedback: false, is_temporary: false, valid_from: '2020-07-01', certainty: 'assumed' },
    });
  });

  test('is the only dataset of the sender, and no role where parties differ', () => {
    const proposed = proposals(RECORDS, 'exchanges', { from_system_id: 'sys-a', to_system_id: 'sys-c' }, asking);
    expect(proposed.source_dataset_id).toBe('ds-a');
    expect(proposed).not.toHaveProperty('recipient_role');
    expect(proposed).not.toHaveProperty('legal_basis_ids');
  });
});
