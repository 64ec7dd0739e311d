// JSON records to lines of text under one header: members of members get dotted names, lists of plain values are joined with "|".
import { isObject, type JsonObject } from '../json.ts';
import { isAttribute, isEntity } from './records.ts';

/** Objects inside objects that get columns of their own; what lies deeper is kept as JSON text. */
const DEPTH = 4;
/** Columns of one table; what comes after is kept together as JSON text, so that records of ever other members stay a table. */
const COLUMNS = 1_000;
const REST = '…';

/** Collects records; the header grows with them. */
export class Flattened {
  readonly #columns = new Map<string, number>();
  readonly lines: string[][] = [];

  add(record: JsonObject): void {
    const line: string[] = [];
    const rest: [string, string][] = [];
    for (const [name, text] of cellsOf(record)) {
      const index = this.#columnOf(name);
      if (index === undefined) rest.push([name, text]);
      else line[index] = text;
    }
    if (rest.length > 0) {
      if (!this.#columns.has(REST)) this.#columns.set(REST, this.#columns.size);
      line[this.#columns.get(REST) ?? 0] = JSON.stringify(Object.fromEntries(rest));
    }
    this.lines.push(Array.from(line, (text) => text ?? ''));
  }

  get header(): string[] {
    return [...this.#columns.keys()];
  }

  #columnOf(name: string): number | undefined {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    if (this.#columns.size >= COLUMNS) return undefined;
    this.#columns.set(name, this.#columns.size);
    return this.#columns.size - 1;
  }
}

function cellsOf(record: JsonObject): [string, string][] {
  return isEntity(record) ? entityCells(record) : [...memberCells('', record, DEPTH)];
}

function* memberCells(prefix: string, value: JsonObject, depth: number): Generator<[string, string]> {
  for (const [key, one] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isObject(one) && depth > 1 && Object.keys(one).length > 0) yield* memberCells(name, one, depth - 1);
    else yield [name, textOf(one)];
  }
}

/** An attribute is its value; when and in what unit it was measured stand beside it. */
function entityCells(record: JsonObject): [string, string][] {
  return Object.entries(record).flatMap(([name, attribute]): [string, string][] => {
    if (!isAttribute(attribute)) return name === '@context' ? [] : [...memberCells('', { [name]: attribute }, DEPTH)];
    const { type: _, value, object, metadata, ...about } = attribute;
    const shown = { [name]: value ?? object };
    const beside = Object.keys(about).length > 0 ? memberCells(name, about, DEPTH - 1) : [];
    const further = isObject(metadata) && Object.keys(metadata).length > 0 ? memberCells(`${name}.metadata`, metadata, DEPTH - 2) : [];
    return [...memberCells('', shown, DEPTH), ...beside, ...further];
  });
}

export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) return value.map(textOf).filter(Boolean).join('|');
  if (value instanceof Uint8Array) return `(${value.length} bytes)`;
  return typeof value === 'object' ? JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) : String(value);
}

/** Midnight is a day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  return date.toISOString().replace(/T00:00:00\.000Z$/, '');
}
