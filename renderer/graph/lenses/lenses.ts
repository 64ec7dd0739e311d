// The table of lenses: what each says of a case.
import { type Exchange, PRIVACY_CLASSES } from '../../model/network.ts';
import { LINE_STYLES, styleOf } from '../line-style.ts';
import type { ClassOf } from '../shown.ts';
import { ageLens } from './age.ts';
import { basisLens } from './basis.ts';
import { changesLens } from './changes.ts';
import { errorLens } from './error.ts';
import { findingsLens } from './findings.ts';
import { sayIncoming, sayTouching } from './incoming.ts';
import { LENS_NAMES, type Lens, type LensName, type LensTable, type Said, UNKNOWN, VARIOUS } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { type OwnColumn, ownColumnLens, ownColumns } from './own-column.ts';
import { purposeLens } from './purpose.ts';
import { type Rows, rowsById } from './rows.ts';
import { securityLens } from './security.ts';
import { signalsLens } from './signals.ts';

const MAKERS: Readonly<Record<LensName, (data: LensData) => LensTable>> = {
  mode: modeLens,
  privacy: privacyLens,
  basis: basisLens,
  purpose: purposeLens,
  age: ageLens,
  correction: correctionLens,
  security: securityLens,
  certainty: certaintyLens,
  findings: findingsLens,
  signals: signalsLens,
  error: errorLens,
  changes: changesLens,
};

/** All lenses of a case on a day; each is made when it is first looked through. */
export interface LensBook {
  readonly own: readonly OwnColumn[];
  table(lens: Lens): LensTable;
  readonly classOf: ClassOf;
}

export function lensBook(data: LensData): LensBook {
  const tables = new Map<Lens, LensTable>();
  const own = ownColumns(data.records);
  const table = (lens: Lens) => {
    const made = tables.get(lens) ?? makeTable(lens, data, own);
    tables.set(lens, made);
    return made;
  };
  return { own, table, classOf: (lens, exchange) => table(lens).ofExchange(exchange) ?? UNKNOWN };
}

/** A lens that no longer is (a column that left with its file) shows the way of travelling. */
function makeTable(lens: Lens, data: LensData, columns: readonly OwnColumn[]): LensTable {
  const own = columns.find((column) => column.lens === lens);
  const name = LENS_NAMES.find((known) => known === lens) ?? 'mode';
  return own ? ownColumnLens(own, data) : MAKERS[name](data);
}

/** The way of travelling shows in the line itself; it has no colours. */
function modeLens(): LensTable {
  return {
    lens: 'mode',
    classes: LINE_STYLES.filter((style) => style !== 'mixed' && style !== 'unknown').map((key) => ({ key, role: 'rest' })),
    joins: 'same',
    ofExchange: (exchange) => (exchange.mode === null ? null : styleOf(exchange)),
    ofNode: () => [],
  };
}

function privacyLens(): LensTable {
  return {
    lens: 'privacy',
    classes: PRIVACY_CLASSES.map((key) => ({ key, role: key })),
    joins: 'gravest',
    ofExchange: ({ privacyClass }) => privacyClass,
    ofNode: (node) => (node.kind === 'dataset' ? [node.privacyClass] : []),
  };
}

/** Whether a correction at the source travels on (GDPR art. 19). A place is as good as the worst of what comes in. */
function correctionLens({ graph, records, day }: LensData): LensTable {
  const rows = rowsById(records);
  const ofExchange = ({ id }: Exchange) => rows.text('exchanges', id, 'correction');
  return {
    lens: 'correction',
    classes: [
      { key: 'automatic', role: 'good' },
      { key: 'manual', role: 'fair' },
      { key: 'none', role: 'poor' },
    ],
    joins: 'gravest',
    ofExchange,
    ofNode: sayIncoming(graph, day, ofExchange),
  };
}

/** How sure is it that the exchange exists as described? Anything less than confirmed from both sides is drawn hatched. */
function certaintyLens({ graph, records, day }: LensData): LensTable {
  const rows = rowsById(records);
  const ofExchange = ({ id }: Exchange) => certaintyOf(rows, id);
  return {
    lens: 'certainty',
    classes: [
      { key: 'confirmed', role: 'good' },
      { key: 'one_sided', role: 'fair', isOpen: true },
      { key: 'assumed', role: 'poor', isOpen: true },
    ],
    joins: 'gravest',
    ofExchange,
    ofNode: sayTouching(graph, day, ofExchange),
  };
}

function certaintyOf(rows: Rows, id: string): Said {
  const certainty = rows.text('exchanges', id, 'certainty');
  const describedBy = rows.text('exchanges', id, 'described_by');
  if (certainty === 'assumed') return 'assumed';
  if (certainty !== 'confirmed' || describedBy === null) return null;
  return describedBy === 'both' ? 'confirmed' : 'one_sided';
}

/** The colour of a class, or of a mark on which classes meet. */
export function roleOf(table: LensTable, key: string): string {
  if (key === UNKNOWN || key === VARIOUS) return key;
  return table.classes.find((known) => known.key === key)?.role ?? UNKNOWN;
}
