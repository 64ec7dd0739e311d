// What depends on one supplier: systems, datasets, flows, departments, and what stops when it stops? Knows nothing of contracts.
import type { RowRef, Travel } from '../model/travel.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { placesOf, present, rowsOf, sorted } from './places.ts';
import { type WhatStops, whatStops } from './stops.ts';

/** A system that the supplier makes (`isSupplied`) or runs itself (`isRun`), or both. */
export interface SuppliedSystem {
  readonly systemId: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly isSupplied: boolean;
  readonly isRun: boolean;
}

/** `stops` tells of flows, datasets, departments and parties; its `lost` are the datasets in these systems. */
export interface SupplierAnswer {
  readonly supplierId: string;
  readonly systems: readonly SuppliedSystem[];
  /** Departments whose systems these are. */
  readonly unitIds: readonly string[];
  readonly stops: WhatStops;
  readonly rows: readonly RowRef[];
}

export function ofSupplier(travel: Travel, supplierId: string, day: string | null): Outcome<SupplierAnswer> {
  const problem = unknownAmong(travel, [['supplier', supplierId]]);
  if (problem) return { problem };
  const places = placesOf(travel);
  const own = travel.systems.filter((row) => row.supplierId === supplierId || row.organisationId === supplierId);
  const systems = sorted(own.map(({ id }) => id)).map((systemId): SuppliedSystem => {
    const row = places.systems.get(systemId);
    const [organisationId, unitId] = [row?.organisationId ?? null, row?.unitId ?? null];
    return { systemId, organisationId, unitId, isSupplied: row?.supplierId === supplierId, isRun: organisationId === supplierId };
  });
  const stopping = whatStops(
    travel,
    systems.map(({ systemId }) => systemId),
    day,
  );
  if ('problem' in stopping) return stopping;
  const unitIds = sorted(present(systems.map(({ unitId }) => unitId)));
  const rows = rowsOf([{ sheet: 'organisations', id: supplierId }, ...stopping.answer.rows]);
  return { answer: { supplierId, systems, unitIds, stops: stopping.answer, rows } };
}
