// What one table describes and what each of its columns means; how many rows come out well is counted while the user chooses.
import { useDeferredValue, useMemo, useState } from 'react';
import type { ColumnUse, TableMapping, UnmappedTable } from '../../model/mapping.ts';
import { fieldsOf, SHEET_NAMES_NL, SHEETS, type SheetName } from '../../model/sheet.ts';
import { problemIn } from '../text/problems.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { ReadingChoice } from './ReadingChoice.tsx';
import { SERIES_LIST, SeriesNames } from './SeriesNames.tsx';

interface Props {
  readonly table: UnmappedTable;
  readonly title: string;
}

export function MappingForm({ table, title }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const [mapping, setMapping] = useState(table.guess);
  const setUse = (at: number, use: ColumnUse) => setMapping({ ...mapping, columns: mapping.columns.map((old, index) => (index === at ? use : old)) });
  return (
    <form
      className="mapping"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void workspace.keepMapping(mapping);
      }}
    >
      <h3>{title}</h3>
      <SheetChoice table={table} sheet={mapping.sheet} onChange={setMapping} />
      {mapping.sheet === 'observations' && <ReadingChoice table={table} mapping={mapping} onChange={setMapping} />}
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.sources.column}</th>
              <th scope="col">{text.sources.samples}</th>
              <th scope="col">{text.sources.means}</th>
            </tr>
          </thead>
          <tbody>
            {columnsOf(table).map(({ name, key, index }) => (
              <ColumnRow
                key={key}
                name={name}
                samples={samplesOf(table, index)}
                sheet={mapping.sheet}
                use={mapping.columns[index] ?? { use: 'extra' }}
                onChange={(use) => setUse(index, use)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SeriesNames />
      <Constants mapping={mapping} onChange={setMapping} />
      <Trial table={table} mapping={mapping} />
      <div className="row">
        <button type="submit" className="button primary">
          {text.sources.readSo}
        </button>
        <button type="button" className="button" onClick={() => void workspace.leaveUnmapped(table.file)}>
          {text.sources.doNotRead}
        </button>
      </div>
    </form>
  );
}

/** A header can stand twice, or be empty: its place tells columns apart. */
function columnsOf({ header }: UnmappedTable): { name: string; key: string; index: number }[] {
  return header.map((name, index) => ({ name, key: `${index} ${name}`, index }));
}

/** Up to three different texts from the column. */
function samplesOf({ lines }: UnmappedTable, index: number): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    const cell = line[index]?.trim();
    if (cell) found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

interface SheetChoiceProps {
  readonly table: UnmappedTable;
  readonly sheet: SheetName;
  readonly onChange: (mapping: TableMapping) => void;
}

function SheetChoice({ table, sheet, onChange }: SheetChoiceProps) {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <label className="which-table">
      {text.sources.whatIsIt}{' '}
      <select value={sheet} onChange={(event) => onChange(workspace.guessColumns(table, event.target.value as SheetName))}>
        {SHEETS.filter((name) => name !== 'case_info').map((name) => (
          <option key={name} value={name}>
            {text.language === 'nl' ? SHEET_NAMES_NL[name][0] : name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Required fields that no column gives can be said once for all rows. */
function Constants({ mapping, onChange }: { readonly mapping: TableMapping; readonly onChange: (mapping: TableMapping) => void }) {
  const text = useText();
  const given = new Set(mapping.columns.flatMap((use) => (use.use === 'field' ? [use.field] : use.use === 'value' ? ['value', use.sets.field] : [])));
  for (const field of givenByReading(mapping)) given.add(field);
  const open = fieldsOf(mapping.sheet).filter(
    (field) => field.name !== 'id' && !given.has(field.name) && (field.required || mapping.constants[field.name]),
  );
  if (open.length === 0) return null;
  return (
    <details className="constants" open={Object.keys(mapping.constants).length > 0}>
      <summary>{text.sources.sameForAll(open.length)}</summary>
      <div className="constants-grid">
        {open.map(({ name, labelNl, labelEn, example }) => (
          <label key={name}>
            {text.language === 'nl' ? labelNl : labelEn}
            <input
              value={mapping.constants[name] ?? ''}
              list={name === 'series_id' ? SERIES_LIST : undefined}
              placeholder={example}
              onChange={(event) => onChange({ ...mapping, constants: withText(mapping.constants, name, event.target.value) })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

/** What needs no column and is not asked for: a count has a value of its own, and the name of a file may tell the day. */
function givenByReading({ derive, dayFromName, sheet }: TableMapping): string[] {
  if (sheet !== 'observations') return [];
  return ['status', ...(derive === 'count' ? ['value'] : []), ...(dayFromName ? ['observed_on'] : [])];
}

function withText(constants: TableMapping['constants'], name: string, value: string): TableMapping['constants'] {
  const { [name]: _old, ...others } = constants;
  return value === '' ? others : { ...others, [name]: value };
}

function Trial({ table, mapping }: { readonly table: UnmappedTable; readonly mapping: TableMapping }) {
  const text = useText();
  const workspace = useWorkspace();
  const settled = useDeferredValue(mapping);
  const trial = useMemo(() => workspace.tryMapping(table, settled), [workspace, table, settled]);
  return (
    <div className="trial" role="status">
      <p>
        <strong>{text.sources.trial(trial.good, trial.bad)}</strong>
        {table.lines.length < table.rowCount && ` ${text.sources.ofFirst(table.lines.length, table.rowCount)}`}
      </p>
      {trial.firstProblems.length > 0 && (
        <ul>
          {trial.firstProblems.map((problem) => (
            <li key={`${problem.row} ${problem.column} ${problem.code}`}>
              {problem.row !== null && `${text.sources.rowWord} ${problem.row}: `}
              {problemIn(text, problem)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
