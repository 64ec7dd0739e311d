// What pasting would do, before it is done: rows that change, rows that come in, and the lines that are refused, which can be saved.
import { columnOf } from '../../edit/columns.ts';
import type { Pasted, RefusedLine } from '../../edit/paste.ts';
import { Exports } from '../administration/Exports.tsx';
import { columnTitle, refusalSentence, registerText, sheetTitle } from '../text/register-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { GridDialog } from './GridDialog.tsx';
import type { Sheet } from './use-sheet.ts';

/** So many refused cells are listed; the others are in the file. */
const LISTED = 200;

interface Props {
  readonly sheet: Sheet;
  readonly pasted: Pasted;
  readonly onApply: (pasted: Pasted) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ sheet, pasted, onApply, onClose }: Props) {
  const text = useText();
  const words = registerText(text);
  const { changed, added, same, refused, hasHeader, lines } = pasted;
  const refusedLines = new Set(refused.map(({ line }) => line)).size;
  const isNothing = changed + added === 0;
  return (
    <GridDialog
      title={words.paste.title}
      onClose={onClose}
      buttons={
        <>
          {refused.length > 0 && <SaveRefused sheet={sheet} pasted={pasted} />}
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            {words.paste.cancel}
          </button>
          <button type="button" className="button primary" disabled={isNothing} onClick={() => onApply(pasted)}>
            {isNothing ? words.paste.nothing : words.paste.apply(changed + added)}
          </button>
        </>
      }
    >
      <p>
        {words.paste.what(lines.length - (hasHeader ? 1 : 0), sheetTitle(text, sheet.sheet))} {hasHeader ? words.paste.header : words.paste.noHeader}
      </p>
      <p>
        <strong>{words.paste.counts(changed, added, same)}</strong>
      </p>
      {refused.length > 0 && (
        <>
          <p className="paste-refused">{words.paste.refused(refusedLines)}</p>
          <RefusedTable sheet={sheet} refused={refused.slice(0, LISTED)} />
          {refused.length > LISTED && <p>{words.paste.more(refused.length - LISTED)}</p>}
        </>
      )}
    </GridDialog>
  );
}

function RefusedTable({ sheet, refused }: { readonly sheet: Sheet; readonly refused: readonly RefusedLine[] }) {
  const text = useText();
  const words = registerText(text).paste;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keys.
    <section className="refused-box" tabIndex={0} aria-label={words.why}>
      <table className="refused-table">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((cell) => (
            <tr key={`${cell.line} ${cell.column} ${cell.code}`}>
              <td>{cell.line.toLocaleString(text.locale)}</td>
              <td>{titleOf(text, sheet, cell.column)}</td>
              <td>{refusalSentence(text, cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function titleOf(text: ReturnType<typeof useText>, sheet: Sheet, key: string): string {
  const column = columnOf(sheet.sheet, key);
  return column ? columnTitle(text, column) : key;
}

/** Every refused cell with its line as it was pasted, so that it can be mended and pasted again. */
function SaveRefused({ sheet, pasted }: Pick<Props, 'sheet' | 'pasted'>) {
  const text = useText();
  const words = registerText(text).paste;
  const workspace = useWorkspace();
  const save = () => {
    const width = Math.max(...pasted.lines.map((cells) => cells.length));
    const names = pasted.hasHeader ? (pasted.lines[0] ?? []) : [];
    const header = [words.line, words.column, words.value, words.why, ...Array.from({ length: width }, (_, index) => names[index] || `${index + 1}`)];
    const lines = pasted.refused.map((cell) => [
      cell.line,
      titleOf(text, sheet, cell.column),
      cell.value,
      refusalSentence(text, cell),
      ...Array.from({ length: width }, (_, index) => pasted.lines[cell.line - 1]?.[index] ?? ''),
    ]);
    void workspace.saveTable({ name: words.fileName, header, lines });
  };
  return (
    <Exports>
      <button type="button" className="button" onClick={save}>
        {words.save}
      </button>
    </Exports>
  );
}
