// What can be said of one exchange, and what not: its references resolved, in no language.
import type {
  StoryActivity,
  StoryAgreement,
  StoryBasis,
  StoryCategory,
  StoryDataset,
  StoryExchange,
  StoryOrganisation,
  StoryPurpose,
  StoryRows,
  StoryStandard,
  StorySubject,
  StorySystem,
  StoryUnit,
} from '../../model/story.ts';

/** A reference: not filled in (null), an id that has no row (row null), or a row. */
export type Reference<T> = { readonly id: string; readonly row: T | null } | null;

export type Found<T> = NonNullable<Reference<T>>;

/** Who holds an end of the exchange. */
export interface Party {
  readonly system: Reference<StorySystem>;
  readonly organisation: Reference<StoryOrganisation>;
  readonly unit: Reference<StoryUnit>;
}

/** Whether a period has begun and not ended on the day of the story; 'unsaid' when there is no day. */
export type Standing = 'in_force' | 'not_yet' | 'no_more' | 'unsaid';

export interface ExchangeFacts {
  readonly exchange: StoryExchange;
  /** ISO day of the story; null = no day. */
  readonly day: string | null;
  readonly from: Party;
  readonly to: Party;
  /** Sent and received by the same department, or by the same organisation where no department is known. */
  readonly isWithinParty: boolean;
  readonly via: Reference<StorySystem>;
  readonly source: Reference<StoryDataset>;
  readonly target: Reference<StoryDataset>;
  readonly purpose: Reference<StoryPurpose>;
  readonly parent: Reference<StoryPurpose>;
  /** The purpose of the source dataset, when the exchange serves another that is not part of it. */
  readonly purposeBefore: Reference<StoryPurpose>;
  readonly bases: readonly { readonly basis: Found<StoryBasis>; readonly standing: Standing }[];
  readonly categories: readonly Found<StoryCategory>[];
  readonly subjects: readonly Found<StorySubject>[];
  readonly standard: Reference<StoryStandard>;
  readonly agreement: Reference<StoryAgreement>;
  readonly activity: Reference<StoryActivity>;
  /** null = not known. */
  readonly isPersonal: boolean | null;
  readonly standing: Standing;
}

/** A dataset made from another, inside one system or as a view that stores nothing. */
export interface DerivationFacts {
  readonly from: Found<StoryDataset>;
  readonly to: Found<StoryDataset>;
  readonly maker: Party;
  readonly isVirtual: boolean;
  readonly categories: readonly Found<StoryCategory>[];
  readonly isPersonal: boolean | null;
  readonly purpose: Reference<StoryPurpose>;
  readonly purposeBefore: Reference<StoryPurpose>;
}

export function exchangeFacts(rows: StoryRows, exchange: StoryExchange, day: string | null): ExchangeFacts {
  const [from, to] = [partyOf(rows, exchange.fromSystemId), partyOf(rows, exchange.toSystemId)];
  const categories = all(rows.categories, exchange.categoryIds);
  const source = one(rows.datasets, exchange.sourceDatasetId);
  const purpose = one(rows.purposes, exchange.purposeId);
  return {
    exchange,
    day,
    from,
    to,
    isWithinParty: isSameParty(from, to),
    via: one(rows.systems, exchange.viaSystemId),
    source,
    target: one(rows.datasets, exchange.targetDatasetId),
    purpose,
    parent: parentOf(rows, purpose),
    purposeBefore: purposeBefore(rows, source, purpose),
    bases: all(rows.bases, exchange.basisIds).map((basis) => ({
      basis,
      standing: standingOn(day, basis.row?.validFrom ?? null, basis.row?.validUntil ?? null),
    })),
    categories,
    subjects: all(rows.subjects, exchange.subjectIds),
    standard: one(rows.standards, exchange.standardId),
    agreement: one(rows.agreements, exchange.agreementId),
    activity: one(rows.activities, exchange.activityId),
    isPersonal: isPersonal(categories),
    standing: standingOn(day, exchange.validFrom, exchange.validUntil),
  };
}

export function derivationFacts(rows: StoryRows, fromId: string, toId: string): DerivationFacts {
  const from = { id: fromId, row: rows.datasets.get(fromId) ?? null };
  const to = { id: toId, row: rows.datasets.get(toId) ?? null };
  const categories = all(rows.categories, to.row?.categoryIds ?? []);
  const purpose = one(rows.purposes, to.row?.purposeId ?? null);
  return {
    from,
    to,
    maker: partyOf(rows, to.row?.systemId ?? null),
    isVirtual: to.row?.kind === 'virtual',
    categories,
    isPersonal: isPersonal(categories),
    purpose,
    purposeBefore: purposeBefore(rows, from, purpose),
  };
}

export function partyOf(rows: StoryRows, systemId: string | null): Party {
  const system = one(rows.systems, systemId);
  const unit = one(rows.units, system?.row?.unitId ?? null);
  const organisation = one(rows.organisations, system?.row?.organisationId ?? unit?.row?.organisationId ?? null);
  return { system, organisation, unit };
}

export function one<T>(rows: ReadonlyMap<string, T>, id: string | null): Reference<T> {
  return id === null ? null : { id, row: rows.get(id) ?? null };
}

function all<T>(rows: ReadonlyMap<string, T>, ids: readonly string[]): Found<T>[] {
  return ids.map((id) => ({ id, row: rows.get(id) ?? null }));
}

/** Some category with a class other than none makes it personal (domain.md section 4); an unknown class leaves it open. */
function isPersonal(categories: readonly Found<StoryCategory>[]): boolean | null {
  const classes = categories.map(({ row }) => row?.privacyClass ?? null);
  if (classes.some((known) => known !== null && known !== 'none')) return true;
  return classes.length === 0 || classes.includes(null) ? null : false;
}

function standingOn(day: string | null, from: string | null, until: string | null): Standing {
  if (day === null) return 'unsaid';
  if (from !== null && day < from) return 'not_yet';
  return until !== null && until < day ? 'no_more' : 'in_force';
}

function isSameParty(from: Party, to: Party): boolean {
  if (!from.organisation || from.organisation.id !== to.organisation?.id) return false;
  if (!from.organisation.row && !from.unit?.row) return false;
  return from.unit?.id === to.unit?.id;
}

function parentOf(rows: StoryRows, purpose: Reference<StoryPurpose>): Reference<StoryPurpose> {
  const parentId = purpose?.row?.parentId ?? null;
  return parentId === purpose?.id ? null : one(rows.purposes, parentId);
}

/** As in rule R07, before links are looked at: no change when it is the same purpose or part of it. */
function purposeBefore(rows: StoryRows, source: Reference<StoryDataset>, purpose: Reference<StoryPurpose>): Reference<StoryPurpose> {
  const before = one(rows.purposes, source?.row?.purposeId ?? null);
  if (!before || !purpose) return null;
  const seen = new Set<string>();
  for (let id: string | null = purpose.id; id !== null && !seen.has(id); id = rows.purposes.get(id)?.parentId ?? null) {
    if (id === before.id) return null;
    seen.add(id);
  }
  return before;
}
