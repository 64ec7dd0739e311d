// Datasets as CKAN portals describe them (https://docs.ckan.org/en/latest/api/), and JSON:API lists of datasets: JSON in, rows of the case out.
import type { DatasetDescription } from '../catalogue/description.ts';
import { readCatalogues } from '../catalogue/read.ts';
import type { OpenedCatalogue } from '../catalogue/rows.ts';
import { decodeText } from '../decode.ts';
import { readJson } from '../json.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Probe, type Reader, type SourceFile } from '../reader.ts';
import { answerIn } from './answer.ts';
import { packageOf } from './package-of.ts';
import { shapeOf } from './recognise.ts';

const FORMAT = 'ckan';

export const ckanReader: Reader = { format: FORMAT, claims, read: (files, context) => readCatalogues(files, open, context) };

function claims({ head }: Probe): boolean {
  return shapeOf(head) !== undefined;
}

async function open(file: SourceFile): Promise<OpenedCatalogue> {
  const ledger = new Ledger(file.path, FORMAT);
  const datasets: DatasetDescription[] = [];
  for (const value of valuesIn(decodeText(await file.bytes()), ledger)) {
    const { packages, portal, error, unreadable } = answerIn(value);
    if (error) ledger.problem('answer_failed', { value: error });
    for (const number of unreadable) ledger.leave('unreadable', number);
    for (const record of packages) datasets.push(packageOf(record, datasets.length + 1, portal));
    if (!error && packages.length + unreadable.length === 0) ledger.problem('datasets_none');
  }
  return { ledger, catalogue: { datasets, places: [], series: [], listedOnly: [] } };
}

/** The one value of a JSON file, or one for each line: so `ckanapi dump datasets` writes them. */
function* valuesIn(text: string, ledger: Ledger): Generator<unknown> {
  const whole = readJson(text, '');
  if ('value' in whole) return yield whole.value;
  const lines = text.split('\n');
  const first = readJson(lines.find((line) => line.trim()) ?? '', '');
  if (whole.code === 'json_too_deep' || !('value' in first)) {
    ledger.problem(whole.code, { row: whole.line, value: whole.detail });
    return ledger.leave('unreadable', fileName(ledger.file));
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const reading = readJson(line, '');
    if ('value' in reading) yield reading.value;
    else {
      ledger.problem(reading.code, { row: index + 1, value: reading.detail });
      ledger.leave('unreadable', String(index + 1));
    }
  }
}
