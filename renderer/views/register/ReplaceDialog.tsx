// Finds and replaces in one column: in the rows that are chosen, or in all that are shown.
import { useMemo, useState } from 'react';
import { cellTexts } from '../../edit/cell-text.ts';
import type { Column } from '../../edit/columns.ts';
import { replaceIn } from '../../edit/replace.ts';
import { columnTitle, refusalSentence, registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { GridDialog } from './GridDialog.tsx';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly column: Column;
  readonly ats: readonly number[];
  readonly acts: GridActs;
  readonly onClose: () => void;
}

export function ReplaceDialog({ sheet, column, ats, acts, onClose }: Props) {
  const text = useText();
  const words = registerText(text).replace;
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const { records } = sheet.openCase;
  const say = useMemo(() => cellTexts(records, sheet.sheet, text.language), [records, sheet.sheet, text.language]);
  const outcome = useMemo(
    () =>
      find === ''
        ? { changes: [], refused: [], found: 0 }
        : replaceIn(records, { sheet: sheet.sheet, column, ats, find, by, style: text.language === 'nl' ? 'comma' : 'point', say }),
    [records, sheet.sheet, column, ats, find, by, text.language, say],
  );
  const [first] = outcome.refused;
  const run = () => {
    acts.run('fill', outcome.changes);
    onClose();
  };
  return (
    <GridDialog
      title={words.title(columnTitle(text, column))}
      onClose={onClose}
      buttons={
        <>
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="button" className="button primary" disabled={outcome.changes.length === 0} onClick={run}>
            {words.run} ({outcome.changes.length.toLocaleString(text.locale)})
          </button>
        </>
      }
    >
      <label className="column-field">
        {words.find}
        <input type="text" value={find} onChange={(event) => setFind(event.target.value)} />
      </label>
      <label className="column-field">
        {words.by}
        <input type="text" value={by} onChange={(event) => setBy(event.target.value)} />
      </label>
      <p role="status">{find !== '' && words.found(outcome.found)}</p>
      {first && (
        <p className="paste-refused">
          {words.refused(outcome.refused.length)} {refusalSentence(text, first)}
        </p>
      )}
    </GridDialog>
  );
}
