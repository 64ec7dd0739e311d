// What flows on a day: which exchanges are in force, which carry personal data, who outside gets it, and how much is known from one side only? Definitions of domain.md section 4, as the rules have them.
import { type Row, textOf } from '../../model/record.ts';
import { grouped } from '../../trace/places.ts';
import { idsIn } from './decided.ts';
import { type Book, isoIn } from './paper-case.ts';

/** Who gets personal data from us: `organisationId` null = not known who. */
export interface Recipient {
  readonly organisationId: string | null;
  readonly exchanges: readonly Row[];
  readonly categoryIds: readonly string[];
}

/** `outward`: personal data that leaves us. `oneSided`: described from one side, or not confirmed (R15). `unclear`: no kind of data is named, or one of which the class is not known, so that nobody can say whether it is about people. `knowsOwn`: the case says which organisation is ours. */
export interface Flowing {
  readonly active: readonly Row[];
  readonly personal: readonly Row[];
  readonly unclear: readonly Row[];
  readonly knowsOwn: boolean;
  readonly outward: readonly Row[];
  readonly recipients: readonly Recipient[];
  readonly oneSided: readonly Row[];
}

export function flowingOn(book: Book): Flowing {
  const kinds = new Set(book.rows('data_categories').flatMap((row) => (isPersonalKind(row) ? (textOf(row, 'id') ?? []) : [])));
  const classed = new Set(book.rows('data_categories').flatMap((row) => (textOf(row, 'privacy_class') ? (textOf(row, 'id') ?? []) : [])));
  const own = ownOrganisations(book);
  const ownerOf = (row: Row, field: string) => {
    const system = book.row('systems', textOf(row, field));
    return (system && textOf(system, 'organisation_id')) ?? null;
  };
  const active = book.rows('exchanges').filter((row) => isActive(row, book.day));
  const personal = active.filter((row) => idsIn(row, 'category_ids').some((id) => kinds.has(id)));
  const unclear = active.filter((row) => !personal.includes(row) && isUnclear(idsIn(row, 'category_ids'), classed));
  const outward = personal.filter((row) => {
    const [from, to] = [ownerOf(row, 'from_system_id'), ownerOf(row, 'to_system_id')];
    return from !== null && own.has(from) && (to === null || !own.has(to));
  });
  const byParty = grouped(outward, (row) => ownerOf(row, 'to_system_id'));
  const recipients = [...byParty].map(
    ([organisationId, exchanges]): Recipient => ({
      organisationId,
      exchanges,
      categoryIds: [...new Set(exchanges.flatMap((row) => idsIn(row, 'category_ids')).filter((id) => kinds.has(id)))],
    }),
  );
  return {
    active,
    personal,
    unclear,
    knowsOwn: own.size > 0,
    outward,
    recipients: recipients.sort((a, b) => b.exchanges.length - a.exchanges.length || ((a.organisationId ?? '') < (b.organisationId ?? '') ? -1 : 1)),
    oneSided: active.filter((row) => isNot(row, 'described_by', 'both') || isNot(row, 'certainty', 'confirmed')),
  };
}

function isUnclear(categoryIds: readonly string[], classed: ReadonlySet<string>): boolean {
  return categoryIds.length === 0 || categoryIds.some((id) => !classed.has(id));
}

/** In force: begun or of unknown beginning, and not ended. */
function isActive(row: Row, day: string): boolean {
  const [from, until] = [isoIn(row, 'valid_from'), isoIn(row, 'valid_until')];
  return (from === null || from <= day) && (until === null || day <= until);
}

function isNot(row: Row, field: string, code: string): boolean {
  return textOf(row, field) !== code;
}

function isPersonalKind(row: Row): boolean {
  const kind = textOf(row, 'privacy_class');
  return kind !== undefined && kind !== 'none';
}

function ownOrganisations(book: Book): ReadonlySet<string> {
  const marked = book.rows('organisations').flatMap((row) => (row.values.is_own === true ? (textOf(row, 'id') ?? []) : []));
  const set = book.rows('case_info').flatMap((row) => (textOf(row, 'key') === 'own_organisation_id' ? (textOf(row, 'value') ?? []) : []));
  return new Set([...marked, ...set]);
}
