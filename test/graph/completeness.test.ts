// Is the share that is filled in counted as one would by hand, and does every gap lead to a row that has it?
import { beforeAll, describe, expect, it } from 'vitest';
import { type Completeness, completenessOf, shareOf } from '../../renderer/graph/completeness.ts';
import type { FlowGraph } from '../../renderer/graph/flow-graph.ts';
import { ringed, ringPath, ringText } from '../../renderer/graph/ring.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { type Cells, plainRows } from '../support/files.ts';
import { graphOf, lindehavenRecords, row } from '../support/lenses.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const DAY = '2020-07-01';
const classes = new Map(plainRows('data_categories').map((line) => [line.id, line.privacy_class]));
const systems = plainRows('systems');
const isPersonal = (line: Cells) => (line.category_ids ?? '').split('|').some((id) => !['none', undefined].includes(classes.get(id)));

/** The fields of an exchange that matter, written out. */
function fieldsOfExchange(line: Cells): string[] {
  const always =
    'name from_system_id source_dataset_id to_system_id purpose_id category_ids mode frequency latency standard_id recipient_role correction is_feedback is_temporary valid_from described_by certainty';
  const stored = line.mode === 'query' || line.mode === 'publication' ? '' : 'target_dataset_id';
  const personal = isPersonal(line) ? 'legal_basis_ids subject_ids activity_id' : '';
  const agreed = ['processor', 'joint_controller'].includes(line.recipient_role ?? '') ? 'agreement_id' : '';
  const temporary = line.is_temporary === 'yes' ? 'review_on exit_plan' : '';
  return [always, stored, personal, agreed, temporary].join(' ').split(' ').filter(Boolean);
}

function fieldsOfDataset(line: Cells): string[] {
  const isOwn = systems.find(({ id }) => id === line.system_id)?.organisation_id === 'org-lindehaven';
  const always = 'system_id title kind is_authoritative purpose_id category_ids query_service';
  const more = [
    isPersonal(line) ? 'subject_ids retention_id' : '',
    isOwn ? 'steward_unit_id' : '',
    line.kind === 'copy' ? 'copy_of_id copy_reason' : '',
  ];
  return [always, ...more].join(' ').split(' ').filter(Boolean);
}

function isMissing(line: Cells, field: string): boolean {
  if (field === 'described_by') return line[field] !== 'both';
  return field === 'certainty' ? line[field] !== 'confirmed' : !line[field];
}

/** Filled and expected of the systems in a group, by hand. */
function byHand(inside: ReadonlySet<string>): { filled: number; expected: number } {
  const active = plainRows('exchanges').filter((line) => (line.valid_from ?? '') <= DAY && (!line.valid_until || line.valid_until >= DAY));
  const counted: [Cells, string[]][] = [
    ...active
      .filter((line) => inside.has(line.from_system_id ?? '') || inside.has(line.to_system_id ?? ''))
      .map((line): [Cells, string[]] => [line, fieldsOfExchange(line)]),
    ...systems
      .filter((line) => inside.has(line.id ?? ''))
      .map((line): [Cells, string[]] => [
        line,
        ['organisation_id', 'name', 'kind', ...(line.organisation_id === 'org-lindehaven' ? ['unit_id'] : [])],
      ]),
    ...plainRows('datasets')
      .filter((line) => inside.has(line.system_id ?? ''))
      .map((line): [Cells, string[]] => [line, fieldsOfDataset(line)]),
  ];
  const expected = counted.reduce((sum, [, fields]) => sum + fields.length, 0);
  return { expected, filled: expected - counted.reduce((sum, [line, fields]) => sum + fields.filter((field) => isMissing(line, field)).length, 0) };
}

describe('Lindehaven', () => {
  let records: RecordSet;
  let graph: FlowGraph;
  let found: ReadonlyMap<string, Completeness>;
  beforeAll(async () => {
    records = await lindehavenRecords();
    graph = graphOf(lindehavenNetwork());
    found = completenessOf(graph, records, DAY);
  });

  it('counts each department and organisation as one would by hand', () => {
    const groups = [...plainRows('units'), ...plainRows('organisations')].map(({ id = '' }) => id);
    for (const id of groups) {
      const inside = new Set(systems.filter((line) => line.unit_id === id || line.organisation_id === id).map((line) => line.id ?? ''));
      const expected = byHand(inside);
      const ours = found.get(id);
      expect([id, ours?.filled ?? 0, ours?.expected ?? 0]).toEqual([id, expected.filled, expected.expected]);
    }
  });

  it('names each gap, and only gaps', () => {
    const gaps = found.get('unit-ooh')?.gaps ?? found.get('org-lindehaven')?.gaps ?? [];
    expect(gaps.length).toBeGreaterThan(0);
    for (const { sheet, id, missing, unsure } of gaps) {
      const line = plainRows(sheet).find((candidate) => candidate.id === id) ?? expect.fail(`${sheet} ${id}`);
      for (const field of missing) expect([id, field, isMissing(line, field)]).toEqual([id, field, true]);
      for (const field of unsure) expect([missing.includes(field), line[field]]).not.toEqual([true, '']);
    }
  });

  it('does not count systems and datasets as groups', () => {
    for (const id of found.keys()) expect(['system', 'dataset']).not.toContain(graph.nodes.get(id)?.kind);
  });
});

describe('a small case', () => {
  const network = networkOf({
    organisations: ['o', 'p'].map((id) => ({ id, name: id, shortName: null, isOwn: id === 'o' })),
    systems: [system('a', { organisationId: 'o' }), system('b', { organisationId: 'o' }), system('c', { organisationId: 'p', isDescribed: false })],
    exchanges: [exchange('x', 'a', 'b'), exchange('y', 'a', 'c', { validUntil: '2019-12-31' })],
  });

  it('counts an exchange within a group once, and none that is over', () => {
    const found = completenessOf(graphOf(network), new Map(), DAY);
    const gapsOf = (id: string) => (found.get(id)?.gaps ?? []).map((gap) => gap.id).sort();
    expect([gapsOf('o'), gapsOf('p')]).toEqual([['a', 'b', 'x'], ['c']]);
    expect(found.get('o')?.filled).toBe(0);
  });

  it('takes "not sure" for missing, and says which', () => {
    const records: RecordSet = new Map([['exchanges', [row('exchanges', { id: 'x', described_by: 'sender', certainty: 'unknown', name: 'X' })]]]);
    const gap = completenessOf(graphOf(network), records, DAY)
      .get('o')
      ?.gaps.find(({ id }) => id === 'x');
    expect(gap?.missing).toContain('described_by');
    expect(gap?.missing).not.toContain('name');
    expect(gap?.unsure).toEqual(['described_by']);
  });

  it('is never whole while something is missing', () => {
    expect([shareOf({ filled: 999, expected: 1000, gaps: [] }), shareOf({ filled: 5, expected: 5, gaps: [] })]).toEqual([0.99, 1]);
    expect([0.99, 1, null].map((share) => ringText(ringed(share, 100)))).toEqual(['99%', '', '']);
    expect([ringText(ringed(0.5, 30)), ringed(0.5, 30).room, ringPath(0)]).toEqual(['', 16, '']);
    expect(ringPath(1)).toMatch(/^M0 -5A.*0 -5$/);
  });
});
