// How old is data when it arrives? The longest normal time from a change at the source until it can be seen at the receiver.
import type { Exchange } from '../../model/network.ts';
import { sayIncoming } from './incoming.ts';
import type { LensTable } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { rowsById } from './rows.ts';

/** Upper bounds in hours; what is older is 'longer'. */
const BOUNDS = [
  ['instant', 0.25],
  ['hours', 12],
  ['day', 24],
  ['week', 7 * 24],
  ['month', 31 * 24],
] as const;

const HOURS = [366 * 24, 31 * 24, 7 * 24, 24, 1, 1 / 60, 1 / 3600];

/** An ISO 8601 duration in hours, a month taken as 31 days and a year as 366; null for what is no duration. */
export function hoursOf(duration: string): number | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return null;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (HOURS[index] ?? 0), 0);
}

/** The time between two deliveries. Continuous, irregular, never and on request have none. */
const PERIOD: Readonly<Record<string, number>> = {
  HOURLY: 1,
  DAILY: 24,
  WEEKLY: 7 * 24,
  MONTHLY: 31 * 24,
  QUARTERLY: 92 * 24,
  SEMIANNUAL: 184 * 24,
  ANNUAL: 366 * 24,
};

/** The latency as described. Where only the rhythm is known: the time between two deliveries, since a change can just have missed one. */
function ageOf(exchange: Exchange, latency: string | null): number | null {
  const described = latency === null ? null : hoursOf(latency);
  return described ?? (exchange.mode === 'query' ? null : (PERIOD[exchange.frequency ?? ''] ?? null));
}

export function ageLens({ graph, records, day }: LensData): LensTable {
  const rows = rowsById(records);
  const ofExchange = (exchange: Exchange) => {
    const age = ageOf(exchange, rows.text('exchanges', exchange.id, 'latency'));
    return age === null ? null : (BOUNDS.find(([, most]) => age <= most)?.[0] ?? 'longer');
  };
  const keys = [...BOUNDS.map(([key]) => key), 'longer'];
  return {
    lens: 'age',
    classes: keys.map((key, index) => ({ key, role: `step-${index + 1}` })),
    joins: 'gravest',
    ofExchange,
    ofNode: sayIncoming(graph, day, ofExchange),
  };
}
