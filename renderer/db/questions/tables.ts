// Which tables are there to be asked, with their columns and how many rows each has?
import type { AskableTable } from '../../model/askable-table.ts';
import { type Database, quoted } from '../database.ts';

/** The tables in the order in which they were made. */
export async function askTables(database: Database): Promise<AskableTable[]> {
  const { rows } = await database.query(`
    select table_name as name, list(column_name order by column_index) as columns, list(data_type order by column_index) as types
    from duckdb_columns() where not internal group by table_name, table_oid order by table_oid`);
  const counts = await countsOf(
    database,
    rows.map((row) => String(row.name)),
  );
  return rows.map((row) => {
    const types = row.types as readonly string[];
    const columns = (row.columns as readonly string[]).map((name, index) => ({ name, type: types[index] ?? '' }));
    return { name: String(row.name), columns, rows: counts.get(String(row.name)) ?? 0 };
  });
}

async function countsOf(database: Database, names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const counting = names.map((name) => `select ? as name, count(*) as n from ${quoted(name)}`).join(' union all ');
  const { rows } = await database.query(counting, names);
  return new Map(rows.map(({ name, n }) => [String(name), Number(n)]));
}
