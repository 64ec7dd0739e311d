// Descriptions of an API (OpenAPI, Swagger), so that one is told for what it is: it says what data looks like and holds none.
import { scanJson } from '../json.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';

const FORMAT = 'openapi';

export const openApiReader: Reader = { format: FORMAT, claims, read };

/** The version at the top (https://spec.openapis.org/oas/latest.html), and the title or the paths; in YAML or JSON, keys in any order. */
function claims({ head }: Probe): boolean {
  if (/^\s*[[<]/.test(head)) return false;
  const keys = /^\s*\{/.test(head) ? jsonKeys(head) : yamlKeys(head);
  return (keys.has('openapi') || keys.has('swagger')) && (keys.has('info') || keys.has('paths') || keys.has('components'));
}

function jsonKeys(head: string): Set<string> {
  const keys = new Set<string>();
  scanJson(head, (path) => {
    if (path.length === 1) keys.add(path[0] ?? '');
  });
  return keys;
}

function yamlKeys(head: string): Set<string> {
  return new Set([...head.matchAll(/^["']?(openapi|swagger|info|paths|components)["']?[ \t]*:/gm)].map((found) => found[1] ?? ''));
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const reports = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledger.problem('description_only', { value: 'OpenAPI' });
    reports.push(ledger.report());
    await context.tick(file.path);
  }
  return { rows: [], reports };
}
