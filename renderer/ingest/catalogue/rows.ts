// Descriptions of datasets to rows of the case. What is read into them stands in mapping.ts; what came of each dataset goes to the ledger of its file.
import type { SourceRef } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { newRow, type SheetRow } from '../row.ts';
import { datasetRow } from './dataset-row.ts';
import type { Agent, CatalogueFile, DatasetDescription } from './description.ts';
import { type Home, type Homes, homesOf, type System } from './homes.ts';
import { Parties } from './parties.ts';
import { termRows } from './term-rows.ts';
import { derivationRows, publicationRows } from './traffic.ts';

/** One file as it was read, and its books. */
export interface OpenedCatalogue {
  readonly ledger: Ledger;
  readonly catalogue: CatalogueFile;
}

/** What the rows of one file are made with. `homeOf` knows the datasets of all files that were read together. */
interface Desk extends OpenedCatalogue {
  readonly parties: Parties;
  readonly homes: Homes;
  readonly homeOf: (id: string) => Home | undefined;
  readonly seen: Set<string>;
}

const SHEET = 'dataset';

export function* rowsOfCatalogues(opened: readonly OpenedCatalogue[]): Generator<SheetRow> {
  const known = new Map<string, Home>();
  const desks = opened.map(({ ledger, catalogue }): Desk => {
    const parties = new Parties(agentsOf(catalogue));
    const homes = homesOf(catalogue, parties);
    for (const dataset of catalogue.datasets) if (!known.has(dataset.id)) known.set(dataset.id, homes.of(dataset));
    return { ledger, catalogue, parties, homes, homeOf: (id) => known.get(id), seen: new Set() };
  });
  for (const desk of desks) yield* rowsOfFile(desk);
}

function* agentsOf({ datasets, places }: CatalogueFile): Generator<Agent> {
  for (const { publisher, steward, catalogues, services } of datasets) {
    for (const agent of [publisher, steward, ...[...catalogues, ...services].map((place) => place.publisher)]) yield* withWhole(agent);
  }
  for (const { publisher } of places) yield* withWhole(publisher);
}

/** A department and the organisations that it is part of. */
function* withWhole(agent: Agent | null): Generator<Agent> {
  for (let own = agent; own; own = own.partOf) yield own;
}

function* rowsOfFile(desk: Desk): Generator<SheetRow> {
  const { ledger, catalogue, homes } = desk;
  for (const dataset of catalogue.datasets) if (isNew(dataset, desk)) yield* datasetRows(dataset, desk);
  for (const system of homes.systems.values()) yield* systemRows(system, { file: ledger.file, sheet: SHEET, row: system.row }, desk);
  for (const name of catalogue.series) ledger.leave('shows_structure', name);
  if (catalogue.listedOnly.length > 0)
    ledger.problem('datasets_elsewhere', { sheet: SHEET, value: String(catalogue.listedOnly.length) }, catalogue.listedOnly[0]);
}

function isNew({ id, row, title }: DatasetDescription, { ledger, seen }: Desk): boolean {
  const key = `row ${id}`;
  if (id !== '' && !seen.has(key)) {
    seen.add(key);
    return true;
  }
  ledger.leave(id === '' ? 'no_id' : 'id_twice', id || title || String(row ?? ''));
  ledger.problem(id === '' ? 'id_missing' : 'id_twice', { sheet: SHEET, row, column: 'dct:identifier', value: id });
  return false;
}

function* datasetRows(dataset: DatasetDescription, desk: Desk): Generator<SheetRow> {
  const source: SourceRef = { file: desk.ledger.file, sheet: SHEET, row: dataset.row };
  const home = desk.homes.of(dataset);
  yield* partyRows(dataset.publisher, source, desk);
  yield* partyRows(dataset.steward, source, desk);
  for (const system of [home.system, ...home.publishedIn]) if (system) yield* systemRows(system, source, desk);
  yield* once(termRows(dataset, source), desk);
  const steward = desk.parties.unitOf(dataset.steward)?.id ?? null;
  yield datasetRow(dataset, { home, steward, homeOf: desk.homeOf }, source, desk.ledger);
  desk.ledger.use();
  yield* once(publicationRows(dataset, home, source), desk);
  yield* once(derivationRows(dataset, home, desk.homeOf, source), desk);
}

/** Rows that several datasets ask for are there once, with the first one as their source. */
function* once(rows: Iterable<SheetRow>, { seen }: Desk): Generator<SheetRow> {
  for (const row of rows) {
    const key = `${row[0]} ${String(row[1].values.id)}`;
    if (!seen.has(key)) yield row;
    seen.add(key);
  }
}

function* partyRows(agent: Agent | null, source: SourceRef, desk: Desk): Generator<SheetRow> {
  const { parties, seen } = desk;
  if (!agent) return;
  const organisation = parties.organisationOf(agent);
  const row = organisation && !seen.has(`organisations ${organisation.id}`) ? parties.organisationRow(agent, source) : undefined;
  if (row) yield* once([row], desk);
  const unit = parties.unitOf(agent);
  if (unit) yield* once([newRow('units', source, { values: { id: unit.id, organisation_id: organisation?.id ?? null, name: unit.name } })], desk);
}

function* systemRows({ id, name, kind, owner, extra }: System, source: SourceRef, desk: Desk): Generator<SheetRow> {
  if (desk.seen.has(`systems ${id}`)) return;
  yield* partyRows(owner, source, desk);
  const organisation = desk.parties.organisationOf(owner)?.id ?? null;
  const unit = desk.parties.unitOf(owner)?.id ?? null;
  yield* once([newRow('systems', source, { values: { id, organisation_id: organisation, unit_id: unit, name, kind }, extra })], desk);
}
