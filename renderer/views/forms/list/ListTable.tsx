// A table of rows that can be sorted, searched, chosen from and saved; with groups, a tree. Only what is in view is in the page.
import { Download } from 'lucide-react';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Cell, Column as HeadColumn, Input, Row, SearchField, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import { Exports } from '../../administration/Exports.tsx';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { scrollToShow } from '../matrix/window.ts';
import { SaveTableContext } from '../shown-table.ts';
import { useFollow } from '../use-follow.ts';
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
  /** Rows that belong to what is chosen: what is in it, or touches it. */
  readonly lit: ReadonlySet<string>;
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
        <Exports>
          <SaveButton name={props.fileName} columns={columns} rows={flat} />
        </Exports>
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

function Grid<T>({ label, columns, rows, sorting, onSort, chosen, lit, onChoose, open, onToggle }: GridProps<T>) {
  const text = useText().forms;
  const seen = useMemo(() => columns.filter((column) => !column.isHidden), [columns]);
  const flat = useMemo(() => flattened(rows), [rows]);
  const [target, last] = useMemo(() => targetOf(flat, chosen, lit), [flat, chosen, lit]);
  const { given, more } = useGiven(rows, flat[last]?.id ?? null);
  const table = useRef<HTMLTableElement>(null);
  const chosenHere = useFollow(flat[target]?.id ?? null, () => scrollToRows(table.current, target, last));
  const tree = open &&
    onToggle && { treeColumn: seen[0]?.key, expandedKeys: open, onExpandedChange: (keys: ReadonlySet<unknown>) => flip(open, keys, onToggle) };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={ROWS}>
      <Table
        ref={table}
        className="list-table"
        aria-label={label}
        onScroll={({ currentTarget }) => isNearEnd(currentTarget) && more()}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          onChoose(keys === 'all' ? null : (([...keys][0] as string | undefined) ?? null));
          chosenHere();
        }}
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
                  <span className="words" title={column.title}>
                    {column.title}
                  </span>
                  <span aria-hidden className="sort">
                    {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}
                  </span>
                </>
              )}
            </HeadColumn>
          ))}
        </TableHeader>
        <TableBody items={given} renderEmptyState={() => <p className="none">{text.noRows}</p>} dependencies={[columns, lit]}>
          {(row) => <GridRow row={row} columns={seen} isTree={Boolean(tree)} lit={lit} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

/** The row that is chosen, or the first that belongs to the choice; and the last that does. -1 = there is none. */
function targetOf(rows: readonly ListRow<unknown>[], chosen: string | null, lit: ReadonlySet<string>): readonly [first: number, last: number] {
  const own = rows.findIndex(({ id }) => id === chosen);
  const first = own === -1 ? rows.findIndex(({ id }) => lit.has(id)) : own;
  return [
    first,
    Math.max(
      first,
      rows.findLastIndex(({ id }) => lit.has(id)),
    ),
  ];
}

/** Shows the rows from `first` to `last`, or as many of them as there is room for. false while the table is not yet as long as that. */
function scrollToRows(element: HTMLElement | null, first: number, last: number): boolean {
  if (!element?.clientHeight || first < 0) return false;
  const { headingHeight, rowHeight } = ROWS;
  const show = (row: number, from: number) => scrollToShow(row, from, element.clientHeight, headingHeight, rowHeight);
  const wanted = show(first, show(last, element.scrollTop));
  element.scrollTop = wanted;
  return Math.abs(element.scrollTop - wanted) <= 1;
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

interface RowProps<T> {
  readonly row: ListRow<T>;
  readonly columns: readonly Column<T>[];
  readonly isTree: boolean;
  readonly lit: ReadonlySet<string>;
}

function GridRow<T>({ row, columns, isTree, lit }: RowProps<T>) {
  const text = useText().forms;
  return (
    <Row
      id={row.id}
      className={`list-row${lit.has(row.id) ? ' lit' : ''}`}
      aria-description={lit.has(row.id) ? text.choice.belongs : undefined}
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
        <GridRow key={child.id} row={child} columns={columns} isTree={isTree} lit={lit} />
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
  const offered = useContext(SaveTableContext);
  useEffect(() => {
    offered.current = save;
    return () => {
      offered.current = null;
    };
  });
  return (
    <button type="button" className="button" onClick={save}>
      <Download size={14} aria-hidden />
      {text.saveCsv}
    </button>
  );
}
