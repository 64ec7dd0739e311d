// How a case was looked at, as it goes into view.json and comes out: form, lens, grouping, level and the like. What the case does not have is left out.
import type { Selection } from '../../graph/focus.ts';
import { GROUPINGS, knownGroupings } from '../../graph/known-groupings.ts';
import { LENS_NAMES, type Lens } from '../../graph/lenses/lens.ts';
import { ownColumns } from '../../graph/lenses/own-column.ts';
import { LEVELS_OF, openAtLevel } from '../../graph/levels.ts';
import { MATRIX_ORDERS } from '../../graph/matrix-order.ts';
import { isoDate } from '../../model/value.ts';
import { FIRST_LOOK, FORMS, type FormLook } from '../looking/form-look.ts';
import { regrouped } from '../looking/regroup.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';

const PARTS = [
  'form',
  'formLook',
  'lens',
  'grouping',
  'level',
  'centre',
  'hasSides',
  'widthBy',
  'depth',
  'day',
  'selection',
] as const satisfies readonly (keyof WorkspaceState)[];

/** As JSON. `open` are the groups that stand open, by node id. */
export function lookOf(state: WorkspaceState): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(PARTS.map((part) => [part, state[part]])), open: [...state.open] };
}

/** The parts of a kept look that hold for this case; nothing of what is spoilt, or no longer there. */
export function lookFor(openCase: OpenCase, kept: unknown): Partial<WorkspaceState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const look = kept as Readonly<Record<string, unknown>>;
  return {
    ...oneOf('form', FORMS, look.form),
    ...(isRecord(look.formLook) && { formLook: formLookOf(look.formLook) }),
    ...oneOf('widthBy', ['none', 'count', 'volume'] as const, look.widthBy),
    ...(typeof look.hasSides === 'boolean' && { hasSides: look.hasSides }),
    ...(isDepth(look.depth) && { depth: { up: look.depth.up, down: look.depth.down } }),
    ...(isDay(look.day) && { day: look.day }),
    ...(isLens(openCase, look.lens) && { lens: look.lens }),
    ...(isOrganisation(openCase, look.centre) && { centre: look.centre }),
    ...placesFor(openCase, look),
  };
}

/** Grouping, level, open groups and choice belong together. Without a known grouping those of the case itself stay. */
function placesFor(openCase: OpenCase, look: Readonly<Record<string, unknown>>): Partial<WorkspaceState> {
  const grouping = GROUPINGS.find((name) => name === look.grouping);
  if (!grouping || !knownGroupings(openCase.network).has(grouping)) return {};
  const after = regrouped(openCase, grouping);
  const level = LEVELS_OF[grouping].find((name) => name === look.level) ?? null;
  const open = Array.isArray(look.open) ? look.open.filter((id): id is string => typeof id === 'string' && after.graph.nodes.has(id)) : null;
  if (level === null && open === null) return {};
  const places = { openCase: after, grouping, level, open: level === null ? new Set(open) : openAtLevel(after.graph, level) };
  return isSelection(after, look.selection) ? { ...places, selection: { kind: look.selection.kind, id: look.selection.id } } : places;
}

function oneOf<Key extends string, Value extends string>(key: Key, values: readonly Value[], value: unknown): Partial<Record<Key, Value>> {
  const known = values.find((name) => name === value);
  return known === undefined ? {} : ({ [key]: known } as Record<Key, Value>);
}

function formLookOf(kept: Readonly<Record<string, unknown>>): FormLook {
  return {
    ...FIRST_LOOK,
    ...oneOf('listPart', ['nodes', 'arrows', 'exchanges'] as const, kept.listPart),
    ...oneOf('matrixOrder', MATRIX_ORDERS, kept.matrixOrder),
    ...oneOf('cell', ['count', 'volume'] as const, kept.cell),
    ...oneOf('measure', ['count', 'volume'] as const, kept.measure),
    ...(typeof kept.withEmpty === 'boolean' && { withEmpty: kept.withEmpty }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isDepth(value: unknown): value is WorkspaceState['depth'] {
  return isRecord(value) && [value.up, value.down].every((steps) => Number.isInteger(steps) && Number(steps) >= 0 && Number(steps) <= 9);
}

function isDay(value: unknown): value is string | null {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return isoDate(year, month, day) === value;
}

function isLens({ records }: OpenCase, value: unknown): value is Lens {
  return (
    LENS_NAMES.some((name) => name === value && name !== 'error' && name !== 'changes') || ownColumns(records).some(({ lens }) => lens === value)
  );
}

function isOrganisation({ network }: OpenCase, value: unknown): value is string | null {
  return value === null || network.organisations.some(({ id }) => id === value);
}

function isSelection({ graph }: OpenCase, value: unknown): value is Selection {
  if (!isRecord(value) || typeof value.id !== 'string') return false;
  if (value.kind === 'node') return graph.nodes.has(value.id);
  return value.kind === 'exchange' && graph.edges.some(({ exchange }) => exchange.id === value.id);
}
