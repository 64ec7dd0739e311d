// The same work in plain JavaScript, as one would write it first: a list of objects, filter and reduce. For comparison only; it skips checks, baselines and faults.

export interface PlainRow {
  readonly series_id: string;
  readonly observed_on: string;
  readonly area_id: string;
  readonly breakdown: string;
  readonly value: number | null;
  readonly status: string;
}

/** Reads in pieces, since a text of 200 MB and more need not fit in one string. */
export function readPlain(bytes: Uint8Array): PlainRow[] {
  const decoder = new TextDecoder();
  const rows: PlainRow[] = [];
  let rest = '';
  const PIECE = 2 ** 24;
  for (let from = 0; from < bytes.length; from += PIECE) {
    const lines = (rest + decoder.decode(bytes.subarray(from, from + PIECE), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [series_id = '', observed_on = '', area_id = '', , breakdown = '', value = '', status = ''] = line.split(',');
      if (series_id !== 'series_id') rows.push({ series_id, observed_on, area_id, breakdown, value: value === '' ? null : Number(value), status });
    }
  }
  return rows;
}

/** The sum of every series in every district on a day. */
export function plainLevels(rows: readonly PlainRow[], day: string): number {
  const sums = new Map<string, number>();
  for (const row of rows.filter(({ observed_on }) => observed_on === day)) {
    const key = `${row.series_id} ${row.area_id}`;
    sums.set(key, (sums.get(key) ?? 0) + (row.value ?? 0));
  }
  return sums.size;
}

/** The sum of one series on each day. */
export function plainCourse(rows: readonly PlainRow[], seriesId: string): number {
  const sums = rows
    .filter(({ series_id }) => series_id === seriesId)
    .reduce((found, { observed_on, value }) => found.set(observed_on, (found.get(observed_on) ?? 0) + (value ?? 0)), new Map<string, number>());
  return sums.size;
}

/** The sums of every series in every district on each of some days. */
export function plainSparks(rows: readonly PlainRow[], from: string, until: string): number {
  const sums = new Map<string, Map<string, number>>();
  for (const row of rows.filter(({ observed_on }) => observed_on >= from && observed_on <= until)) {
    const key = `${row.series_id} ${row.area_id}`;
    const line = sums.get(key) ?? new Map<string, number>();
    sums.set(key, line);
    line.set(row.observed_on, (line.get(row.observed_on) ?? 0) + (row.value ?? 0));
  }
  return sums.size;
}
