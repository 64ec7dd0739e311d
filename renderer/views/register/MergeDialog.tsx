// Makes one row of several: which stays, and for each field that differs whose value.
import { useMemo, useState } from 'react';
import { differencesOf, mergeRows } from '../../edit/merge-rows.ts';
import { observedIn } from '../../edit/observed.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { nameOf } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import { columnTitle, registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { GridDialog } from './GridDialog.tsx';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly ats: readonly number[];
  readonly acts: GridActs;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function MergeDialog({ sheet, ats, acts, onDone, onClose }: Props) {
  const words = registerText(useText()).merge;
  const [keep, setKeep] = useState(ats[0] ?? 0);
  const [choice, setChoice] = useState<Readonly<Record<string, number>>>({});
  const { records, observations } = sheet.openCase;
  const observed = useMemo(() => observedIn(observations), [observations]);
  const asked = { sheet: sheet.sheet, keep, drop: ats.filter((at) => at !== keep), choice };
  const merged = mergeRows(records, asked, observed);
  const isRefused = 'fault' in merged;
  const run = () => {
    if (isRefused) return;
    acts.run('merge', merged.changes);
    onDone();
  };
  return (
    <GridDialog
      title={words.title(ats.length)}
      onClose={onClose}
      buttons={
        <>
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="button" className="button primary" disabled={isRefused} onClick={run}>
            {words.run}
          </button>
        </>
      }
    >
      {isRefused ? (
        <p className="paste-refused">{words.faults[merged.fault]}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <KeepChoice sheet={sheet} ats={ats} keep={keep} onKeep={setKeep} />
          <FieldChoices sheet={sheet} ats={ats} keep={keep} choice={choice} onChoice={setChoice} />
          <p>{words.references(merged.references)}</p>
          {merged.ownEnds.length > 0 && <p className="paste-refused">{words.ownEnds(merged.ownEnds.length)}</p>}
        </>
      )}
    </GridDialog>
  );
}

function KeepChoice({ sheet, ats, keep, onKeep }: { sheet: Sheet; ats: readonly number[]; keep: number; onKeep: (at: number) => void }) {
  const text = useText();
  return (
    <fieldset className="merge-choice">
      <legend>{registerText(text).merge.keep}</legend>
      {ats.map((at) => {
        const { values } = sheet.rows[at] as Row;
        return (
          <label key={at}>
            <input type="radio" name="keep" checked={at === keep} onChange={() => onKeep(at)} />
            {rowTitle(sheet.sheet, values, text.language)} <code>{nameOf(sheet.sheet, values)}</code>
          </label>
        );
      })}
    </fieldset>
  );
}

interface FieldProps {
  readonly sheet: Sheet;
  readonly ats: readonly number[];
  readonly keep: number;
  readonly choice: Readonly<Record<string, number>>;
  readonly onChoice: (choice: Readonly<Record<string, number>>) => void;
}

/** What the rows say differently, side by side. A field in which the row that stays says nothing takes the first that says something. */
function FieldChoices({ sheet, ats, keep, choice, onChoice }: FieldProps) {
  const text = useText();
  const words = registerText(text);
  const differences = differencesOf(sheet.openCase.records, sheet.sheet, ats);
  if (differences.length === 0) return <p>{words.merge.same}</p>;
  return (
    <>
      <p>{words.merge.differ}</p>
      {differences.map(({ field, values }) => {
        const known = fieldOf(sheet.sheet, field);
        if (!known) return null;
        const column = { key: field, field: known };
        const keepAt = ats.indexOf(keep);
        const own = values[keepAt] ?? null;
        const first = values.findIndex((value) => value !== null && !(Array.isArray(value) && value.length === 0));
        const at = choice[field] ?? (own === null || (Array.isArray(own) && own.length === 0) ? ats[first] : keep);
        return (
          <fieldset key={field} className="merge-choice">
            <legend>{columnTitle(text, column)}</legend>
            {ats.map((place) => {
              const cell = sheet.words.of(sheet.rows[place] as Row, column);
              return (
                <label key={place} className={cell.words === '' ? 'hatched' : undefined}>
                  <input type="radio" name={field} checked={at === place} onChange={() => onChoice({ ...choice, [field]: place })} />
                  {cell.words === '' ? words.unknown : cell.words}
                </label>
              );
            })}
          </fieldset>
        );
      })}
    </>
  );
}
