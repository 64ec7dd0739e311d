// One act of the history: its sentence, by whom and when, every field before and after, and what can be done with it.
import { ChevronDown, ChevronRight, MapPin, Redo2, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { type ToldField, toldFields } from '../../../edit/step-sentences.ts';
import type { Telling } from '../../../edit/value-words.ts';
import { goToMap } from '../../review/go-to-map.ts';
import { onMap } from '../../sources/on-map.ts';
import { editText } from '../../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { actsUpTo, editsUpTo, type HistoryLine, rowOf } from './history-list.ts';

interface Props {
  readonly line: HistoryLine;
  readonly telling: Telling;
}

export function HistoryRow({ line, telling }: Props) {
  const words = useText();
  const text = editText(words).history;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { step, sentence, kind } = line;
  const when = new Date(step.at);
  return (
    <li className={`history-row ${kind}`}>
      <button
        type="button"
        className="button quiet fold"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${isOpen ? text.hide : text.show}: ${sentence}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
      </button>
      <div className="told">
        <p className="sentence">{sentence}</p>
        <p className="by">
          {step.role || text.noRole} ·{' '}
          <time dateTime={step.at}>
            {Number.isNaN(when.getTime()) ? step.at : when.toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </p>
      </div>
      <Acts line={line} telling={telling} />
      <div id={id} className="fields" hidden={!isOpen}>
        {isOpen && <FieldTable line={line} telling={telling} />}
      </div>
    </li>
  );
}

function Acts({ line: { step, kind, sentence }, telling }: Props) {
  const text = editText(useText()).history;
  const workspace = useWorkspace();
  const undoable = useWorkspaceState((state) => state.undoable);
  const back = actsUpTo({ undoable }, step);
  const edits = editsUpTo({ undoable }, step);
  const undoUpTo = async () => {
    for (let left = back; left > 0; left -= 1) await workspace.undo();
  };
  const help = `${text.upToHelp(edits)}. ${back > edits ? text.alsoViews : ''}`.trim();
  return (
    <span className="acts">
      <ToMap step={step} telling={telling} />
      {kind === 'done' && back > 0 && (
        <button type="button" className="button" title={help} aria-label={`${text.upTo}: ${sentence}. ${help}`} onClick={() => void undoUpTo()}>
          <Undo2 size={13} aria-hidden />
          {text.upTo}
        </button>
      )}
      {kind === 'undone' && <Redo step={step.id} sentence={sentence} />}
    </span>
  );
}

/** Does again all that was undone, up to this one. */
function Redo({ step, sentence }: { readonly step: string; readonly sentence: string }) {
  const text = editText(useText()).history;
  const workspace = useWorkspace();
  const redo = async () => {
    const isUndone = () => workspace.store.getState().redoable.some((act) => act.kind === 'edit' && act.step.id === step);
    while (isUndone() && (await workspace.redo()));
  };
  return (
    <button type="button" className="button" aria-label={`${text.redo}: ${sentence}`} onClick={() => void redo()}>
      <Redo2 size={13} aria-hidden />
      {text.redo}
    </button>
  );
}

/** To the first row of the step that is on the map. */
function ToMap({ step, telling }: { readonly step: HistoryLine['step']; readonly telling: Telling }) {
  const words = useText();
  const text = editText(words).history;
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [first] = openCase
    ? step.changes.slice(0, FEW).flatMap((change) => {
        const { sheet, id } = rowOf(change);
        const place = onMap(openCase, sheet, id);
        return place ? [{ place, name: telling.nameOf(sheet, id) ?? id }] : [];
      })
    : [];
  if (!first) return null;
  const name = text.toMap(first.name);
  return (
    <button type="button" className="button quiet" aria-label={name} title={text.onMap} onClick={() => goToMap(workspace, first.place)}>
      <MapPin size={14} aria-hidden />
    </button>
  );
}

const FEW = 20;
const MOST = 60;

function FieldTable({ line, telling }: Props) {
  const text = editText(useText()).history;
  const told = toldFields(line.step, telling);
  const hasRows = new Set(told.map(({ row }) => row)).size > 1;
  return (
    <>
      <table>
        <thead>
          <tr>
            {hasRows && <th scope="col">{text.row}</th>}
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {told.slice(0, MOST).map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a step stay as they are.
            <FieldRow key={at} told={one} hasRows={hasRows} />
          ))}
        </tbody>
      </table>
      {told.length > MOST && <p className="help">{text.moreFields(told.length - MOST)}</p>}
    </>
  );
}

function FieldRow({ told, hasRows }: { readonly told: ToldField; readonly hasRows: boolean }) {
  const text = editText(useText()).history;
  const cell = (words: string) => (words === '' ? <span className="nothing">{text.nothing}</span> : words);
  return (
    <tr>
      {hasRows && <th scope="row">{told.row}</th>}
      <th scope="row">{told.field}</th>
      <td>{cell(told.before)}</td>
      <td>{cell(told.after)}</td>
    </tr>
  );
}
