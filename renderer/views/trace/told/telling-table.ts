// A telling as a table for CSV: a line for each row of each group.
import type { ShownTable } from '../../../workspace/workspace.ts';
import type { Catalogue } from '../../text/nl.ts';
import { type Telling, traceWords } from './telling.ts';

/** `name` is the name of the file. A row that stands for several rows has no identifier of its own. */
export function tellingTable({ groups }: Telling, name: string, text: Pick<Catalogue, 'topics'>): ShownTable {
  const words = traceWords(text);
  const { table } = words;
  return {
    name,
    header: [table.group, table.name, table.sheet, table.id, table.note, table.marks],
    lines: groups.flatMap(({ title, items }) =>
      items.map((item) => {
        const [only, more] = item.rows;
        const row = only && !more ? only : null;
        return [title, item.name, row?.sheet ?? null, row?.id ?? null, item.note, item.marks.map((mark) => words.marks[mark].word).join(', ')];
      }),
    ),
  };
}
