// What the story of a package is told from: exchanges, datasets and the rows they point at, as typed rows. Knows no database and no words.
import type { SheetName } from './sheet.ts';

/** A row that a sentence rests on. */
export interface StoryRef {
  readonly sheet: SheetName;
  readonly id: string;
}

export interface StoryOrganisation {
  readonly id: string;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly isOwn: boolean | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

export interface StoryUnit {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string | null;
}

export interface StorySystem {
  readonly id: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly name: string | null;
}

/** `kind` and all other codes are those of datasets/fields.csv. */
export interface StoryDataset {
  readonly id: string;
  readonly systemId: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly purposeId: string | null;
  readonly categoryIds: readonly string[];
}

export interface StoryPurpose {
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
  /** Plain Dutch (B1). */
  readonly plain: string | null;
  readonly parentId: string | null;
}

/** `article6` as 6.1.a to 6.1.f, `specialGround` as 9.2.a to 9.2.j (GDPR). Dates ISO. */
export interface StoryBasis {
  readonly id: string;
  readonly article6: string | null;
  readonly specialGround: string | null;
  readonly law: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface StoryCategory {
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
  readonly privacyClass: string | null;
}

export interface StorySubject {
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
}

export interface StoryStandard {
  readonly id: string;
  readonly name: string | null;
  readonly kind: string | null;
  readonly steward: string | null;
  readonly isSecure: boolean | null;
}

export interface StoryAgreement {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly validUntil: string | null;
}

export interface StoryActivity {
  readonly id: string;
  readonly name: string | null;
}

/** One exchange with all that can be told of it. null and [] = not filled in; a text that was not understood is null too. */
export interface StoryExchange {
  readonly id: string;
  readonly name: string | null;
  readonly fromSystemId: string | null;
  readonly sourceDatasetId: string | null;
  readonly toSystemId: string | null;
  readonly targetDatasetId: string | null;
  readonly viaSystemId: string | null;
  readonly activityId: string | null;
  readonly purposeId: string | null;
  readonly basisIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly mode: string | null;
  readonly frequency: string | null;
  /** ISO 8601 duration. */
  readonly latency: string | null;
  readonly standardId: string | null;
  readonly recipientRole: string | null;
  readonly agreementId: string | null;
  readonly correction: string | null;
  readonly isFeedback: boolean | null;
  readonly transferSafeguard: string | null;
  readonly isTemporary: boolean | null;
  readonly reviewOn: string | null;
  readonly exitPlan: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly describedBy: string | null;
  readonly certainty: string | null;
  readonly volumePerYear: number | null;
  readonly processStep: string | null;
}

/** Everything a story needs, by id. An id that is not here is not described in the case. */
export interface StoryRows {
  readonly exchanges: ReadonlyMap<string, StoryExchange>;
  readonly datasets: ReadonlyMap<string, StoryDataset>;
  readonly systems: ReadonlyMap<string, StorySystem>;
  readonly organisations: ReadonlyMap<string, StoryOrganisation>;
  readonly units: ReadonlyMap<string, StoryUnit>;
  readonly purposes: ReadonlyMap<string, StoryPurpose>;
  readonly bases: ReadonlyMap<string, StoryBasis>;
  readonly categories: ReadonlyMap<string, StoryCategory>;
  readonly subjects: ReadonlyMap<string, StorySubject>;
  readonly standards: ReadonlyMap<string, StoryStandard>;
  readonly agreements: ReadonlyMap<string, StoryAgreement>;
  readonly activities: ReadonlyMap<string, StoryActivity>;
}

/** An exchange as a road a package can take. */
export interface StoryRoad {
  readonly id: string;
  readonly sourceDatasetId: string | null;
  readonly toSystemId: string | null;
  readonly targetDatasetId: string | null;
  readonly categoryIds: readonly string[];
  readonly isFeedback: boolean | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** A dataset as a place a package can lie. */
export interface StoryPlace {
  readonly id: string;
  readonly systemId: string | null;
  readonly kind: string | null;
  readonly derivedFromIds: readonly string[];
  readonly categoryIds: readonly string[];
}

/** All roads and places of a case, exchanges of any day. */
export interface StoryRoads {
  readonly roads: readonly StoryRoad[];
  readonly places: readonly StoryPlace[];
}
