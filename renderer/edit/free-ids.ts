// Gives new rows ids that are free, in the pattern of the ids of their sheet. Knows no screen.
import { type EnterableSheet, nextId } from '../model/entered.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { keyField } from '../model/sheet.ts';

/** Each call gives the next one; `taken` are ids that are to be kept free for others. */
export function freeIds(records: RecordSet, sheet: EnterableSheet, taken: ReadonlySet<string> = new Set()): () => string {
  const key = keyField(sheet)?.name ?? '';
  const used = new Set([...rowsOf(records, sheet).map(({ values }) => String(values[key] ?? '')), ...taken]);
  const [, prefix = '', digits = '1'] = /^(.*?)((?<!\d)\d+)$/.exec(nextId(records, sheet)) ?? [];
  let number = Number(digits) - 1;
  return () => {
    let id: string;
    do {
      number += 1;
      id = `${prefix}${String(number).padStart(digits.length, '0')}`;
    } while (used.has(id));
    used.add(id);
    return id;
  };
}
