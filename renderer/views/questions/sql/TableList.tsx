// The tables of the case with their columns. A click on a name puts it in the question.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { asName, type NamedColumn, type NamedTable } from './completion.ts';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  readonly tables: readonly NamedTable[];
  readonly onInsert: (name: string) => void;
}

export function TableList({ tables, onInsert }: Props) {
  const words = useSqlText();
  const [wanted, setWanted] = useState('');
  const shown = matching(tables, wanted);
  return (
    <>
      <SearchField className="list-search" aria-label={words.filter} value={wanted} onChange={setWanted}>
        <Input placeholder={words.filter} />
      </SearchField>
      {shown.length === 0 && <p className="sql-note">{words.noTables}</p>}
      <ul className="sql-tables">
        {shown.map((table) => (
          <TableRow key={table.name} table={table} isFound={wanted !== ''} onInsert={onInsert} />
        ))}
      </ul>
    </>
  );
}

/** Tables of which the name or label holds the word, and else those of their columns that do. */
function matching(tables: readonly NamedTable[], wanted: string): readonly NamedTable[] {
  const word = wanted.trim().toLowerCase();
  const has = ({ name, label }: { readonly name: string; readonly label: string }) => `${name} ${label}`.toLowerCase().includes(word);
  return tables.flatMap((table) => {
    const columns = has(table) ? table.columns : table.columns.filter(has);
    return columns.length > 0 ? [{ ...table, columns }] : [];
  });
}

interface RowProps {
  readonly table: NamedTable;
  readonly isFound: boolean;
  readonly onInsert: (name: string) => void;
}

function TableRow({ table, isFound, onInsert }: RowProps) {
  const words = useSqlText();
  const list = useId();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const isShown = isOpen ?? isFound;
  return (
    <li>
      <div className="sql-table">
        <button
          type="button"
          className="twist"
          aria-expanded={isShown}
          aria-controls={isShown ? list : undefined}
          aria-label={words.columnsOf(table.label)}
          onClick={() => setOpen(!isShown)}
        >
          {isShown ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </button>
        <button type="button" className="sql-name" title={words.insert(table.name)} onClick={() => onInsert(asName(table.name))}>
          <span className="label">{table.label}</span>
          <span className="rows">{words.rows(table.rows)}</span>
          <code>{table.name}</code>
        </button>
      </div>
      {isShown && (
        <ul id={list} className="sql-columns">
          {table.columns.map((column) => (
            <ColumnRow key={column.name} column={column} onInsert={onInsert} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ColumnRow({ column, onInsert }: { readonly column: NamedColumn; readonly onInsert: (name: string) => void }) {
  const words = useSqlText();
  return (
    <li>
      <button type="button" className="sql-name" title={words.insert(column.name)} onClick={() => onInsert(asName(column.name))}>
        <span className="label">{column.label}</span>
        <span className="rows">{column.type}</span>
        <code>{column.name}</code>
        {column.explanation && (
          <span className="explanation" lang="en">
            {column.explanation}
          </span>
        )}
      </button>
    </li>
  );
}
