// The story of a case that nobody made a briefing of: the whole, what comes in, what goes out, what is sensitive, how it travels, what is not known, what people say. Counts only; the sentences are in case-story-words.ts.
import { buildFlowGraph, type FlowGraph } from '../../graph/flow-graph.ts';
import { firstLevel } from '../../graph/levels.ts';
import { isUncertain } from '../../graph/line-style.ts';
import { networkOf } from '../../graph/network-of.ts';
import { type Exchange, isActive } from '../../model/network.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import type { CaseStepName } from './case-story-words.ts';
import type { PagePicture } from './page-content.ts';

/** One thing that is said: which sentence, with the rows that each of its numbers counts. The first decides between one and several. */
export interface CaseLine {
  readonly line: string;
  readonly counts: readonly { readonly name: string; readonly rows: readonly RowRef[]; readonly isDated: boolean }[];
  /** Organisations that are named, by how much goes there; at most three. */
  readonly names: readonly RowRef[];
}

export interface CaseStep {
  readonly name: CaseStepName;
  readonly lines: readonly CaseLine[];
  readonly picture: PagePicture;
  /** Everything that people said stands here. */
  readonly hasAllVoices: boolean;
}

export function caseSteps(records: RecordSet, day: string | null): CaseStep[] {
  const network = networkOf(records);
  const graph = buildFlowGraph(network, 'organisation');
  const active = network.exchanges.filter((exchange) => isActive(exchange, day));
  const telling: Telling = { records, graph, day, active, ends: endsOf(graph) };
  const steps = [whole(telling), coming(telling), going(telling), grave(telling), manner(telling), unsure(telling), voices(telling)];
  return steps.filter((step) => step.lines.some(({ counts }) => counts.length === 0 || counts.some(({ rows }) => rows.length > 0)));
}

interface Telling {
  readonly records: RecordSet;
  readonly graph: FlowGraph;
  readonly day: string | null;
  readonly active: readonly Exchange[];
  /** The organisations at both ends of an exchange, where they are known. */
  readonly ends: ReadonlyMap<string, Ends>;
}

interface Ends {
  readonly from: End | null;
  readonly to: End | null;
}

interface End {
  readonly id: string;
  readonly isOwn: boolean;
}

function endsOf(graph: FlowGraph): Map<string, Ends> {
  const rootOf = (id: string): End | null => {
    let node = graph.nodes.get(id);
    while (node && node.parent !== null) node = graph.nodes.get(node.parent);
    return node && node.kind === 'organisation' && !node.isUnknown ? { id: node.rowId, isOwn: node.isOwn } : null;
  };
  return new Map(graph.edges.map(({ exchange, from, to }) => [exchange.id, { from: rootOf(from), to: rootOf(to) }]));
}

const refs = (sheet: SheetName, rows: readonly { readonly id: string }[]): RowRef[] => rows.map(({ id }) => ({ sheet, id }));
const flows = (rows: readonly Exchange[]): RowRef[] => refs('exchanges', rows);

function picture({ graph, day }: Telling, lit: readonly RowRef[], lens = 'mode'): PagePicture {
  return {
    grouping: 'organisation',
    level: firstLevel(graph),
    open: [],
    day,
    centre: null,
    hasSides: true,
    widthBy: 'none',
    lens,
    selection: null,
    depth: { up: 1, down: 1 },
    lit,
  };
}

function line(name: string, counts: Readonly<Record<string, readonly RowRef[]>>, names: readonly RowRef[] = [], isDated = true): CaseLine {
  return { line: name, counts: Object.entries(counts).map(([key, rows]) => ({ name: key, rows, isDated })), names };
}

function sheetRows(records: RecordSet, sheet: SheetName): RowRef[] {
  return rowsOf(records, sheet).map(({ values }) => ({ sheet, id: String(values.id ?? '') }));
}

function whole(telling: Telling): CaseStep {
  const { records, active } = telling;
  const lines = [
    line('flows', { flows: flows(active) }),
    line('between', { systems: sheetRows(records, 'systems'), organisations: sheetRows(records, 'organisations') }, [], false),
    line('held', { datasets: sheetRows(records, 'datasets') }, [], false),
    line('activities', { activities: sheetRows(records, 'processing_activities') }, [], false),
  ];
  return { name: 'whole', lines: spoken(lines), picture: picture(telling, []), hasAllVoices: false };
}

