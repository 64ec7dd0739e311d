// datareis sql: one question over the tables of a case. The engine holds only this case, reaches no files and no network.
import type { Cell } from '../../renderer/db/database.ts';
import { CannotRead, type Command, openCase } from './command.ts';

export const sqlCommand: Command = async ({ inputs }) => {
  const sql = inputs.at(-1);
  if (inputs.length < 2 || !sql) throw new CannotRead('usage: datareis sql CASE "select ..."');
  const { database } = await openCase(inputs.slice(0, -1));
  const answer = await database.query(sql).catch((error: unknown) => {
    throw new CannotRead(error instanceof Error ? error.message : String(error));
  });
  await database.close();
  const rows = answer.rows.map((row) => answer.columns.map((column) => row[column] ?? null));
  const text = [answer.columns, ...rows].map((row) => row.map(plain).join('\t')).join('\n');
  return { json: { columns: answer.columns, rows }, text };
};

function plain(cell: Cell): string {
  return cell === null ? '' : Array.isArray(cell) ? cell.join('|') : String(cell);
}
