// What a cell of the thermometer says about its trend and about what is usual.
import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon } from 'lucide-react';
import type { Direction } from '../../../signals/trend.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';

export const TREND_ICON: Readonly<Record<Direction, LucideIcon>> = { rising: ArrowUpRight, falling: ArrowDownRight, steady: ArrowRight };

/** Whether some limit of the series is a share of what is usual: then the share is said beside the value. */
export function isByPercent({ thresholds }: Pick<SignalBook, 'thresholds'>, seriesId: string): boolean {
  return thresholds.some((threshold) => threshold.seriesId === seriesId && threshold.valueType === 'percent_of_baseline');
}
