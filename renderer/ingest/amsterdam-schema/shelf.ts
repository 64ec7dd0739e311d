// The files of one drop, opened and put with their kind: datasets, tables, publishers. What cannot be read goes to the ledger of its file.
import { decodeText } from '../decode.ts';
import { isObject, type JsonObject, readJson, textAt } from '../json.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type SourceFile } from '../reader.ts';
import { kindOfFile, kindOfHead, publishersIn } from './recognise.ts';
import { type Dataset, datasetIn, type LineOf, type Table, tableIn } from './schema-files.ts';

/** `publishers` are names by id; `lines` knows where the relations of each file stand. */
export class Shelf {
  readonly datasets: Dataset[] = [];
  readonly tables: Table[] = [];
  readonly publishers = new Map<string, string>();
  #ledgers = new Map<string, Ledger>();
  #lines = new Map<string, LineOf>();

  constructor(readonly format: string) {}

  ledger(file: string): Ledger {
    const ledger = this.#ledgers.get(file) ?? new Ledger(file, this.format);
    this.#ledgers.set(file, ledger);
    return ledger;
  }

  lines(file: string): LineOf {
    return this.#lines.get(file) ?? (() => null);
  }

  async open(file: SourceFile): Promise<void> {
    const text = decodeText(await file.bytes());
    const ledger = this.ledger(file.path);
    const reading = readJson(text, 'relation');
    if ('code' in reading) {
      ledger.problem(reading.code, { row: reading.line, value: reading.detail });
      if (['dataset', 'table'].includes(kindOfHead(text.slice(0, 65_536)) ?? '')) ledger.leave('unreadable', fileName(file.path));
      return;
    }
    this.#lines.set(file.path, reading.lineOf);
    this.#place(file.path, reading.value, ledger);
  }

  #place(path: string, value: unknown, ledger: Ledger): void {
    const kind = kindOfFile(value);
    if (!kind || !isObject(value)) {
      ledger.problem('format_unknown', {}, this.format);
      return;
    }
    if (kind === 'dataset') this.#placeDataset(datasetIn(path, value), ledger);
    if (kind === 'table') this.tables.push(tableIn(path, value, [], this.lines(path)));
    for (const publisher of publishersIn(value, kind)) this.#placePublisher(publisher, kind === 'publisher');
  }

  #placeDataset(dataset: Dataset, ledger: Ledger): void {
    if (dataset.id !== '') this.datasets.push(dataset);
    else {
      ledger.leave('no_id', fileName(dataset.file));
      ledger.problem('id_missing', { sheet: 'dataset', row: 1, column: 'id' });
    }
  }

  /** A publisher's own file counts for more than the index of all publishers. */
  #placePublisher(publisher: JsonObject, isOwnFile: boolean): void {
    const id = textAt(publisher, 'id');
    if (isOwnFile || !this.publishers.has(id)) this.publishers.set(id, textAt(publisher, 'name'));
  }
}
