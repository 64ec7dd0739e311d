// How long does a flow say that it takes? ISO 8601 durations as milliseconds, and what is wrong with those that cannot be taken as they stand.

/** missing = nothing filled in; malformed = no duration; negative = before it began, taken as 0; absurd = longer than a hundred years, taken as it stands. */
export type DurationFault = 'missing' | 'malformed' | 'negative' | 'absurd';

/** `text` is what the file says. `milliseconds` is a whole number, null when it is not known how long: never silently zero. */
export interface Duration {
  readonly text: string | null;
  readonly milliseconds: number | null;
  readonly fault: DurationFault | null;
}

const DAY = 86_400;

/** A latency is the longest normal time: a month is taken as 31 days, a year as 366. */
const SECONDS = [366 * DAY, 31 * DAY, 7 * DAY, DAY, 3600, 60, 1];

const ABSURD = 100 * 366 * DAY * 1000;

const PART = String.raw`(\d+(?:[.,]\d+)?)`;
const FORM = new RegExp(`^([+-]?)P(?:${PART}Y)?(?:${PART}M)?(?:${PART}W)?(?:${PART}D)?(?:T(?=\\d)(?:${PART}H)?(?:${PART}M)?(?:${PART}S)?)?$`, 'i');
const MINUS_INSIDE = /([PTYMWDH])-(?=\d)/gi;

/** Reads an ISO 8601 duration (PnYnMnWnDTnHnMnS); weeks may stand beside days, parts may be fractions with a point or comma. Whole milliseconds. */
export function readDuration(text: string | null): Duration {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { text: null, milliseconds: null, fault: 'missing' };
  const hasMinus = trimmed.startsWith('-') || /[PTYMWDH]-\d/i.test(trimmed);
  const [, , ...parts] = FORM.exec(trimmed.replaceAll(MINUS_INSIDE, '$1')) ?? [];
  if (!parts.some((part) => part !== undefined)) return { text: trimmed, milliseconds: null, fault: 'malformed' };
  const milliseconds = Math.round(1000 * parts.reduce((sum, part, at) => sum + Number((part ?? '0').replace(',', '.')) * (SECONDS[at] ?? 0), 0));
  if (!Number.isFinite(milliseconds)) return { text: trimmed, milliseconds: null, fault: 'malformed' };
  if (hasMinus && milliseconds > 0) return { text: trimmed, milliseconds: 0, fault: 'negative' };
  return { text: trimmed, milliseconds, fault: milliseconds > ABSURD ? 'absurd' : null };
}
