// A table of rows that can be sorted, searched, chosen from and saved; with groups, a tree. Only what is in view is in the page.
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Cell, Column as HeadColumn, Input, Row, SearchField, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { type Column, type Sorting, valueIn } from './column.ts';
import { ListCell } from './ListCell.tsx';

/** A row with its key, and the rows in it when it stands open. */
export interface ListRow<T> {
  readonly id: string;
  /** The node or arrow of the map that the row stands for: its menu is the row's. */
  readonly mark: { readonly node?: string; readonly edge?: string };
  readonly item: T;
  readonly hasChildren?: boolean;
  readonly children?: readonly ListRow<T>[];
}

interface Props<T> {
  readonly label: string;
  readonly fileName: string;
  readonly columns: readonly Column<T>[];
  /** All rows there are, and those left after searching, in order. */
  readonly all: number;
  readonly rowsFor: (query: string, sorting: Sorting | null) => readonly ListRow<T>[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly open?: ReadonlySet<string>;
  readonly onToggle?: (id: string) => void;
  /** What these rows leave out, and how much. */
  readonly note?: string;
}

export function ListTable<T>(props: Props<T>) {
  const { rowsFor, all, columns } = props;
  const text = useText().forms;
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => rowsFor(query, sorting), [rowsFor, query, sorting]);
  const flat = useMemo(() => flattened(rows), [rows]);
  return (
    <>
      <div className="list-bar">
        <SearchField className="list-search" aria-label={text.filter} value={query} onChange={setQuery}>
          <Input placeholder={text.filter} />
        </SearchField>
        <span role="status">{text.rows(flat.length, all)}</span>
        {props.note && <span className="quiet-note">{props.note}</span>}
        <span className="grow" />
        <SaveButton name={props.fileName} columns={columns} rows={flat} />
      </div>
      <Grid {...props} rows={rows} sorting={sorting} onSort={setSorting} />
    </>
  );
}

interface GridProps<T> extends Props<T> {
  readonly rows: readonly ListRow<T>[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}

const ROWS = { rowHeight: 40, headingHeight: 34, gap: 0 };

function Grid<T>({ label, columns, rows, sorting, onSort, chosen, onChoose, open, onToggle }: GridProps<T>) {
  const text = useText().forms;
  const seen = useMemo(() => columns.filter((column) => !column.isHidden), [columns]);
  const { given, more } = useGiven(rows, chosen);
  const tree = open &&
    onToggle && { treeColumn: seen[0]?.key, expandedKeys: open, onExpandedChange: (keys: ReadonlySet<unknown>) => flip(open, keys, onToggle) };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={ROWS}>
      <Table
        className="list-table"
        aria-label={label}
        onScroll={({ currentTarget }) => isNearEnd(currentTarget) && more()}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(keys === 'all' ? null : (([...keys][0] as string | undefined) ?? null))}
        sortDescriptor={sorting ? { column: sorting.key, direction: sorting.isDown ? 'descending' : 'ascending' } : undefined}
        onSortChange={({ column, direction }) => onSort({ key: String(column), isDown: direction === 'descending' })}
        {...tree}
      >
        <TableHeader>
          {seen.map((column, index) => (
            <HeadColumn
              key={column.key}
              id={column.key}
              isRowHeader={index === 0}
              allowsSorting
              width={`${column.width}fr`}
              minWidth={column.least}
              className={`list-head${column.isNumber ? ' number' : ''}`}
            >
              {({ sortDirection }) => (
                <>
                  {column.title}
                  <span aria-hidden className="sort">
                    {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}
                  </span>
                </>
              )}
            </HeadColumn>
          ))}
        </TableHeader>
        <TableBody items={given} renderEmptyState={() => <p className="none">{text.noRows}</p>} dependencies={[columns]}>
          {(row) => <GridRow row={row} columns={seen} isTree={Boolean(tree)} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

/** Rows that are handed to the table at once, and how many more each time its end comes in view: all of many thousands would make it wait. */
const FIRST = 150;
const MORE = 400;

/** The chosen row is always among them. */
function useGiven<T>(rows: readonly ListRow<T>[], chosen: string | null): { given: readonly ListRow<T>[]; more: () => void } {
  const [most, setMost] = useState(FIRST);
  const count = useMemo(() => flattened(rows).length, [rows]);
  const needed = useMemo(() => (chosen === null ? 0 : flattened(rows).findIndex(({ id }) => id === chosen) + 20), [rows, chosen]);
  const limit = Math.max(most, needed);
  const given = useMemo(() => (limit >= count ? rows : firstRows(rows, { left: limit })), [rows, limit, count]);
  return { given, more: () => setMost((before) => (before < count ? Math.max(before, needed) + MORE : before)) };
}

function isNearEnd({ scrollTop, clientHeight, scrollHeight }: Element): boolean {
  return scrollTop + 2 * clientHeight > scrollHeight;
}

/** The first rows of a tree, as many as there is room for. */
function firstRows<T>(rows: readonly ListRow<T>[], room: { left: number }): readonly ListRow<T>[] {
  const found: ListRow<T>[] = [];
  for (const row of rows) {
    if (room.left <= 0) break;
    room.left -= 1;
    found.push(row.children && row.children.length > room.left ? { ...row, children: firstRows(row.children, room) } : row);
    if (found.at(-1) === row) room.left -= flattened(row.children ?? []).length;
  }
  return found;
}

function GridRow<T>({ row, columns, isTree }: { readonly row: ListRow<T>; readonly columns: readonly Column<T>[]; readonly isTree: boolean }) {
  return (
    <Row
      id={row.id}
      className="list-row"
      data-node={row.mark.node}
      data-edge={row.mark.edge}
      hasChildItems={row.hasChildren}
      textValue={columns[0]?.text(row.item)}
    >
      {columns.map((column, index) => (
        <Cell key={column.key} className={`list-cell${column.isNumber ? ' number' : ''}`}>
          {({ hasChildItems, isExpanded, level }) => (
            <ListCell column={column} item={row.item} indent={isTree && index === 0 ? { level, isExpanded, hasChildItems: hasChildItems } : null} />
          )}
        </Cell>
      ))}
      {row.children?.map((child) => (
        <GridRow key={child.id} row={child} columns={columns} isTree={isTree} />
      ))}
    </Row>
  );
}

/** The group that was opened or closed: the one key in which the sets differ. */
function flip(before: ReadonlySet<string>, after: ReadonlySet<unknown>, onToggle: (id: string) => void): void {
  for (const id of before) if (!after.has(id)) onToggle(id);
  for (const id of after) if (!before.has(String(id))) onToggle(String(id));
}

function flattened<T>(rows: readonly ListRow<T>[]): readonly ListRow<T>[] {
  return rows.flatMap((row) => [row, ...flattened(row.children ?? [])]);
}

function SaveButton<T>({
  name,
  columns,
  rows,
}: {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly ListRow<T>[];
}) {
  const text = useText().forms;
  const workspace = useWorkspace();
  const save = () =>
    void workspace.saveTable({
      name,
      header: columns.map((column) => column.title),
      lines: rows.map(({ item }) => columns.map((column) => valueIn(column, item))),
    });
  return (
    <button type="button" className="button" onClick={save}>
      <Download size={14} aria-hidden />
      {text.saveCsv}
    </button>
  );
}
