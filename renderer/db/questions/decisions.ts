// Which decisions were taken and which signals were put in words? What the timeline and the map show beside the series.

import { list, number, text } from '../../model/cells.ts';
import { withoutPersonalNumbers } from '../../model/personal-data.ts';
import type { Database } from '../database.ts';

export interface DecisionRow {
  readonly id: string;
  readonly title: string;
  readonly plain: string | null;
  readonly day: number;
  readonly areaIds: readonly string[];
}

/** A qualitative signal; those that are said to hold personal data are left out, and numbers and addresses of people in the others are blotted out. `temperature` 1 (bad) to 5 (good). */
export interface WordsRow {
  readonly id: string;
  readonly text: string;
  readonly day: number;
  readonly areaId: string | null;
  readonly unitId: string | null;
  readonly channel: string | null;
  readonly theme: string | null;
  readonly temperature: number | null;
}

const DAY = (column: string) => `date_diff('day', date '1970-01-01', ${column})`;

/** Those with a day from which they work, in that order. */
export async function askDecisions(database: Database): Promise<readonly DecisionRow[]> {
  const { rows } = await database.query(
    `select id, title, plain_nl, ${DAY('effective_from')} as day, area_ids from decisions where effective_from is not null order by effective_from, id`,
  );
  return rows.map((row) => ({
    id: text(row, 'id') ?? '',
    title: text(row, 'title') ?? '',
    plain: text(row, 'plain_nl'),
    day: number(row, 'day') ?? 0,
    areaIds: list(row, 'area_ids'),
  }));
}

export async function askWords(database: Database): Promise<readonly WordsRow[]> {
  const { rows } = await database.query(
    `select id, text, ${DAY('observed_on')} as day, area_id, unit_id, channel, theme, temperature from qualitative_signals where contains_personal_data is not true and observed_on is not null order by observed_on, id`,
  );
  return rows.map((row) => ({
    id: text(row, 'id') ?? '',
    text: withoutPersonalNumbers(text(row, 'text') ?? ''),
    day: number(row, 'day') ?? 0,
    areaId: text(row, 'area_id'),
    unitId: text(row, 'unit_id'),
    channel: text(row, 'channel'),
    theme: text(row, 'theme'),
    temperature: number(row, 'temperature'),
  }));
}
