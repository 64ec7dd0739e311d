// The form for an exchange that was drawn from one thing on the map to another: what its ends tell already, and what is still to be chosen.

import { findRow } from '../../../edit/find-row.ts';
import type { FlowNode } from '../../../graph/flow-graph.ts';
import { type RecordSet, rowsOf, type Value } from '../../../model/record.ts';
import type { EditForm } from '../../../workspace/editing/edit-look.ts';

type Inside = { readonly sheet: 'organisations' | 'units'; readonly id: string };

interface End {
  readonly system: string | null;
  readonly dataset: string | null;
  readonly inside: Inside | null;
}

const NOTHING: End = { system: null, dataset: null, inside: null };

/** Either end may be null: it is asked for. `dataset` is only kept where it lies in the system. */
export function drawnForm(records: RecordSet, from: FlowNode | null, to: FlowNode | null): EditForm {
  const [start, end] = [endOf(records, from), endOf(records, to)];
  const given: Record<string, Value> = {
    from_system_id: start.system,
    source_dataset_id: start.dataset,
    to_system_id: end.system,
    target_dataset_id: end.dataset,
  };
  const inside = [
    ['from_system_id', start.inside],
    ['to_system_id', end.inside],
  ] as const;
  return {
    ...{ kind: 'new', sheet: 'exchanges', act: 'draw', told: [], focus: 'purpose_id' },
    given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    inside: Object.fromEntries(inside.flatMap(([field, place]) => (place ? [[field, place]] : []))),
  };
}

function endOf(records: RecordSet, node: FlowNode | null): End {
  if (!node) return NOTHING;
  if (node.kind === 'system') return findRow(records, 'systems', node.rowId) ? { ...NOTHING, system: node.rowId } : NOTHING;
  if (node.kind === 'dataset') {
    const system = findRow(records, 'datasets', node.rowId)?.row.values.system_id;
    return typeof system === 'string' ? { ...NOTHING, system, dataset: node.rowId } : NOTHING;
  }
  const sheet = node.kind === 'unit' ? 'units' : node.kind === 'organisation' || node.kind === 'supplier' ? 'organisations' : null;
  if (!sheet || !findRow(records, sheet, node.rowId)) return NOTHING;
  return { ...NOTHING, inside: { sheet, id: node.rowId }, system: onlySystem(records, sheet, node.rowId) };
}

/** Of an organisation or department with one system, it is that one. */
function onlySystem(records: RecordSet, sheet: Inside['sheet'], id: string): string | null {
  const field = sheet === 'units' ? 'unit_id' : 'organisation_id';
  const own = rowsOf(records, 'systems').filter(({ values }) => values[field] === id);
  return own.length === 1 ? String(own[0]?.values.id) : null;
}