function coming(telling: Telling): CaseStep {
  return across(telling, 'coming', ({ from, to }) => (to?.isOwn && from && !from.isOwn ? from.id : null));
}

function going(telling: Telling): CaseStep {
  return across(telling, 'going', ({ from, to }) => (from?.isOwn && to && !to.isOwn ? to.id : null));
}

/** Flows over the border of the own organisation, and who stands at the other side. */
function across(telling: Telling, name: 'coming' | 'going', otherOf: (ends: Ends) => string | null): CaseStep {
  const crossing = telling.active.flatMap((exchange) => {
    const ends = telling.ends.get(exchange.id);
    const other = ends ? otherOf(ends) : null;
    return other === null ? [] : [{ exchange, other }];
  });
  const shares = new Map<string, number>();
  for (const { other } of crossing) shares.set(other, (shares.get(other) ?? 0) + 1);
  const most = [...shares].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)).map(([id]) => id);
  const parties: RowRef[] = most.map((id) => ({ sheet: 'organisations', id }));
  const rows = flows(crossing.map(({ exchange }) => exchange));
  const lines = [line(name, { flows: rows }), line(`${name}_who`, { organisations: parties }, parties.slice(0, 3))];
  return { name, lines: spoken(lines), picture: picture(telling, rows), hasAllVoices: false };
}

function grave(telling: Telling): CaseStep {
  const of = (name: string) => flows(telling.active.filter(({ privacyClass }) => privacyClass === name));
  const rows = [...of('criminal'), ...of('special'), ...of('national_id'), ...of('sensitive')];
  const lines = [
    line('grave', { flows: rows }),
    line('criminal', { flows: of('criminal') }),
    line('special', { flows: of('special') }),
    line('national_id', { flows: of('national_id') }),
  ];
  return { name: 'grave', lines: spoken(lines), picture: picture(telling, rows, 'privacy'), hasAllVoices: false };
}

function manner(telling: Telling): CaseStep {
  const { active, records } = telling;
  const corrections = new Map(rowsOf(records, 'exchanges').map(({ values }) => [String(values.id), values.correction]));
  const copies = active.filter(({ mode }) => mode === 'batch' || mode === 'message' || mode === 'event');
  const lines = [
    line('copies', { flows: flows(copies) }),
    line('queries', { flows: flows(active.filter(({ mode }) => mode === 'query')) }),
    line('manual', { flows: flows(active.filter(({ mode }) => mode === 'manual')) }),
    line('uncorrected', { flows: flows(active.filter(({ id }) => ['none', 'manual'].includes(String(corrections.get(id))))) }),
  ];
  return { name: 'manner', lines: spoken(lines), picture: picture(telling, []), hasAllVoices: false };
}

function unsure(telling: Telling): CaseStep {
  const { active, graph } = telling;
  const doubtful = flows(active.filter(isUncertain));
  const bare = flows(active.filter(({ privacyClass }) => privacyClass === null));
  const lines = [
    line('doubtful', { flows: doubtful }),
    line('bare', { flows: bare }),
    line('unplaced', { flows: flows(graph.unplaced.filter((exchange) => isActive(exchange, telling.day))) }),
  ];
  return { name: 'unsure', lines: spoken(lines), picture: picture(telling, [...doubtful, ...bare], 'certainty'), hasAllVoices: false };
}

function voices(telling: Telling): CaseStep {
  const said = rowsOf(telling.records, 'annotations');
  const of = (isOne: (values: (typeof said)[number]['values']) => boolean): RowRef[] =>
    said.filter(({ values }) => isOne(values)).map(({ values }) => ({ sheet: 'annotations', id: String(values.id ?? '') }));
  const about: RowRef[] = said.flatMap(({ values }) =>
    values.target_kind === 'exchange' ? [{ sheet: 'exchanges' as const, id: String(values.target_id) }] : [],
  );
  const lines = [
    line('said', { said: of(() => true) }, [], false),
    line('objections', { objections: of(({ kind }) => kind === 'objection' || kind === 'counter_voice') }, [], false),
    line('unanswered', { open: of(({ status }) => status === 'open') }, [], false),
  ];
  return { name: 'voices', lines: spoken(lines), picture: picture(telling, about), hasAllVoices: true };
}

/** Of what there is none, nothing is said. */
function spoken(lines: readonly CaseLine[]): CaseLine[] {
  return lines.filter(({ counts }) => (counts[0]?.rows.length ?? 0) > 0);
}
