// Where data is held and how it travels: which elements carry data, which holds each dataset, and what every relationship between them comes to.
import type { UnusedReason } from '../../model/problem.ts';
import type { Value } from '../../model/record.ts';
import type { Graph } from './graph.ts';
import { meaningOf, placeOf } from './mapping.ts';
import type { Relationship } from './model.ts';

/** Who holds a dataset, and the Access relationship that says so. */
interface Holding {
  readonly systemId: string;
  readonly by: Relationship;
}

/** `carriers` are elements that become systems only because data starts, ends or lies there. */
export interface Traffic {
  readonly carriers: ReadonlySet<string>;
  readonly holdings: ReadonlyMap<string, Holding>;
}

/** What a relationship comes to: fields of an exchange, nothing more than a value of another row, or no use. */
export type Verdict = { readonly exchange: Readonly<Record<string, Value>> } | 'used' | UnusedReason;

export function trafficOf(graph: Graph): Traffic {
  const flows = graph.relationships.filter((r) => meaningOf(r.type) === 'flow' && r.source !== r.target);
  const ends = new Set(flows.flatMap((flow) => [flow.source, flow.target]));
  const isSystem = (id: string) => ends.has(id) || placeAt(graph, id) === 'system';
  const holdings = holdingsOf(graph, isSystem);
  const carriers = [...ends, ...[...holdings.values()].map(({ systemId }) => systemId)].filter((id) => placeAt(graph, id) !== 'system');
  return { carriers: new Set(carriers), holdings };
}

/** A dataset lies with who writes it, else with who uses it in a way the file leaves open, else with who reads it; a system before another element, then the first in the file. */
function holdingsOf(graph: Graph, isSystem: (id: string) => boolean): Map<string, Holding> {
  const holdings = new Map<string, Holding>();
  const ranks = new Map<string, number>();
  for (const by of graph.relationships) {
    if (!isUseOfData(graph, by)) continue;
    const rank = strength(by) * 2 + (isSystem(by.source) ? 1 : 0);
    if (rank <= (ranks.get(by.target) ?? -1)) continue;
    ranks.set(by.target, rank);
    holdings.set(by.target, { systemId: by.source, by });
  }
  return holdings;
}

/** Access points at passive structure; data does not use data (ArchiMate 3.2, 5.2.2). */
function isUseOfData(graph: Graph, { type, source, target }: Relationship): boolean {
  const doer = placeAt(graph, source);
  return meaningOf(type) === 'access' && placeAt(graph, target) === 'dataset' && doer !== 'dataset' && doer !== 'purpose';
}

function strength(use: Relationship): number {
  if (writes(use)) return 2;
  return use.access === 'Read' ? 0 : 1;
}

function writes(use: Relationship): boolean {
  return use.access === 'Write' || use.access === 'ReadWrite';
}

function placeAt(graph: Graph, id: string): string | undefined {
  return placeOf(graph.elements.get(id)?.type ?? '');
}

/** Judges one relationship. `givesParent` and `hasRow` tell what the other parts of the reader made of the file. */
export function judge(
  relationship: Relationship,
  graph: Graph,
  traffic: Traffic,
  known: { givesParent(relationship: Relationship): boolean; hasRow(id: string): boolean },
): Verdict {
  const idle = known.hasRow(relationship.source) && known.hasRow(relationship.target) ? 'shows_structure' : 'end_not_used';
  switch (meaningOf(relationship.type)) {
    case 'flow':
      return judgeFlow(relationship);
    case 'serving':
      return judgeServing(relationship, graph) ?? idle;
    case 'access':
      return judgeAccess(relationship, graph, traffic) ?? idle;
    case 'nesting':
      return known.givesParent(relationship) ? 'used' : 'shows_structure';
    case undefined:
      return 'shows_structure';
  }
}

/** Flow is the one relationship that states an exchange; how and how sure stays unknown. */
function judgeFlow({ source, target }: Relationship): Verdict {
  return source === target ? 'same_system' : { exchange: { from_system_id: source, to_system_id: target } };
}

/** A system that serves another answers its questions: derived, so only assumed. */
function judgeServing({ source, target }: Relationship, graph: Graph): Verdict | undefined {
  if (placeAt(graph, source) !== 'system' || placeAt(graph, target) !== 'system') return undefined;
  if (source === target) return 'same_system';
  return { exchange: { from_system_id: source, to_system_id: target, mode: 'query', certainty: 'assumed' } };
}

/** Who else writes sends data to the holder; who else reads asks the holder, unless the holder itself is only known to read. */
function judgeAccess(use: Relationship, graph: Graph, { carriers, holdings }: Traffic): Verdict | undefined {
  const holding = isUseOfData(graph, use) ? holdings.get(use.target) : undefined;
  if (!holding) return undefined;
  if (holding.by === use) return 'used';
  if (holding.systemId === use.source) return 'same_system';
  if (placeAt(graph, use.source) !== 'system' && !carriers.has(use.source)) return undefined;
  if (writes(use))
    return { exchange: { from_system_id: use.source, to_system_id: holding.systemId, target_dataset_id: use.target, certainty: 'assumed' } };
  if (use.access !== 'Read' || holding.by.access === 'Read') return undefined;
  const asked = { from_system_id: holding.systemId, to_system_id: use.source, source_dataset_id: use.target };
  return { exchange: { ...asked, mode: 'query', certainty: 'assumed' } };
}
