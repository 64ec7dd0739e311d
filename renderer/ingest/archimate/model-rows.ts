// What a model says in the words of the case: organisations, units, systems, datasets, purposes and exchanges of its elements and relationships.
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import { type Graph, graphOf, titleOf } from './graph.ts';
import { placeOf } from './mapping.ts';
import { type Concept, type Model, type Relationship, textFor } from './model.ts';
import { type Belonging, belongingsOf, type Party, partiesOf } from './parties.ts';
import { longText, type Origin, oneLine, rowOf } from './rows.ts';
import { judge, type Traffic, trafficOf } from './traffic.ts';

/** What was found out about a model before rows are made. */
interface Findings {
  readonly graph: Graph;
  readonly parties: ReadonlyMap<string, Party>;
  readonly belongings: ReadonlyMap<string, Belonging>;
  readonly traffic: Traffic;
}

/** The rows of a model; `file` is how its source and its ledger are named. */
export function* modelRows(model: Model, file: string, ledger: Ledger): Generator<SheetRow> {
  for (const { code, sheet, line, detail } of model.faults) ledger.problem(code, { sheet, row: line, value: detail });
  const graph = graphOf(model, ledger);
  const parties = partiesOf(graph);
  const found: Findings = { graph, parties, belongings: belongingsOf(graph, parties), traffic: trafficOf(graph) };
  const origin = { file, propertyNames: model.propertyNames };
  yield* elementRows(found, origin, ledger);
  yield* exchangeRows(found, origin, ledger);
}

/** One element can give two rows: an actor that sends data is an organisation and a carrier in it. */
function* elementRows(found: Findings, origin: Origin, ledger: Ledger): Generator<SheetRow> {
  for (const element of found.graph.elements.values()) {
    const places = [...placesOf(element, found)];
    for (const [sheet, values] of places) yield rowOf(sheet, element, values, origin);
    if (places.length > 0) ledger.use();
    else ledger.leave('no_place_in_model', titleOf(element));
  }
}

function* placesOf(element: Concept, found: Findings): Generator<[SheetName, Record<string, Value>]> {
  const party = found.parties.get(element.id);
  const place = placeOf(element.type);
  if (party) yield party.unitId === null ? ['organisations', { description: longText(element.documentation) }] : ['units', unitValues(party, found)];
  if (isSystem(element.id, found)) yield ['systems', systemValues(element, found)];
  if (place === 'dataset') yield ['datasets', { system_id: found.traffic.holdings.get(element.id)?.systemId ?? null }];
  if (place === 'purpose')
    yield ['purposes', { label_en: oneLine(element.names.find(({ language }) => language.startsWith('en'))?.text ?? '') || null }];
}

function isSystem(id: string, { graph, traffic }: Findings): boolean {
  return traffic.carriers.has(id) || placeOf(graph.elements.get(id)?.type ?? '') === 'system';
}

/** A unit inside another unit is grouped under its name. */
function unitValues(party: Party, { graph, parties }: Findings): Record<string, Value> {
  const above = party.parent?.source ?? '';
  const name = parties.get(above)?.unitId ? oneLine(textFor(graph.elements.get(above)?.names ?? [])) : '';
  return { organisation_id: party.organisationId, cluster: name || null };
}

function systemValues(element: Concept, { parties, belongings }: Findings): Record<string, Value> {
  const party = parties.get(element.id) ?? belongings.get(element.id)?.party;
  return {
    organisation_id: party?.organisationId ?? null,
    unit_id: party?.unitId ?? null,
    kind: element.type === 'ApplicationComponent' ? 'application' : null,
  };
}

function* exchangeRows(found: Findings, origin: Origin, ledger: Ledger): Generator<SheetRow> {
  const parents = parentRelationships(found);
  const known = {
    givesParent: (relationship: Relationship) => parents.has(relationship),
    hasRow: (id: string) => found.parties.has(id) || isSystem(id, found) || ['dataset', 'purpose'].includes(placeOf(typeAt(found, id)) ?? ''),
  };
  for (const relationship of found.graph.relationships) {
    const verdict = judge(relationship, found.graph, found.traffic, known);
    if (typeof verdict === 'object') yield rowOf('exchanges', relationship, verdict.exchange, origin);
    if (typeof verdict === 'object' || verdict === 'used') ledger.use();
    else ledger.leave(verdict, titleOf(relationship));
  }
}

function typeAt({ graph }: Findings, id: string): string {
  return graph.elements.get(id)?.type ?? '';
}

/** The relationships through which a unit has its organisation, or a system its organisation and unit. */
function parentRelationships(found: Findings): Set<Relationship> {
  const parents = new Set([...found.parties.values()].flatMap(({ parent }) => parent ?? []));
  for (const id of found.graph.elements.keys()) {
    if (!isSystem(id, found)) continue;
    for (let step = found.belongings.get(id); step && !parents.has(step.via); step = found.belongings.get(step.via.source)) parents.add(step.via);
  }
  return parents;
}
