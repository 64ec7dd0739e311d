// What traces walk on: who holds which data about whom, which flows carry it, how fast and why, as typed rows of any day.
import type { Duration } from './duration.ts';
import type { Mode, PrivacyClass } from './network.ts';
import type { SheetName } from './sheet.ts';

/** A row that a statement rests on. */
export interface RowRef {
  readonly sheet: SheetName;
  readonly id: string;
}

/** A party (org:Organization). `kind` is a code of the dictionary. `isOwn`: the municipality whose case it is, by its own row or by the settings of the case. */
export interface TravelOrganisation {
  readonly id: string;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly kind: string | null;
  readonly isOwn: boolean;
  readonly isPublicAuthority: boolean | null;
  /** ISO 3166. */
  readonly country: string | null;
}

/** A department (org:OrganizationalUnit). */
export interface TravelUnit {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
}

/** An application component (ArchiMate). `supplierId` is an organisation. */
export interface TravelSystem {
  readonly id: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly supplierId: string | null;
}

/** A dcat:Dataset. Lists are empty when unknown; dates are ISO. `kind`: source, copy, derived, virtual or archive. */
export interface TravelDataset {
  readonly id: string;
  readonly systemId: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly isAuthoritative: boolean | null;
  readonly copyOfId: string | null;
  readonly copyReason: string | null;
  readonly derivedFromIds: readonly string[];
  /** The purpose for which it is held. */
  readonly purposeId: string | null;
  readonly stewardUnitId: string | null;
  readonly categoryIds: readonly string[];
  readonly subjectIds: readonly string[];
  /** The day on which the clock of the oldest record started (dcat:startDate). */
  readonly oldestRecord: string | null;
  readonly recordCount: number | null;
  readonly updateFrequency: string | null;
  /** Others can ask at the source. */
  readonly hasQueryService: boolean | null;
}

/** An ArchiMate flow. null and empty lists = not known; dates are ISO days, the last one included. */
export interface TravelExchange {
  readonly id: string;
  readonly name: string | null;
  readonly fromSystemId: string | null;
  readonly sourceDatasetId: string | null;
  readonly toSystemId: string | null;
  /** null = nothing is stored: the receiver reads live. */
  readonly targetDatasetId: string | null;
  /** A hub that passes on and stores nothing. */
  readonly viaSystemId: string | null;
  readonly activityId: string | null;
  /** The purpose of this transfer (dpv:hasPurpose). */
  readonly purposeId: string | null;
  readonly legalBasisIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly mode: Mode | null;
  readonly frequency: string | null;
  /** The longest normal time from a change at the source until it is seen at the target. */
  readonly latency: Duration;
  readonly standardId: string | null;
  /** Role of the receiver under the GDPR: same_controller, controller, joint_controller, processor, public. */
  readonly recipientRole: string | null;
  readonly agreementId: string | null;
  /** Does a correction at the source travel on (GDPR art. 19): automatic, manual, none. */
  readonly correction: string | null;
  /** A channel to report an error back (GDPR art. 16); null = not said. */
  readonly isFeedback: boolean | null;
  readonly transferSafeguard: string | null;
  readonly isTemporary: boolean | null;
  readonly reviewOn: string | null;
  readonly exitPlan: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly describedBy: string | null;
  readonly certainty: string | null;
  /** Messages or files a year. */
  readonly volumePerYear: number | null;
  readonly processStep: string | null;
}

/** What a code or purpose is called: Dutch, English, and Dutch in plain words. */
export interface Named {
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
  readonly plainNl: string | null;
}

/** A kind of data (dpv:hasPersonalData). `privacyClass` null = not known. */
export interface TravelCategory extends Named {
  readonly privacyClass: PrivacyClass | null;
}

/** A group of people (dpv:DataSubject). */
export interface TravelSubject extends Named {
  readonly isVulnerable: boolean | null;
}

/** Why data is held or sent (dpv:Purpose); `parentId` is the wider purpose (skos:broader) and may run in a ring. */
export interface TravelPurpose extends Named {
  readonly parentId: string | null;
}

/** Why it is allowed (dpv:LegalBasis): article 6, the special ground of article 9, the law. */
export interface TravelBasis {
  readonly id: string;
  readonly article6: string | null;
  readonly specialGround: string | null;
  readonly law: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** A standard or carrier (dct:conformsTo); `kind`: api, message, file, manual, publication. */
export interface TravelStandard {
  readonly id: string;
  readonly name: string | null;
  readonly kind: string | null;
  readonly isSecure: boolean | null;
}

/** A contract, covenant or scheme (dpv:Contract). */
export interface TravelAgreement {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly validUntil: string | null;
}

/** A line of the register of processing, GDPR art. 30. */
export interface TravelActivity {
  readonly id: string;
  readonly name: string | null;
  readonly unitId: string | null;
  readonly purposeId: string | null;
  readonly datasetIds: readonly string[];
  /** By which the same process is found back in another municipality. */
  readonly comparisonKey: string | null;
}

/** All of a case that can be followed. Sheets that were not loaded are empty; what an id points at may be missing. */
export interface Travel {
  readonly organisations: readonly TravelOrganisation[];
  readonly units: readonly TravelUnit[];
  readonly systems: readonly TravelSystem[];
  readonly datasets: readonly TravelDataset[];
  readonly exchanges: readonly TravelExchange[];
  readonly categories: readonly TravelCategory[];
  readonly subjects: readonly TravelSubject[];
  readonly purposes: readonly TravelPurpose[];
  readonly bases: readonly TravelBasis[];
  readonly standards: readonly TravelStandard[];
  readonly agreements: readonly TravelAgreement[];
  readonly activities: readonly TravelActivity[];
}
