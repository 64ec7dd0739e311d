// GOB, with which Amsterdam opens its base registers: import definitions, the model and the list of sources, read together to systems, datasets and exchanges.
import { isObject } from '../json.ts';
import { openJson } from '../json-file.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { Deliveries } from './deliveries.ts';
import { readModel } from './model.ts';
import { type FileKind, kindOfFile, kindOfHead } from './recognise.ts';
import { Register } from './register.ts';

const FORMAT = 'gob';

/** The model says most of catalogues and entities, so it is read first; the list of sources adds to what definitions say. */
const ORDER: readonly FileKind[] = ['model', 'delivery', 'sources'];

export const gobReader: Reader = { format: FORMAT, claims, read };

interface Opened {
  readonly kind: FileKind | undefined;
  readonly value: unknown;
  readonly ledger: Ledger;
}

function claims({ head }: Probe): boolean {
  return kindOfHead(head) !== undefined;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const opened: Opened[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    const json = await openJson(file, ledger);
    opened.push({ kind: kindOfFile(json?.value), value: json?.value, ledger });
    if (json && !kindOfFile(json.value)) ledger.problem('format_unknown', {}, FORMAT);
    await context.tick(file.path);
  }
  const rows = rowsOf(opened, new Set(files.map(({ path }) => fileName(path))));
  return { rows, reports: opened.map(({ ledger }) => ledger.report()) };
}

/** References are followed once all catalogues are known. */
function rowsOf(opened: readonly Opened[], names: ReadonlySet<string>): SheetRow[] {
  const register = new Register();
  const deliveries = new Deliveries(register);
  const references: (() => SheetRow[])[] = [];
  for (const kind of ORDER) {
    for (const { value, ledger } of opened.filter((file) => file.kind === kind && isObject(file.value))) {
      if (!isObject(value)) continue;
      if (kind === 'model') references.push(readModel(value, register, ledger));
      else if (kind === 'delivery') deliveries.addDefinition(value, names, ledger);
      else deliveries.addSources(value, ledger);
    }
  }
  const delivered = deliveries.rows();
  const referring = references.flatMap((follow) => follow());
  return [...register.rows, ...delivered, ...referring];
}
