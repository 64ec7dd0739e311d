// How the rows of a table of measurements are read: each a measurement, each a report to be counted, or totals that run up; and whether the name of the file tells the day.
import { useId } from 'react';
import type { Derivation, TableMapping, UnmappedTable } from '../../model/mapping.ts';
import { joinedText } from '../text/joined-words.ts';
import { dayWords } from '../text/review-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

interface Props {
  readonly table: UnmappedTable;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

const WAYS = ['plain', 'count', 'differences'] as const;

export function ReadingChoice({ table, mapping, onChange }: Props) {
  const words = joinedText(useText()).reading;
  const name = useId();
  const now = mapping.derive ?? 'plain';
  return (
    <fieldset className="reading-choice">
      <legend>{words.label}</legend>
      {WAYS.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name={name}
            checked={way === now}
            aria-describedby={way === now ? `${name}-help` : undefined}
            onChange={() => onChange(readAs(mapping, table, way === 'plain' ? undefined : way))}
          />
          {words[way]}
        </label>
      ))}
      <p className="reading-help" id={`${name}-help`}>
        {words[`${now}Help`]}
        {now !== 'plain' && now === table.guess.derive && ` ${words.guessed[now]}`}
      </p>
      <DayFromName table={table} mapping={mapping} onChange={onChange} />
    </fieldset>
  );
}

/** Only where no column gives the day, or where it was chosen. */
function DayFromName({ table, mapping, onChange }: Props) {
  const text = useText();
  const words = joinedText(text).reading;
  const workspace = useWorkspace();
  const help = useId();
  const day = workspace.dayInName(table);
  const hasColumn = mapping.columns.some(
    (use) => (use.use === 'field' && use.field === 'observed_on') || (use.use === 'value' && use.sets.field === 'observed_on'),
  );
  if (hasColumn || (!day && !mapping.dayFromName)) return null;
  return (
    <div className="day-from-name">
      <label>
        <input
          type="checkbox"
          checked={mapping.dayFromName === true}
          aria-describedby={help}
          onChange={(event) => onChange(withDay(mapping, event.target.checked))}
        />
        {day ? words.day(dayWords(text, day)) : words.noDay}
      </label>
      <p className="reading-help" id={help}>
        {words.dayHelp}
      </p>
    </div>
  );
}

/** What is counted needs a name; until the user gives another one it is that of the table. */
function readAs({ derive: _, ...mapping }: TableMapping, { tab }: UnmappedTable, derive: Derivation | undefined): TableMapping {
  if (!derive) return mapping;
  const isNamed = mapping.constants.series_id || mapping.columns.some((use) => use.use === 'field' && use.field === 'series_id');
  return { ...mapping, derive, constants: derive === 'count' && !isNamed ? { ...mapping.constants, series_id: tab } : mapping.constants };
}

function withDay({ dayFromName: _, ...mapping }: TableMapping, isOn: boolean): TableMapping {
  return isOn ? { ...mapping, dayFromName: true } : mapping;
}
