// How completely is each department described? Of the fields that matter, the share that is filled in and certain.
import { type Exchange, isActive } from '../model/network.ts';
import type { RecordSet, Row, Value } from '../model/record.ts';
import { fieldsOf } from '../model/sheet.ts';
import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { rowsById } from './lenses/rows.ts';

type Counted = 'exchanges' | 'systems' | 'datasets';

/** One row: how many of its fields matter, and which of those are empty or not certain. */
export interface Filling {
  readonly sheet: Counted;
  readonly id: string;
  readonly expected: number;
  readonly missing: readonly string[];
  /** Of the missing: those that are filled in, but say that one is not sure. */
  readonly unsure: readonly string[];
}

/** Of a group: all its rows together, and each row with a gap. */
export interface Completeness {
  readonly filled: number;
  readonly expected: number;
  readonly gaps: readonly Filling[];
}

/** What decides which fields matter for a row. */
interface About {
  readonly values: Row['values'];
  readonly isPersonal: boolean;
  readonly isOwn: boolean;
}

type Condition = (about: About) => boolean;

const isPersonal: Condition = (about) => about.isPersonal;
const isTemporary: Condition = ({ values }) => values.is_temporary === true;
const isCopy: Condition = ({ values }) => values.kind === 'copy';
const isOwn: Condition = (about) => about.isOwn;

/** Beside the fields that every row must have (required in the dictionary): those that matter when they apply, as the rules R01, R05, R06, R08 to R11 and R13 ask. */
const WHEN: Readonly<Record<Counted, Readonly<Record<string, Condition>>>> = {
  exchanges: {
    legal_basis_ids: isPersonal,
    subject_ids: isPersonal,
    activity_id: isPersonal,
    target_dataset_id: ({ values }) => values.mode !== 'query' && values.mode !== 'publication',
    agreement_id: ({ values }) => values.recipient_role === 'processor' || values.recipient_role === 'joint_controller',
    review_on: isTemporary,
    exit_plan: isTemporary,
  },
  systems: { unit_id: isOwn },
  datasets: { subject_ids: isPersonal, retention_id: isPersonal, steward_unit_id: isOwn, copy_of_id: isCopy, copy_reason: isCopy },
};

/** A value that is there but says that one is not sure counts as missing. */
const CERTAIN: Readonly<Record<string, string>> = { described_by: 'both', certainty: 'confirmed' };

const NO_VALUES: Row['values'] = {};

interface Matter {
  readonly name: string;
  readonly when: Condition | undefined;
  readonly certain: string | undefined;
}

/** The fields of a sheet that matter, always or under a condition. */
function mattersOf(sheet: Counted): readonly Matter[] {
  return fieldsOf(sheet)
    .filter(({ name, required }) => (required && name !== 'id') || WHEN[sheet][name])
    .map(({ name }) => ({ name, when: WHEN[sheet][name], certain: sheet === 'exchanges' ? CERTAIN[name] : undefined }));
}

const MATTERS: Readonly<Record<Counted, readonly Matter[]>> = {
  exchanges: mattersOf('exchanges'),
  systems: mattersOf('systems'),
  datasets: mattersOf('datasets'),
};

function fillingOf(sheet: Counted, id: string, about: About): Filling {
  let expected = 0;
  const missing: string[] = [];
  const unsure: string[] = [];
  for (const { name, when, certain } of MATTERS[sheet]) {
    if (when && !when(about)) continue;
    expected += 1;
    const value = about.values[name];
    if (certain === undefined ? isSaid(value) : value === certain) continue;
    missing.push(name);
    if (certain !== undefined && isSaid(value) && value !== 'unknown') unsure.push(name);
  }
  return { sheet, id, expected, missing, unsure };
}

function isSaid(value: Value | undefined): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** A row with the groups it counts in. `exchange` is there when it only counts on the days it is in force. */
interface Share {
  readonly filling: Filling;
  readonly groups: readonly string[];
  readonly exchange: Exchange | null;
}

