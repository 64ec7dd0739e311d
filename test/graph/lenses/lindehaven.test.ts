// Does each lens class every exchange of the sample as one would by hand from its CSV files?
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { FlowGraph } from '../../../renderer/graph/flow-graph.ts';
import type { Lens, LensTable } from '../../../renderer/graph/lenses/lens.ts';
import { type LensBook, lensBook } from '../../../renderer/graph/lenses/lenses.ts';
import type { SignalLevel } from '../../../renderer/graph/scene.ts';
import type { RecordSet } from '../../../renderer/model/record.ts';
import { type Cells, plainRows } from '../../support/files.ts';
import { graphOf, lindehavenRecords } from '../../support/lenses.ts';
import { lindehavenNetwork } from '../../support/network.ts';

const byId = (sheet: 'legal_bases' | 'systems' | 'standards' | 'purposes' | 'data_categories' | 'datasets') =>
  new Map(plainRows(sheet).map((row) => [row.id ?? '', row]));
const [bases, systems, standards, purposes, categories, datasets] = [
  byId('legal_bases'),
  byId('systems'),
  byId('standards'),
  byId('purposes'),
  byId('data_categories'),
  byId('datasets'),
];
const exchanges = plainRows('exchanges');
const LEVELS: ReadonlyMap<string, SignalLevel> = new Map([
  ['sig-rest', 'red'],
  ['sig-bijp', 'amber'],
  ['sig-bel', 'normal'],
]);

let records: RecordSet;
let graph: FlowGraph;
let book: LensBook;
beforeAll(async () => {
  records = await lindehavenRecords();
  graph = graphOf(lindehavenNetwork());
  book = lensBook({ graph, records, day: '2020-07-01', levels: LEVELS });
});

const split = (cell: string | undefined) => (cell ?? '').split('|').filter(Boolean);

const MODES: Record<string, string> = { batch: 'copy', message: 'copy', event: 'copy', query: 'query', manual: 'manual', publication: 'publication' };
const GRAVITY = ['none', 'ordinary', 'sensitive', 'national_id', 'special', 'criminal'];
const AGES: Record<string, string> = {
  PT0S: 'instant',
  PT1M: 'instant',
  PT5M: 'instant',
  PT15M: 'instant',
  PT1H: 'hours',
  PT4H: 'hours',
  P1D: 'day',
  P2D: 'week',
  P3D: 'week',
  P5D: 'week',
  P7D: 'week',
  P30D: 'month',
  P31D: 'month',
  P183D: 'longer',
  P365D: 'longer',
};

function privacyOf(row: Cells): string {
  const classes = split(row.category_ids).map((id) => categories.get(id)?.privacy_class ?? '');
  return GRAVITY.findLast((name) => classes.includes(name)) ?? 'unknown';
}

function basisOf(row: Cells): string {
  const articles = [...new Set(split(row.legal_basis_ids).map((id) => bases.get(id)?.article6 ?? ''))];
  if (articles.length > 1) return 'several';
  return articles[0] ?? (privacyOf(row) === 'none' ? 'not_needed' : 'unknown');
}

function securityOf(row: Cells): string {
  if (standards.get(row.standard_id ?? '')?.is_secure === 'no') return 'unsecured';
  const ends = [systems.get(row.from_system_id ?? '')?.bbn, systems.get(row.to_system_id ?? '')?.bbn];
  return ['1', '2', '2+', '3'].find((level) => ends.includes(level)) ?? 'unknown';
}

function topPurpose(id: string): string {
  const parent = purposes.get(id)?.parent_id;
  return parent ? topPurpose(parent) : id;
}

function purposeOf(row: Cells): string {
  const counts: Record<string, number> = {};
  for (const { purpose_id } of exchanges) counts[topPurpose(purpose_id ?? '')] = (counts[topPurpose(purpose_id ?? '')] ?? 0) + 1;
  const own = topPurpose(row.purpose_id ?? '');
  const before = Object.entries(counts).filter(([id, n]) => n > (counts[own] ?? 0) || (n === counts[own] && id < own));
  return before.length < 7 ? `=${own}` : 'other';
}

