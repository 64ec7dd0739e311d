// The arrows of the map as rows: what each carries, counted and summed; and the exchanges in them, one by one.
import { type Exchange, PRIVACY_CLASSES, type PrivacyClass } from '../model/network.ts';
import type { FlowEdge } from './flow-graph.ts';
import type { VisibleEdge, VisibleGraph } from './levels.ts';
import { isUncertain, type LineStyle, sharedStyle } from './line-style.ts';

/** What several exchanges are together. `volume` sums the volumes that are known; `unknownVolumes` counts the exchanges without one. */
export interface Together {
  readonly count: number;
  readonly volume: number;
  readonly unknownVolumes: number;
  readonly style: LineStyle;
  readonly privacyClass: PrivacyClass | null;
  readonly uncertain: number;
  /** Exchanges of which is not told who describes them, nor how certain they are. */
  readonly untold: number;
  readonly isFeedback: boolean;
}

export interface ArrowRow extends Together {
  readonly edge: VisibleEdge;
}

/** An exchange and the arrow that carries it. */
export interface ExchangeRow {
  readonly edge: VisibleEdge;
  readonly flow: FlowEdge;
}

export function arrowRows(graph: VisibleGraph): readonly ArrowRow[] {
  return graph.edges.map((edge) => ({ edge, ...together(edge.flows.map((flow) => flow.exchange)) }));
}

export function exchangeRows(graph: VisibleGraph): readonly ExchangeRow[] {
  return graph.edges.flatMap((edge) => edge.flows.map((flow) => ({ edge, flow })));
}

/** The gravest class counts; it is unknown (null) only when no class is known. */
export function together(exchanges: readonly Exchange[]): Together {
  const volumes = exchanges.flatMap((exchange) => exchange.volumePerYear ?? []);
  const gravest = Math.max(-1, ...exchanges.map(({ privacyClass }) => (privacyClass === null ? -1 : PRIVACY_CLASSES.indexOf(privacyClass))));
  return {
    count: exchanges.length,
    volume: volumes.reduce((sum, volume) => sum + volume, 0),
    unknownVolumes: exchanges.length - volumes.length,
    style: sharedStyle(exchanges),
    privacyClass: PRIVACY_CLASSES[gravest] ?? null,
    uncertain: exchanges.filter(isUncertain).length,
    untold: exchanges.filter(isUntold).length,
    isFeedback: exchanges.every((exchange) => exchange.isFeedback),
  };
}

export function isUntold({ describedBy, certainty }: Exchange): boolean {
  return describedBy === null && certainty === null;
}
