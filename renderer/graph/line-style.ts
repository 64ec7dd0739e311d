// How an arrow shows the way its data travels: copied, asked at the source, carried by hand, made public. Never by colour alone.
import type { Exchange, Mode } from '../model/network.ts';

/** 'mixed' = one arrow stands for exchanges of several ways; 'unknown' = the way is not described. */
export type LineStyle = 'copy' | 'query' | 'manual' | 'publication' | 'mixed' | 'unknown';

export const LINE_STYLES: readonly LineStyle[] = ['copy', 'query', 'manual', 'publication', 'mixed', 'unknown'];

const STYLE_OF: Record<Mode, LineStyle> = {
  batch: 'copy',
  message: 'copy',
  event: 'copy',
  query: 'query',
  manual: 'manual',
  publication: 'publication',
};

export function styleOf(exchange: Exchange): LineStyle {
  return exchange.mode === null ? 'unknown' : STYLE_OF[exchange.mode];
}

export function sharedStyle(exchanges: readonly Exchange[]): LineStyle {
  const styles = new Set(exchanges.map(styleOf));
  return styles.size === 1 ? ([...styles][0] as LineStyle) : 'mixed';
}

/** Known from one side only, or not sure: drawn with a hatched band. */
export function isUncertain(exchange: Exchange): boolean {
  return (exchange.describedBy !== null && exchange.describedBy !== 'both') || (exchange.certainty !== null && exchange.certainty !== 'confirmed');
}

/** How many packages move along a line at once: a stream, hourly, daily, rarer (none). */
export function packetsOf(exchanges: readonly Exchange[]): number {
  const count: Record<string, number> = { CONT: 3, HOURLY: 2, DAILY: 1 };
  return Math.max(0, ...exchanges.map((exchange) => count[exchange.frequency ?? ''] ?? 0));
}
