// A second computation of baselines, runs and levels: slow and obvious, on ISO dates and exact fractions. It shares no code with renderer/signals.

/** Values are decimal text as in the sheet; null = empty cell. */
export interface SlowRow {
  readonly place: string;
  readonly on: string;
  readonly value: string | null;
  readonly status: string;
}

export interface SlowLimit {
  readonly id: string;
  readonly area: string | null;
  readonly level: string;
  readonly operator: string;
  readonly value: string;
  readonly percent: boolean;
  readonly minDays: number;
  readonly validFrom: string;
}

export interface SlowSeries {
  readonly aggregation: string;
  readonly baseline: string;
  readonly rows: readonly SlowRow[];
  readonly limits: readonly SlowLimit[];
}

export interface SlowRun {
  readonly limit: string;
  readonly level: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function mean(all: readonly Fraction[]): Fraction | null {
  if (all.length === 0) return null;
  const total = all.reduce(plus);
  return { over: total.over, under: total.under * BigInt(all.length) };
}

export function toNumber(value: Fraction | null): number | null {
  return value === null ? null : Number((value.over * 10n ** 12n) / value.under) / 1e12;
}

function weekday(on: string): number {
  return new Date(`${on}T12:00:00Z`).getUTCDay();
}

/** Remembers the answers to a question about a place and a date, only to be done in time. */
function remembered<T>(ask: (place: string, on: string) => T): (place: string, on: string) => T {
  const answers = new Map<string, T>();
  return (place, on) => {
    const answer = answers.has(`${place} ${on}`) ? (answers.get(`${place} ${on}`) as T) : ask(place, on);
    answers.set(`${place} ${on}`, answer);
    return answer;
  };
}

export function slowly(series: SlowSeries) {
  const cells = new Map<string, SlowRow[]>();
  for (const row of series.rows) cells.set(`${row.place} ${row.on}`, [...(cells.get(`${row.place} ${row.on}`) ?? []), row]);
  const places = [...new Set(series.rows.map((row) => row.place))].sort();
  const dates = [...new Set(series.rows.map((row) => row.on))].sort();

  const valueOn = remembered((place: string, on: string): Fraction | null => {
    const rows = cells.get(`${place} ${on}`) ?? [];
    const values = rows
      .filter((row) => row.status !== 'missing' && row.status !== 'not_collected')
      .flatMap((row) => (row.value === null ? [] : [fraction(row.value)]));
    if (values.length === 0) return null;
    return series.aggregation === 'sum' ? values.reduce(plus) : mean(values);
  });

  const reporting = dates.filter((on) => places.some((place) => valueOn(place, on) !== null));

  const usual = remembered((place: string, on: string): Fraction | null => {
    const [kind, from = '', until = ''] = series.baseline.replace('weekday_mean', 'weekday').split('_');
    if (kind === 'none') return null;
    const span = dates.filter((date) => date >= from && date <= until && (kind === 'mean' || weekday(date) === weekday(on)));
    return mean(span.flatMap((date) => valueOn(place, date) ?? []));
  });

  function holds(limit: SlowLimit, place: string, on: string): boolean {
    if (on < limit.validFrom) return false;
    if (limit.area !== null) return limit.area === place;
    return !series.limits.some((own) => own.area === place && own.level === limit.level && own.operator === limit.operator && on >= own.validFrom);
  }

  function isPassed(limit: SlowLimit, place: string, on: string): boolean | null {
    const value = valueOn(place, on);
    if (value === null) return false;
    const base = limit.percent ? usual(place, on) : { over: 1n, under: 1n };
    if (base === null || base.over <= 0n) return null;
    const compared = { over: value.over * base.under * (limit.percent ? 100n : 1n), under: value.under * base.over };
    const wanted = fraction(limit.value);
    const [left, right] = [compared.over * wanted.under, wanted.over * compared.under];
    return limit.operator === '>=' ? left >= right : left <= right;
  }

  /** Runs among the reporting days up to and including a date. */
  function runs(lastDate: string): SlowRun[] {
    const days = reporting.filter((on) => on <= lastDate);
    return series.limits.flatMap((limit) => places.flatMap((place) => runsAt(limit, place, days)));
  }

  function runsAt(limit: SlowLimit, place: string, days: readonly string[]): SlowRun[] {
    const marks = days.map((on) => holds(limit, place, on) && isPassed(limit, place, on) === true);
    const found: SlowRun[] = [];
    for (let first = 0; first < days.length; first += 1) {
      if (!marks[first] || marks[first - 1]) continue;
      let last = first;
      while (marks[last + 1]) last += 1;
      const run = { limit: limit.id, level: limit.level, place, from: days[first] ?? '', until: days[last] ?? '', days: last - first + 1 };
      if (run.days >= limit.minDays) found.push(run);
    }
    return found;
  }

  function level(place: string, on: string): { level: string; since: string | null } {
    if (!reporting.includes(on)) return { level: 'no_day', since: null };
    if (valueOn(place, on) === null) return { level: 'no_report', since: null };
    const days = reporting.filter((date) => date <= on);
    const now = series.limits.flatMap((limit) => runsAt(limit, place, days)).filter((run) => run.until === on);
    for (const colour of ['red', 'amber']) {
      const since = now.filter((run) => run.level === colour).map((run) => run.from);
      if (since.length > 0) return { level: colour, since: since.sort()[0] ?? null };
    }
    const known = series.limits.filter((limit) => holds(limit, place, on) && isPassed(limit, place, on) !== null);
    return { level: known.length > 0 ? 'normal' : 'no_limit', since: null };
  }

  return { places, dates, reporting, valueOn, usual, runs, level };
}
