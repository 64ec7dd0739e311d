// What can be found, and how well it fits a query: whole name first, then start of a name, of a word, anywhere in name or id, and last in what is told about it.
import type { FlowEdge, FlowGraph, FlowNode, NodeKind } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import type { SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { OpenCase } from '../../workspace/state.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { sortInSteps } from './slices.ts';

/** Something on the map. `nodes` must stand on the map before the selection can be shown. `because` is the text in which the query was found, when it is not in the name or id. */
export interface Found {
  readonly id: string;
  readonly kind: NodeKind | 'exchange';
  readonly name: string;
  readonly context: string;
  readonly nodes: readonly string[];
  readonly selection: Selection;
  readonly because: string;
}

/** Folded once: names in the order of the alphabet, names with ids, and what is told besides. */
interface Entry {
  readonly found: Found;
  readonly name: string;
  readonly key: string;
  readonly told: readonly string[];
  readonly deep: string;
}

export type SearchIndex = readonly Entry[];

const SHEET_OF: Partial<Record<NodeKind, SheetName>> = {
  organisation: 'organisations',
  supplier: 'organisations',
  system: 'systems',
  dataset: 'datasets',
};

type IndexedCase = Pick<OpenCase, 'graph' | 'labels'>;

/** Things are found by the name they have on the map, in the language of the moment. */
export function buildIndex(of: IndexedCase, text: Catalogue): SearchIndex {
  const steps = indexSteps(of, text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Entries that are made in one step. */
const STEP = 64;

/** The same, in steps that each take little time. */
export function* indexSteps({ graph, labels }: IndexedCase, text: Catalogue): Generator<void, SearchIndex> {
  const paths = new Map<string, string>();
  const nodes: Entry[] = [];
  for (const node of graph.nodes.values()) {
    nodes.push(nodeEntry(node, { graph, labels }, paths, text));
    if (nodes.length % STEP === 0) yield;
  }
  const exchanges: Entry[] = [];
  for (const flow of graph.edges) {
    exchanges.push(exchangeEntry(flow, { graph, labels }, text));
    if (exchanges.length % STEP === 0) yield;
  }
  const order = new Intl.Collator();
  const byName = (a: Entry, b: Entry) => order.compare(a.name, b.name);
  return [...(yield* sortInSteps(nodes, byName)), ...(yield* sortInSteps(exchanges, byName))];
}

function nodeEntry(node: FlowNode, { graph, labels }: IndexedCase, paths: Map<string, string>, text: Catalogue): Entry {
  const sheet = SHEET_OF[node.kind];
  const plain = sheet ? labels.get(labelKey(sheet, node.rowId))?.plain : null;
  return entryOf(
    {
      id: `node ${node.id}`,
      kind: node.kind,
      name: nodeName(text, node),
      context: pathOf(graph, node.parent, paths, text),
      nodes: [node.id],
      selection: { kind: 'node', id: node.id },
    },
    node.rowId,
    [plain, node.name, node.nameEn],
  );
}

function exchangeEntry({ exchange, from, to }: FlowEdge, { graph, labels }: IndexedCase, text: Catalogue): Entry {
  const nameOf = (id: string) => {
    const node = graph.nodes.get(id);
    return node ? nodeName(text, node) : id;
  };
  const purpose = exchange.purposeId === null ? undefined : labels.get(labelKey('purposes', exchange.purposeId));
  return entryOf(
    {
      id: `exchange ${exchange.id}`,
      kind: 'exchange',
      name: exchange.name ?? exchange.id,
      context: `${nameOf(from)} → ${nameOf(to)}`,
      nodes: [from, to],
      selection: { kind: 'exchange', id: exchange.id },
    },
    exchange.id,
    [purpose?.nl, purpose?.en, purpose?.plain, labels.get(labelKey('exchanges', exchange.id))?.plain],
  );
}

function entryOf(found: Omit<Found, 'because'>, rowId: string, texts: readonly (string | null | undefined)[]): Entry {
  const told = texts.filter((text): text is string => Boolean(text));
  const name = fold(found.name);
  return { found: { ...found, because: '' }, name, key: `${name} ${fold(rowId)}`, told, deep: told.map(fold).join('\n') };
}

function pathOf(graph: FlowGraph, id: string | null, known: Map<string, string>, text: Catalogue): string {
  const node = id === null ? undefined : graph.nodes.get(id);
  if (!node) return '';
  const made = known.get(node.id);
  if (made !== undefined) return made;
  const above = pathOf(graph, node.parent, known, text);
  const name = nodeName(text, node);
  const path = above ? `${above} › ${name}` : name;
  known.set(node.id, path);
  return path;
}

/** At most `most` results, best first; nothing for an empty query. Every word of the query must occur. One pass over the index: things before exchanges, each in order of name. */
export function find(index: SearchIndex, query: string, most: number): readonly Found[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const ranks: Found[][] = [[], [], [], [], []];
  for (const entry of index) {
    const rank = ranks[rankOf(entry, words, whole)];
    if (rank && rank.length < most) rank.push(rank === ranks[4] ? { ...entry.found, because: becauseOf(entry, words) } : entry.found);
  }
  return ranks.flat().slice(0, most);
}

/** -1 = not found. */
function rankOf({ name, key, deep }: Entry, words: readonly string[], whole: string): number {
  if (!words.every((word) => key.includes(word))) return words.every((word) => key.includes(word) || deep.includes(word)) ? 4 : -1;
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  return name.includes(` ${whole}`) ? 2 : 3;
}

function becauseOf({ told }: Entry, words: readonly string[]): string {
  return told.find((text) => words.some((word) => fold(text).includes(word))) ?? '';
}
