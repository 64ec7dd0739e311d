// A column that a municipality added itself, as a lens.
import type { Exchange } from '../../model/network.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { FlowNode } from '../flow-graph.ts';
import { mostFrequent } from './frequent.ts';
import type { Lens, LensTable } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { type Rows, rowsById } from './rows.ts';

const SHEETS = ['exchanges', 'datasets', 'systems', 'units', 'organisations'] as const satisfies readonly SheetName[];
type OwnSheet = (typeof SHEETS)[number];

export interface OwnColumn {
  readonly lens: Lens;
  readonly sheet: OwnSheet;
  readonly column: string;
}

/** More different values than this are texts, not classes. */
const MOST_VALUES = 40;

/** The columns of one's own that put rows in classes: values that come back, or one value that some rows have and others not. */
export function ownColumns(records: LensData['records']): readonly OwnColumn[] {
  const rows = rowsById(records);
  return SHEETS.flatMap((sheet) => {
    const names = new Set(rows.all(sheet).flatMap((row) => Object.keys(row.extra)));
    return [...names].filter((column) => isClassing(rows.all(sheet), column)).map((column) => ({ lens: ownLens(sheet, column), sheet, column }));
  });
}

function ownLens(sheet: OwnSheet, column: string): Lens {
  return `own:${sheet}:${column}`;
}

/** The sheet and column of such a lens; null for another lens. */
export function ownColumnOf(lens: Lens): OwnColumn | null {
  const [, name, column] = /^own:([a-z]+):(.*)$/s.exec(lens) ?? [];
  const sheet = SHEETS.find((known) => known === name);
  return sheet && column !== undefined ? { lens, sheet, column } : null;
}

function isClassing(rows: readonly Row[], column: string): boolean {
  const values = rows.flatMap((row) => cell(row, column) ?? []);
  const different = new Set(values).size;
  return different > 0 && different <= MOST_VALUES && (different < values.length || (different === 1 && rows.length > 1));
}

function cell(row: Row | undefined, column: string): string | null {
  return (row && Object.hasOwn(row.extra, column) && row.extra[column]?.trim()) || null;
}

/** An exchange has the class of its own row; in a column of another sheet that of its sender. A thing has the class of its own row, or of the row it belongs to. */
export function ownColumnLens(own: OwnColumn, { records }: LensData): LensTable {
  const rows = rowsById(records);
  const { sheet, column } = own;
  const frequent = mostFrequent(rows.all(sheet).map((row) => cell(row, column)));
  const say = (id: string | null) => frequent.classOf(cell(rows.row(sheet, id), column));
  return {
    lens: own.lens,
    classes: frequent.classes,
    joins: 'same',
    ofExchange: (exchange) => say(senderRow(rows, exchange, sheet)),
    ofNode: (node) => {
      const id = rowOf(rows, node, sheet);
      return id === undefined ? [] : [say(id)];
    },
  };
}

function senderRow(rows: Rows, exchange: Exchange, sheet: OwnSheet): string | null {
  if (sheet === 'exchanges') return exchange.id;
  return sheet === 'datasets' ? exchange.sourceDatasetId : systemRow(rows, exchange.fromSystemId, sheet);
}

/** The system itself, its department or its organisation. */
function systemRow(rows: Rows, systemId: string | null, sheet: OwnSheet): string | null {
  if (sheet === 'systems') return systemId;
  return rows.text('systems', systemId, sheet === 'units' ? 'unit_id' : 'organisation_id');
}

/** undefined for a node that has no such row: a group above it, or one that no sheet describes. */
function rowOf(rows: Rows, node: FlowNode, sheet: OwnSheet): string | null | undefined {
  if (node.isUnknown) return undefined;
  if (`${node.kind}s` === sheet) return node.rowId;
  if (node.kind === 'dataset' && sheet !== 'exchanges') return systemRow(rows, rows.text('datasets', node.rowId, 'system_id'), sheet);
  if (node.kind === 'system' && (sheet === 'units' || sheet === 'organisations')) return systemRow(rows, node.rowId, sheet);
  return node.kind === 'unit' && sheet === 'organisations' ? rows.text('units', node.rowId, 'organisation_id') : undefined;
}
