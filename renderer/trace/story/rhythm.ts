// How often does something come back in a year, when it keeps to its rhythm? Knows no words.

const PER_YEAR: Readonly<Record<string, number>> = { DAILY: 365, WEEKLY: 52, MONTHLY: 12, QUARTERLY: 4, SEMIANNUAL: 2, ANNUAL: 1, NEVER: 1 };

/** The number a year says no more than the frequency does. */
export function isRegular(frequency: string | null, perYear: number): boolean {
  return frequency !== null && PER_YEAR[frequency] === perYear;
}
