// Which properties of a concept have a field of their own in the case: the security levels of a system (BIO). All others stay columns beside it.
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';

/** Names as GEMMA and Dutch municipalities write them, and the English ones of the dictionary. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['bbn', 'bbn'],
  ['beschikbaarheid', 'availability'],
  ['availability', 'availability'],
  ['integriteit', 'integrity'],
  ['integrity', 'integrity'],
  ['vertrouwelijkheid', 'confidentiality'],
  ['confidentiality', 'confidentiality'],
]);

/** The field of `sheet` that a property fills, and its value; undefined when it has none or says it in words. */
export function fieldOfProperty(sheet: SheetName, title: string, text: string): readonly [string, Value] | undefined {
  const field = sheet === 'systems' ? FIELDS.get(fold(title)) : undefined;
  if (field === undefined) return undefined;
  if (field !== 'bbn') return /^[1-4]$/.test(text) ? [field, Number(text)] : undefined;
  const level = /^(?:BBN\s*)?([13]|2\+?)$/i.exec(text)?.[1];
  return level === undefined ? undefined : [field, level];
}
