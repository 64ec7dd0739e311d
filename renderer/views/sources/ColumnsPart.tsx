// The mapping step: tables that no reader knows, one at a time, with what each column is taken for.
import { useState } from 'react';
import type { UnmappedTable } from '../../model/mapping.ts';
import { useText } from '../workspace-context.ts';
import { MappingForm } from './MappingForm.tsx';

export function ColumnsPart({ tables }: { readonly tables: readonly UnmappedTable[] }) {
  const text = useText().sources;
  const [chosen, setChosen] = useState(0);
  const table = tables[Math.min(chosen, tables.length - 1)];
  if (!table) return <p className="empty">{text.noColumns}</p>;
  return (
    <>
      <p>{text.columnsIntro}</p>
      {tables.length > 1 && (
        <label className="which-table">
          {text.whichTable}{' '}
          <select value={Math.min(chosen, tables.length - 1)} onChange={(event) => setChosen(Number(event.target.value))}>
            {tables.map(({ file, tab }, index) => (
              <option key={`${file}:${tab}`} value={index}>
                {titleOf(file, tab)}
              </option>
            ))}
          </select>
        </label>
      )}
      <MappingForm key={`${table.file}:${table.tab}`} table={table} title={titleOf(table.file, table.tab)} />
    </>
  );
}

function titleOf(file: string, tab: string): string {
  return /\.xlsx$/i.test(file) ? `${file} · ${tab}` : file;
}
