// What the map is a picture of: a tree of groups with exchanges between its leaves. Types only.
import type { Exchange, PrivacyClass } from '../model/network.ts';

/** What systems are gathered in. `organisation` and `cluster` follow who runs them, `layer` and `supplier` what they are, `purpose` and `process` what data is kept and sent for. */
export type Grouping = 'organisation' | 'cluster' | 'purpose' | 'process' | 'layer' | 'supplier';

export type NodeKind = Grouping | 'unit' | 'system' | 'dataset';

/** Who runs a system: names as they stand in the sheets, null where not known. */
export interface Owner {
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly isOwn: boolean;
}

/** A node of the map. `id` is the sheet's own id, with the kind before it where two sheets use one id, and with the group before it where a row stands in several groups; `rowId` is always the sheet's (of a cluster or layer: its code).
 *  `isUnknown` marks what the case does not describe: a system no sheet holds, or a group of what has no known place. */
export interface FlowNode {
  readonly id: string;
  readonly rowId: string;
  readonly kind: NodeKind;
  readonly parent: string | null;
  readonly name: string | null;
  /** The name in English, where the sheets have one. */
  readonly nameEn: string | null;
  readonly isOwn: boolean;
  readonly isUnknown: boolean;
  readonly privacyClass: PrivacyClass | null;
  readonly datasetKind: string | null;
  /** Signal series that come from this dataset. */
  readonly seriesIds: readonly string[];
  /** Of systems and datasets. */
  readonly owner: Owner | null;
}

/** An exchange between two systems, and the datasets at its ends where they are known. Ids are node ids. */
export interface FlowEdge {
  readonly exchange: Exchange;
  readonly from: string;
  readonly to: string;
  readonly fromDataset: string | null;
  readonly toDataset: string | null;
}

/** `unplaced` are exchanges that name no sender or receiver and cannot be drawn; they are counted and listed, not hidden. */
export interface FlowGraph {
  readonly grouping: Grouping;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly children: ReadonlyMap<string | null, readonly string[]>;
  readonly edges: readonly FlowEdge[];
  readonly unplaced: readonly Exchange[];
  /** All nodes of a row, by `rowKey`: more than one where a row stands in several groups. */
  readonly byRow: ReadonlyMap<string, readonly string[]>;
}

/** A supplier is an organisation; both stand for the same row. */
export function rowKey(kind: NodeKind, rowId: string): string {
  return `${kind === 'supplier' ? 'organisation' : kind} ${rowId}`;
}

/** The group that holds systems whose organisation is not known. */
export const UNKNOWN_ORGANISATION = 'organisation:unknown';

/** The group of what has no known place in this grouping. */
export function unknownGroup(kind: Grouping): string {
  return `${kind}:unknown`;
}
