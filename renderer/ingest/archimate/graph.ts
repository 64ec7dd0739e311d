// Which elements and relationships of a model can be worked with: known by one identifier, with both ends there. The others go to the ledger.
import type { Ledger } from '../ledger.ts';
import { type Concept, type Model, type Relationship, textFor } from './model.ts';

/** Every relationship here runs between two elements of `elements`; both keep the order of the file. */
export interface Graph {
  readonly elements: ReadonlyMap<string, Concept>;
  readonly relationships: readonly Relationship[];
}

/** How a concept is named in the report: identifier, type as written, name. */
export function titleOf(concept: Concept): string {
  return [concept.id, concept.written, textFor(concept.names).replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}

export function graphOf(model: Model, ledger: Ledger): Graph {
  const first = new Map<string, Concept>();
  const identified = (concept: Concept) => isIdentified(concept, first, ledger);
  const elements = new Map(model.elements.filter(identified).map((element) => [element.id, element]));
  const unique = model.relationships.filter(identified);
  const others = new Set(unique.map((relationship) => relationship.id));
  return { elements, relationships: unique.filter((relationship) => hasEnds(relationship, elements, others, ledger)) };
}

function isIdentified(concept: Concept, first: Map<string, Concept>, ledger: Ledger): boolean {
  const earlier = first.get(concept.id);
  const place = { sheet: concept.sheet, row: concept.line, column: 'identifier', value: concept.id };
  if (concept.id === '') {
    ledger.leave('no_id', `${concept.sheet}:${concept.line} ${titleOf(concept)}`);
    ledger.problem('id_missing', place);
    return false;
  }
  if (!earlier) first.set(concept.id, concept);
  else {
    ledger.leave('id_twice', titleOf(concept));
    ledger.problem('id_twice', place, String(earlier.line));
  }
  return !earlier;
}

function hasEnds(relationship: Relationship, elements: ReadonlyMap<string, Concept>, others: ReadonlySet<string>, ledger: Ledger): boolean {
  const ends = [
    { column: 'source', value: relationship.source },
    { column: 'target', value: relationship.target },
  ].filter(({ value }) => !elements.has(value));
  const missing = ends.filter(({ value }) => !others.has(value));
  for (const end of missing) ledger.problem('reference_unknown', { sheet: relationship.sheet, row: relationship.line, ...end }, 'elements');
  if (ends.length > 0) ledger.leave(missing.length > 0 ? 'end_missing' : 'ends_on_relationship', titleOf(relationship));
  return ends.length === 0;
}
