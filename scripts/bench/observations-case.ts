// A made-up case of many observations, as files: some series, each for all districts, days and two channels. About 40 bytes a row, as a municipality would write them.
import { seeded } from './random.ts';

export const SERIES = 10;
const AREAS = 50;
const CHANNELS = ['k=balie', 'k=telefoon'] as const;
const ROWS_A_DAY = SERIES * AREAS * CHANNELS.length;
const FIRST_DAY = Date.UTC(2010, 0, 4);
const DAY_MS = 86_400_000;
/** Share of the cells without a value. */
const MISSING = 0.02;

interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Days since 1970-01-01 of the first and last day with rows. */
export function daysOf(rows: number): { readonly first: number; readonly last: number } {
  const first = FIRST_DAY / DAY_MS;
  return { first, last: first + Math.ceil(rows / ROWS_A_DAY) - 1 };
}

/** The same files for the same number of rows. */
export function observationsCase(rows: number): MadeFile[] {
  const numbers = Array.from({ length: SERIES }, (_, at) => at);
  const files: Readonly<Record<string, string>> = {
    organisations: 'id,name,short_name,kind,is_own,is_public_authority,country\no,Gemeente,G,gemeente,yes,yes,NL\nb,Bureau,B,supplier,no,no,NL\n',
    systems: 'id,name,organisation_id,kind\ny1,Meldingen,o,application\ny2,Dashboard,b,application\n',
    exchanges: 'id,name,from_system_id,to_system_id,mode\nx,Tellingen,y1,y2,push\n',
    areas: `id,name,kind,population\n${Array.from({ length: AREAS }, (_, at) => `w${at},Wijk ${at},district,${5_000 + at}`).join('\n')}\n`,
    signal_series: `id,name,unit_of_measure,frequency,dimension,direction,kind,aggregation,baseline_method\n${numbers
      .map((at) => `s${at},Reeks ${at},stuks,daily,area,higher_is_worse,quantitative,sum,weekday_mean_2010-01-04_2010-03-28`)
      .join('\n')}\n`,
    thresholds: `id,series_id,level,operator,value,value_type,min_consecutive_days,valid_from\n${numbers
      .map((at) => `a${at},s${at},amber,>=,115,percent_of_baseline,2,2010-01-04\nr${at},s${at},red,>=,130,percent_of_baseline,2,2010-01-04`)
      .join('\n')}\n`,
  };
  const small = Object.entries(files).map(([name, text]) => ({ path: `tellingen/${name}.csv`, bytes: new TextEncoder().encode(text) }));
  return [...small, { path: 'tellingen/observations.csv', bytes: observations(rows) }];
}

/** Written straight as bytes: the whole text would not fit in one string. */
function observations(rows: number): Uint8Array<ArrayBuffer> {
  const random = seeded(rows);
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(rows * 44 + 1_000);
  let at = encoder.encodeInto('series_id,observed_on,area_id,unit_id,breakdown,value,status\n', bytes).written;
  for (let done = 0; done < rows; ) {
    const day = new Date(FIRST_DAY + Math.floor(done / ROWS_A_DAY) * DAY_MS).toISOString().slice(0, 10);
    let text = '';
    for (let row = 0; row < ROWS_A_DAY && done < rows; row += 1, done += 1) text += line(day, row, random);
    at += encoder.encodeInto(text, bytes.subarray(at)).written;
  }
  return bytes.slice(0, at);
}

function line(day: string, row: number, random: () => number): string {
  const [series, area] = [Math.floor(row / (AREAS * CHANNELS.length)), Math.floor(row / CHANNELS.length) % AREAS];
  const start = `s${series},${day},w${area},,${CHANNELS[row % CHANNELS.length]},`;
  if (random() < MISSING) return `${start},missing\n`;
  const value = 80 + 10 * (area % 5) + 60 * random();
  return `${start}${series % 2 === 0 ? Math.round(value) : value.toFixed(1)},measured\n`;
}
