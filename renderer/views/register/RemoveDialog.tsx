// Says what hangs on rows before they are taken away, and what becomes of it.
import { useMemo } from 'react';
import { observedIn } from '../../edit/observed.ts';
import { type Hanging, hangingOn, removeRows } from '../../edit/remove.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { rowsOf } from '../../model/record.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import { columnTitle, registerText, sheetTitle } from '../text/register-words.ts';
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

export function RemoveDialog({ sheet, ats, acts, onDone, onClose }: Props) {
  const text = useText();
  const words = registerText(text).remove;
  const { records, observations } = sheet.openCase;
  const observed = useMemo(() => observedIn(observations), [observations]);
  const outlook = useMemo(() => hangingOn(records, sheet.sheet, ats, observed), [records, sheet.sheet, ats, observed]);
  const remove = () => {
    const removed = removeRows(records, sheet.sheet, ats, observed);
    if ('refused' in removed) return;
    acts.run('remove', removed.changes);
    onDone();
  };
  const isRefused = outlook.refused.length > 0;
  const count = outlook.refused.reduce((sum, one) => sum + (one.why === 'observed' ? one.count : 0), 0);
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
          {!isRefused && (
            <button type="button" className="button primary" onClick={remove}>
              {words.run}
            </button>
          )}
        </>
      }
    >
      <p>
        {ats
          .slice(0, 5)
          .map((at) => rowTitle(sheet.sheet, sheet.rows[at]?.values ?? {}, text.language))
          .join(', ')}
        {ats.length > 5 && ' …'}
      </p>
      {outlook.refused.some(({ why }) => why === 'standing') && <p className="paste-refused">{words.standing}</p>}
      {count > 0 && <p className="paste-refused">{words.observed(count)}</p>}
      {!isRefused && (outlook.hanging.length === 0 ? <p>{words.alone}</p> : <HangingList sheet={sheet} hanging={outlook.hanging} />)}
      {!isRefused && <p>{words.undo}</p>}
    </GridDialog>
  );
}

/** One line for each kind of loss, with the rows under it. */
function HangingList({ sheet, hanging }: { readonly sheet: Sheet; readonly hanging: readonly Hanging[] }) {
  const text = useText();
  const words = registerText(text).remove;
  const groups = groupsOf(hanging);
  return (
    <>
      <p>{words.hangs}</p>
      <ul className="hanging">
        {[...groups].map(([key, group]) => {
          const [first] = group;
          if (!first) return null;
          const rows = [...new Set(group.map(({ at }) => at))];
          return (
            <li key={key}>
              <details>
                <summary>{words.fates[first.fate](rows.length, sheetTitle(text, first.sheet), fieldTitle(text, first))}</summary>
                <ul>
                  {rows.slice(0, 200).map((at) => (
                    <li key={at}>{titleAt(sheet, first.sheet, at, text.language)}</li>
                  ))}
                  {rows.length > 200 && <li>…</li>}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** By what becomes of them, sheet and field. */
function groupsOf(hanging: readonly Hanging[]): ReadonlyMap<string, readonly Hanging[]> {
  const groups = new Map<string, Hanging[]>();
  for (const one of hanging) {
    const key = `${one.fate} ${one.sheet} ${one.fate === 'removed' || one.fate === 'kept' ? '' : one.field}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function fieldTitle(text: ReturnType<typeof useText>, { sheet, field }: Hanging): string {
  const found = fieldOf(sheet, field);
  return found ? columnTitle(text, { key: field, field: found }) : field;
}

/** A row without a name of its own is told by what it says. */
function titleAt({ openCase }: Sheet, sheet: SheetName, at: number, language: 'nl' | 'en'): string {
  const values = rowsOf(openCase.records, sheet)[at]?.values ?? {};
  return (
    rowTitle(sheet, values, language) ||
    Object.values(values)
      .filter((value) => value !== null)
      .slice(0, 4)
      .join(' · ')
  );
}