function signalOf(row: Cells): string {
  const series = plainRows('signal_series').filter((line) => line.source_dataset_id === row.source_dataset_id);
  const levels = series.flatMap((line) => LEVELS.get(line.id ?? '') ?? []);
  return ['red', 'amber', 'normal'].find((level) => levels.includes(level as SignalLevel)) ?? (series.length > 0 ? 'unknown' : 'no_series');
}

const BY_HAND: Partial<Record<Lens, (row: Cells) => string>> = {
  mode: (row) => MODES[row.mode ?? ''] ?? 'unknown',
  privacy: privacyOf,
  basis: basisOf,
  purpose: purposeOf,
  age: (row) => AGES[row.latency ?? ''] ?? 'unknown',
  correction: (row) => row.correction || 'unknown',
  security: securityOf,
  certainty: (row) => (row.certainty !== 'confirmed' ? (row.certainty ?? '') : row.described_by === 'both' ? 'confirmed' : 'one_sided'),
  signals: signalOf,
};

describe('every exchange', () => {
  test.each(Object.entries(BY_HAND))('through %s', (lens, byHand) => {
    const ours = graph.edges.map(({ exchange }) => [exchange.id, book.classOf(lens as Lens, exchange)]);
    expect(ours.sort()).toEqual(exchanges.map((row) => [row.id, byHand?.(row)]).sort());
  });

  it('counts as the files do', () => {
    const counts = (lens: Lens) => {
      const found: Record<string, number> = {};
      for (const { exchange } of graph.edges) found[book.classOf(lens, exchange)] = (found[book.classOf(lens, exchange)] ?? 0) + 1;
      return found;
    };
    expect(counts('correction')).toEqual({ automatic: 59, manual: 5, none: 17 });
    expect(counts('certainty')).toEqual({ confirmed: 72, one_sided: 5, assumed: 4 });
    expect(counts('basis')).toEqual({ '6.1.a': 4, '6.1.c': 30, '6.1.e': 28, '6.1.f': 1, not_needed: 16, unknown: 2 });
    expect(counts('security')).toEqual({ '1': 24, '2': 48, '2+': 1, unsecured: 8 });
    expect(counts('age').month).toBe(15);
    expect(counts('purpose').other).toBe(34);
  });
});

describe('every place', () => {
  const own = (table: LensTable, id: string) => table.ofNode(graph.nodes.get(id) ?? expect.fail(id));

  it('is as old and as well corrected as what comes in on the day', () => {
    for (const lens of ['age', 'correction'] as const) {
      const table = book.table(lens);
      for (const node of graph.nodes.values()) {
        const arriving = exchanges.filter(
          (row) =>
            (row.target_dataset_id || row.to_system_id) === node.id &&
            row.is_feedback !== 'yes' &&
            (row.valid_from ?? '') <= '2020-07-01' &&
            (!row.valid_until || row.valid_until >= '2020-07-01'),
        );
        expect([node.id, [...own(table, node.id)].sort()]).toEqual([node.id, arriving.map((row) => BY_HAND[lens]?.(row)).sort()]);
      }
    }
  });

  it('has its level, its purpose, or nothing', () => {
    for (const [id, row] of systems) expect(own(book.table('security'), id)).toEqual([row.bbn || null]);
    for (const [id, row] of datasets) {
      const top = `=${topPurpose(row.purpose_id ?? '')}`;
      const known = book.table('purpose').classes.some(({ key }) => key === top);
      expect(own(book.table('purpose'), id)).toEqual([known ? top : 'other']);
    }
    for (const id of graph.nodes.keys()) expect(own(book.table('basis'), id)).toEqual([]);
  });
});

it('offers no columns of its own', () => expect(book.own).toEqual([]));
