// Lenses that a reader can look through on the page: which class each flow and node has, worked out when the page is made.

import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Lens, LensTable } from '../../graph/lenses/lens.ts';
import type { ErrorMarks } from '../../graph/lenses/lens-data.ts';
import { lensBook } from '../../graph/lenses/lenses.ts';
import type { RecordSet } from '../../model/record.ts';
import type { PageLanguage, PageLens } from './page-content.ts';

/** What a lens and its classes are called; the screen knows, so that page and screen say the same. */
export interface LensNames {
  name(lens: Lens, language: PageLanguage): string;
  className(table: LensTable, key: string, language: PageLanguage): string;
  classSign(table: LensTable, key: string, language: PageLanguage): string;
}

/** Those every page has; security is never among them. */
export const READERS_LENSES: readonly Lens[] = ['privacy', 'correction', 'certainty', 'purpose'];
/** Lenses that need more than the rows of the case: what is computed, or kept elsewhere. */
const NEEDS_MORE: ReadonlySet<string> = new Set(['findings', 'signals', 'error', 'changes', 'mode']);

/** How a lens is named among those of a page: what it says depends on the grouping and the day. */
export function lensKey(lens: string, grouping: string, day: string | null): string {
  return `${lens}|${grouping}|${day ?? ''}`;
}

/** Whether a page can have this lens; others show the way of travelling. */
export function canShow(lens: string, hidesSecurity: boolean): boolean {
  return !NEEDS_MORE.has(lens) && !(lens === 'security' && hidesSecurity);
}

export function pageLens(
  records: RecordSet,
  graph: FlowGraph,
  day: string | null,
  lens: Lens,
  names: LensNames,
  error: ErrorMarks | null = null,
): PageLens {
  const table = lensBook({ graph, records, day, levels: new Map(), error }).table(lens);
  const keys = [...table.classes, { key: 'unknown', role: 'unknown' }, { key: 'various', role: 'various' }];
  const inBoth = (say: (language: PageLanguage) => string) => ({ nl: say('nl'), en: say('en') });
  return {
    name: inBoth((language) => names.name(lens, language)),
    joins: table.joins,
    classes: keys.map((one) => ({
      ...one,
      words: inBoth((language) => names.className(table, one.key, language)),
      sign: inBoth((language) => names.classSign(table, one.key, language)),
    })),
    exchanges: Object.fromEntries(graph.edges.map(({ exchange }) => [exchange.id, table.ofExchange(exchange)])),
    nodes: Object.fromEntries([...graph.nodes.values()].map((node) => [node.id, table.ofNode(node)] as const).filter(([, said]) => said.length > 0)),
  };
}
