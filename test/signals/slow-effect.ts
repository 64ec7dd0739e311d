// A second computation of before and after: from domain.md section 4, on ISO dates, row by row. It shares no code with renderer/signals.

export interface SlowObserved {
  readonly place: string;
  readonly on: string;
  readonly value: number | null;
  readonly status: string;
}

export interface SlowLink {
  readonly place: string | null;
}

export interface SlowAsked {
  readonly dimension: string;
  readonly aggregation: string;
  readonly rows: readonly SlowObserved[];
  readonly hidden: ReadonlySet<string>;
  readonly links: readonly SlowLink[];
  readonly areas: readonly string[];
  readonly units: readonly string[];
  readonly from: string;
  /** Later days are not looked at. */
  readonly until?: string;
}

export interface SlowEffect {
  readonly where: readonly string[];
  readonly before: number | null;
  readonly after: number | null;
  readonly percent: number | null;
  readonly elsewhere: number | null;
  readonly daysBefore: number;
  readonly daysAfter: number;
}

export function slowEffect(asked: SlowAsked): SlowEffect {
  const all = [...new Set(asked.rows.map(({ place }) => place))];
  const where = whereOf(asked, all);
  const named = [...where, ...asked.areas, ...asked.units];
  const here = means(asked, where);
  const away = means(
    asked,
    all.filter((place) => !named.includes(place)),
  );
  return {
    where: [...where].sort(),
    before: mean(here.before),
    after: mean(here.after),
    percent: change(mean(here.before), mean(here.after)),
    elsewhere: change(mean(away.before), mean(away.after)),
    daysBefore: here.daysBefore,
    daysAfter: here.daysAfter,
  };
}

/** The places in the links; if a link names none: the decision's areas, else all. */
function whereOf({ dimension, links, areas }: SlowAsked, all: readonly string[]): readonly string[] {
  if (dimension === 'city') return all;
  const named = links.flatMap(({ place }) => (place === null ? [] : [place]));
  if (named.length === links.length) return [...new Set(named)];
  return dimension === 'area' && areas.length > 0 ? areas : all;
}

function means(asked: SlowAsked, places: readonly string[]) {
  const found = { before: [] as number[], after: [] as number[], daysBefore: 0, daysAfter: 0 };
  for (let offset = -14; offset < 14; offset += 1) {
    const on = shifted(asked.from, offset);
    const values = places.flatMap((place) => valueOn(asked, place, on) ?? []);
    if (offset < 0) {
      found.before.push(...values);
      if (values.length > 0) found.daysBefore += 1;
    } else {
      found.after.push(...values);
      if (values.length > 0) found.daysAfter += 1;
    }
  }
  return found;
}

function valueOn({ rows, hidden, aggregation, until }: SlowAsked, place: string, on: string): number | null {
  if (hidden.has(place) || (until !== undefined && on > until)) return null;
  const own = rows.filter((row) => row.place === place && row.on === on && row.value !== null && !['missing', 'not_collected'].includes(row.status));
  if (own.length === 0) return null;
  const sum = own.reduce((total, { value }) => total + (value ?? 0), 0);
  return aggregation === 'sum' ? sum : sum / own.length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

function change(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (100 * (after - before)) / Math.abs(before);
}

function shifted(iso: string, days: number): string {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
