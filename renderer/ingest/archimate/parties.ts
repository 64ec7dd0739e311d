// Who is an organisation, who is a unit of one, and to which of them any other element belongs.

import type { Graph } from './graph.ts';
import { isMembership, meaningOf, placeOf } from './mapping.ts';
import type { Concept, Relationship } from './model.ts';

/** An organisation (`unitId` null) or a unit; `parent` is the relationship that makes it part of another party. */
export interface Party {
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly parent: Relationship | undefined;
}

/** The party an element belongs to; `via` leads one step towards it (its source is the party or an element that belongs to it). */
export interface Belonging {
  readonly party: Party;
  readonly via: Relationship;
}

/** Actors that are part of no other actor are organisations; actors and roles below them are units of the organisation at the top. */
export function partiesOf(graph: Graph): Map<string, Party> {
  const tree = memberTree(graph);
  const parties = new Map<string, Party>();
  for (const element of graph.elements.values()) {
    const top = graph.elements.get(tree.top(element.id));
    if (!isParty(element) || !top || placeOf(top.type) !== 'actor') continue;
    parties.set(element.id, {
      organisationId: top.id,
      unitId: top === element ? null : element.id,
      parent: tree.parents.get(element.id),
    });
  }
  return parties;
}

function isParty(element: Concept | undefined): boolean {
  const place = element && placeOf(element.type);
  return place === 'actor' || place === 'role';
}

/** Each member has one parent: an actor's before a role's, else the first in the file. A relationship that would close a ring is passed over. */
function memberTree(graph: Graph): { parents: ReadonlyMap<string, Relationship>; top(id: string): string } {
  const parents = new Map<string, Relationship>();
  const above = new Map<string, string>();
  const top = (id: string): string => climb(above, id);
  for (const whole of ['actor', 'role']) {
    for (const relationship of graph.relationships) {
      const { source, target } = relationship;
      const canJoin = isMembership(relationship.type) && placeAt(graph, source) === whole && isMember(graph, target, whole);
      if (!canJoin || parents.has(target) || top(source) === target) continue;
      parents.set(target, relationship);
      above.set(target, source);
    }
  }
  return { parents, top };
}

function placeAt(graph: Graph, id: string): string | undefined {
  return placeOf(graph.elements.get(id)?.type ?? '');
}

function isMember(graph: Graph, id: string, whole: string): boolean {
  const place = placeAt(graph, id);
  return place === 'role' || (place === 'actor' && whole === 'actor');
}

/** The end of the chain; shortens the chain on the way, so that a million members stay cheap. */
function climb(above: Map<string, string>, id: string): string {
  let end = id;
  for (let next = above.get(end); next !== undefined; next = above.get(end)) end = next;
  for (let at = id; at !== end; ) {
    const next = above.get(at) ?? end;
    above.set(at, end);
    at = next;
  }
  return end;
}

/** For each element that is no party itself: the nearest party above it along Composition, Aggregation, Assignment and Realization; a unit before an organisation. */
export function belongingsOf(graph: Graph, parties: ReadonlyMap<string, Party>): Map<string, Belonging> {
  const parts = nestingBySource(graph);
  const belongings = new Map<string, Belonging>();
  const queue = [...parties].sort(([, a], [, b]) => Number(a.unitId === null) - Number(b.unitId === null)).map(([id]) => id);
  for (const id of queue) {
    const party = parties.get(id) ?? belongings.get(id)?.party;
    for (const via of parts.get(id) ?? []) {
      if (!party || parties.has(via.target) || belongings.has(via.target)) continue;
      belongings.set(via.target, { party, via });
      queue.push(via.target);
    }
  }
  return belongings;
}

function nestingBySource(graph: Graph): Map<string, Relationship[]> {
  const parts = new Map<string, Relationship[]>();
  for (const relationship of graph.relationships) {
    if (meaningOf(relationship.type) !== 'nesting') continue;
    const list = parts.get(relationship.source);
    if (list) list.push(relationship);
    else parts.set(relationship.source, [relationship]);
  }
  return parts;
}