const made = new WeakMap<FlowGraph, { readonly records: RecordSet; readonly shares: readonly Share[] }>();

/** By the id of each group that holds something: departments, organisations, and the groups of other groupings. Exchanges count in the groups of both ends, those in force on the day. */
export function completenessOf(graph: FlowGraph, records: RecordSet, day: string | null): ReadonlyMap<string, Completeness> {
  const before = made.get(graph);
  const shares = before?.records === records ? before.shares : sharesOf(graph, records);
  made.set(graph, { records, shares });
  const totals = new Map<string, { filled: number; expected: number; gaps: Filling[] }>();
  for (const { filling, groups, exchange } of shares)
    if (exchange === null || isActive(exchange, day)) for (const group of groups) add(totals, group, filling);
  return totals;
}

function add(totals: Map<string, { filled: number; expected: number; gaps: Filling[] }>, group: string, filling: Filling): void {
  const total = totals.get(group) ?? { filled: 0, expected: 0, gaps: [] };
  totals.set(group, total);
  total.expected += filling.expected;
  total.filled += filling.expected - filling.missing.length;
  if (filling.missing.length > 0) total.gaps.push(filling);
}

/** Worked out once for a graph: no day changes it. A row that stands in a group more than once counts once. */
function sharesOf(graph: FlowGraph, records: RecordSet): readonly Share[] {
  const fillings = fillingMaker(records);
  const counted = new Set<string>();
  const nodes = [...graph.nodes.values()].flatMap((node): Share[] => {
    const filling = fillings.ofNode(node);
    if (!filling) return [];
    const groups = groupsOf(graph, node.parent).filter((group) => !counted.has(`${group} ${filling.sheet} ${filling.id}`));
    for (const group of groups) counted.add(`${group} ${filling.sheet} ${filling.id}`);
    return [{ filling, groups, exchange: null }];
  });
  const edges = graph.edges.map(({ exchange, from, to }): Share => {
    const groups = [...new Set([...groupsOf(graph, from), ...groupsOf(graph, to)])];
    return { filling: fillings.ofExchange(exchange), groups, exchange };
  });
  return [...nodes, ...edges];
}

function fillingMaker(records: RecordSet): { ofNode(node: FlowNode): Filling | null; ofExchange(exchange: Exchange): Filling } {
  const rows = rowsById(records);
  const values = (sheet: Counted, id: string) => rows.row(sheet, id)?.values ?? NO_VALUES;
  const isKnownPersonal = (privacyClass: string | null) => privacyClass !== null && privacyClass !== 'none';
  return {
    ofNode: ({ kind, rowId, owner, privacyClass }) => {
      const sheet = kind === 'system' ? 'systems' : kind === 'dataset' ? 'datasets' : null;
      const about = { isPersonal: isKnownPersonal(privacyClass), isOwn: owner?.isOwn ?? false };
      return sheet && fillingOf(sheet, rowId, { ...about, values: values(sheet, rowId) });
    },
    ofExchange: ({ id, privacyClass }) =>
      fillingOf('exchanges', id, { values: values('exchanges', id), isPersonal: isKnownPersonal(privacyClass), isOwn: false }),
  };
}

/** The node and what it is in, without systems: those are what is described. */
function groupsOf(graph: FlowGraph, id: string | null): string[] {
  const groups: string[] = [];
  for (let node = graph.nodes.get(id ?? ''); node; node = graph.nodes.get(node.parent ?? '')) if (node.kind !== 'system') groups.push(node.id);
  return groups;
}

/** Rows in the order in which they are worth filling in: most gaps first. */
export function mostGapsFirst(gaps: readonly Filling[]): readonly Filling[] {
  return [...gaps].sort((a, b) => b.missing.length - a.missing.length || (a.id < b.id ? -1 : 1));
}

/** From 0 to 1; never 1 while something is missing, as it is rounded to whole percents. */
export function shareOf({ filled, expected }: Completeness): number {
  return filled < expected ? Math.min(0.99, filled / expected) : 1;
}
