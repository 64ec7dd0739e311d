// What do traces walk on? All parties, datasets, flows and words of the case as typed rows.
import { text } from '../../model/cells.ts';
import type { Travel } from '../../model/travel.ts';
import { TRAVEL_SHEETS, travelOfCells } from '../../model/travel-cells.ts';
import type { Database } from '../database.ts';

/** A latency that the dictionary does not know as a duration was kept as it stood in the file. */
export const LATENCY_TEXTS_SQL = `select id, text from raw_values where sheet = 'exchanges' and field = 'latency'`;

/** The municipality whose case it is, when its own row does not say so. */
export const OWN_ORGANISATION_SQL = `select value from case_info where key = 'own_organisation_id' and value is not null`;

/** Reads everything in the order of the ids; rows without one are left out, since nothing can point at them. */
export async function askTravel(database: Database): Promise<Travel> {
  const [texts, settings] = [await database.query(LATENCY_TEXTS_SQL), await database.query(OWN_ORGANISATION_SQL)];
  const answers = await Promise.all(TRAVEL_SHEETS.map((sheet) => database.query(`select * from ${sheet} where id is not null order by id`)));
  const rows = new Map(TRAVEL_SHEETS.map((sheet, at) => [sheet, answers[at]?.rows ?? []]));
  const latencies = new Map(texts.rows.map((row) => [text(row, 'id'), text(row, 'text')]));
  return travelOfCells({
    cellsOf: (sheet) => rows.get(sheet) ?? [],
    own: new Set(settings.rows.map((row) => text(row, 'value'))),
    latencyText: (id) => latencies.get(id) ?? null,
  });
}
