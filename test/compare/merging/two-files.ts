// Case files of one case for two people, as bytes: each with the steps it was made by.
import { applyChanges } from '../../../renderer/edit/apply.ts';
import { EXPORTS } from '../../../renderer/egress/exports.ts';
import type { Change, Step } from '../../../renderer/model/change.ts';
import type { RecordSet, Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';

export interface Told {
  readonly records: RecordSet;
  readonly steps: readonly Step[];
}

/** The case with one field of one row otherwise. */
export function changed({ records, steps }: Told, sheet: SheetName, id: string, field: string, value: Value, role = ''): Told {
  const rows = records.get(sheet) ?? [];
  const at = rows.findIndex(({ values }) => values.id === id);
  const change: Change = {
    kind: 'set',
    sheet,
    at,
    name: id,
    fields: { [field]: { before: { value: rows[at]?.values[field] ?? null }, after: { value } } },
  };
  return did({ records, steps }, [change], role);
}

export function did({ records, steps }: Told, changes: readonly Change[], role = ''): Told {
  const step: Step = { id: crypto.randomUUID(), at: '2026-11-20T09:30:00Z', role, act: 'edit', changes };
  return { records: applyChanges(records, changes), steps: [...steps, step] };
}

export async function caseBytes({ records, steps }: Told, caseId: string | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const { files } = await EXPORTS.case_personal(records, { language: 'nl', ownRules: [], reviews: [], steps, caseId });
  return Uint8Array.from(files[0]?.bytes ?? []);
}
