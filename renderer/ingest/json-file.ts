// A JSON file opened: its value, or its fault in the ledger and one row that could not be read. Knows no format.
import { decodeText } from './decode.ts';
import { readJson } from './json.ts';
import type { Ledger } from './ledger.ts';
import { fileName, type SourceFile } from './reader.ts';

/** The parsed value; undefined when the file is no JSON or nested too deep, which is then in the ledger. */
export async function openJson(file: SourceFile, ledger: Ledger): Promise<{ readonly value: unknown } | undefined> {
  const reading = readJson(decodeText(await file.bytes()), '');
  if ('value' in reading) return { value: reading.value };
  ledger.problem(reading.code, { row: reading.line, value: reading.detail });
  ledger.leave('unreadable', fileName(file.path));
  return undefined;
}
