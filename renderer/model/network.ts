// What the map is drawn from: the parties, departments, systems, datasets and exchanges of one day, as typed rows.

/** Ordered from harmless to grave; the gravest category of a flow or dataset is its class. null = no category known. */
export const PRIVACY_CLASSES = ['none', 'ordinary', 'sensitive', 'national_id', 'special', 'criminal'] as const;
export type PrivacyClass = (typeof PRIVACY_CLASSES)[number];

export type Mode = 'query' | 'event' | 'message' | 'batch' | 'manual' | 'publication';

export interface Organisation {
  readonly id: string;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly isOwn: boolean;
}

export interface Unit {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly cluster: string | null;
}

/** `isDescribed` is false for a system that exchanges name but no sheet describes. `layer` is the code of a Common Ground layer; `supplierId` an organisation. */
export interface System {
  readonly id: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly layer: string | null;
  readonly supplierId: string | null;
  readonly isDescribed: boolean;
}

export interface Dataset {
  readonly id: string;
  readonly systemId: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly privacyClass: PrivacyClass | null;
  readonly hasSteward: boolean;
  readonly stewardUnitId: string | null;
  /** The purpose for which it is held. */
  readonly purposeId: string | null;
  readonly copyOfId: string | null;
  readonly copyReason: string | null;
  readonly derivedFromIds: readonly string[];
  /** Signal series that come from this dataset. */
  readonly seriesIds: readonly string[];
}

/** An exchange. null = unknown. `volumePerYear` counts messages or files. */
export interface Exchange {
  readonly id: string;
  readonly name: string | null;
  readonly fromSystemId: string | null;
  readonly toSystemId: string | null;
  readonly sourceDatasetId: string | null;
  readonly targetDatasetId: string | null;
  /** The purpose of this transfer. */
  readonly purposeId: string | null;
  readonly activityId: string | null;
  readonly mode: Mode | null;
  readonly frequency: string | null;
  readonly volumePerYear: number | null;
  readonly isFeedback: boolean;
  readonly describedBy: string | null;
  readonly certainty: string | null;
  readonly privacyClass: PrivacyClass | null;
  /** First and last day in force, ISO. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Why data is held or sent (dpv:Purpose). */
export interface Purpose {
  readonly id: string;
  readonly nl: string | null;
  readonly en: string | null;
}

/** A line of the register of processing (dpv:Process). Activities with one `comparisonKey` are one process. */
export interface Activity {
  readonly id: string;
  readonly name: string | null;
  readonly comparisonKey: string | null;
  readonly datasetIds: readonly string[];
}

/** In force on an ISO day (domain.md section 4); a missing date sets no limit, a missing day means any day. */
export function isActive(exchange: Exchange, day: string | null): boolean {
  if (day === null) return true;
  return (exchange.validFrom === null || exchange.validFrom <= day) && (exchange.validUntil === null || day <= exchange.validUntil);
}

/** All of a case that the map can show; exchanges of any day. */
export interface Network {
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly systems: readonly System[];
  readonly datasets: readonly Dataset[];
  readonly exchanges: readonly Exchange[];
  readonly purposes: readonly Purpose[];
  readonly activities: readonly Activity[];
}
