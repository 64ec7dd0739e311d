// Archives and workbooks made in memory, good ones and hostile ones.
import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { packTar, type TarHeader } from 'modern-tar';

export interface Entry extends ZipWriterAddDataOptions {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The same day whenever a test runs, so that the same entries make the same bytes. */
const DAY = new Date(2020, 0, 1);

export async function zipOf(entries: readonly Entry[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, content, ...options } of entries) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, { lastModDate: DAY, extendedTimestamp: false, ...options });
  }
  return writer.close();
}

export interface TarEntry extends Partial<Omit<TarHeader, 'name'>> {
  readonly name: string;
  readonly content?: string | Uint8Array;
}

export function tarOf(entries: readonly TarEntry[]): Promise<Uint8Array> {
  const packed = entries.map(({ name, content = '', ...header }) => {
    const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { header: { size: body.length, mtime: DAY, ...header, name }, body };
  });
  return packTar(packed);
}

export function gzipOf(content: string | Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(content));
}

export type Tabs = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** A workbook with the least that a spreadsheet program writes: numbers as numbers, texts inline. */
export function workbookOf(tabs: Tabs): Promise<Uint8Array> {
  const names = Object.keys(tabs);
  const list = (line: (name: string, number: number) => string) => names.map((name, index) => line(name, index + 1)).join('');
  const entries = Object.values(tabs).map((rows, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(rows) }));
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>${list((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEETML}.worksheet+xml"/>`)}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list((name, n) => `<sheet name="${xml(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${RELS}">${list((_, n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    },
    ...entries,
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetXml(rows: Tabs[string]): string {
  const lines = rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${column(x)}${y + 1}`)).join('')}</row>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: string | number | null, place: string): string {
  if (cell === null || cell === '') return '';
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}

/** 0 → A, 26 → AA. */
function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
