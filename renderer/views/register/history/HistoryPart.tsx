// What was changed in the case: a sentence for each act, by whom and when, with the way back and forth; and what earlier sessions did.
import './history.css';
import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Telling } from '../../../edit/value-words.ts';
import { Exports } from '../../administration/Exports.tsx';
import { namesIn } from '../../edit/row-names.ts';
import { editText } from '../../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { HistoryRow } from './HistoryRow.tsx';
import { filteredLines, type HistoryFilter, type HistoryLine, historyLines, historyTable, rolesIn, type StepKind } from './history-list.ts';

export function HistoryPart() {
  const words = useText();
  const text = editText(words).history;
  const { lines, telling } = useHistory();
  const [filter, setFilter] = useState<HistoryFilter>({ role: '', text: '' });
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => filteredLines(lines, asked, telling), [lines, asked, telling]);
  const roles = useMemo(() => rolesIn(lines, words.locale), [lines, words.locale]);
  if (lines.length === 0) {
    return (
      <div className="history">
        <h2>{text.title}</h2>
        <p className="empty">{text.empty}</p>
      </div>
    );
  }
  return (
    <div className="history">
      <div className="history-head">
        <h2>{text.title}</h2>
        <span role="status">{text.count(shown.length, lines.length)}</span>
        <span className="grow" />
        <Filters filter={filter} roles={roles} onChange={setFilter} />
        <SaveCsv lines={shown} telling={telling} />
      </div>
      {shown.length === 0 && <p className="empty">{text.noneFound}</p>}
      {GROUPS.map(([kind, title]) => (
        <Group key={kind} kind={kind} title={title} lines={shown.filter((line) => line.kind === kind)} telling={telling} />
      ))}
    </div>
  );
}

const GROUPS: readonly (readonly [StepKind, 'undone' | 'now' | 'earlier'])[] = [
  ['undone', 'undone'],
  ['done', 'now'],
  ['past', 'earlier'],
];

/** Sentences are made again when the rows change, since names may. */
function useHistory(): { readonly lines: readonly HistoryLine[]; readonly telling: Telling } {
  const { language } = useText();
  const openCase = useWorkspaceState((state) => state.openCase);
  const redoable = useWorkspaceState((state) => state.redoable);
  const telling = useMemo<Telling>(() => ({ language, nameOf: openCase ? namesIn(openCase.records, language) : () => null }), [language, openCase]);
  const lines = useMemo(() => historyLines({ openCase, redoable }, telling), [openCase, redoable, telling]);
  return { lines, telling };
}

interface FiltersProps {
  readonly filter: HistoryFilter;
  readonly roles: readonly string[];
  readonly onChange: (filter: HistoryFilter) => void;
}

function Filters({ filter, roles, onChange }: FiltersProps) {
  const text = editText(useText()).history;
  return (
    <>
      <label>
        {text.filterText}
        <input
          type="search"
          value={filter.text}
          placeholder={text.filterHint}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </label>
      {roles.length > 0 && (
        <label>
          {text.filterRole}
          <select value={filter.role} onChange={(event) => onChange({ ...filter, role: event.target.value })}>
            <option value="">{text.everyone}</option>
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function SaveCsv({ lines, telling }: { readonly lines: readonly HistoryLine[]; readonly telling: Telling }) {
  const text = editText(useText()).history;
  const workspace = useWorkspace();
  const save = () => {
    const { what, who, when } = text.columns;
    const head = { what, who, when, state: text.state, row: text.row, field: text.field, before: text.before, after: text.after };
    const states = { done: text.states.done, undone: text.undone, past: text.earlier };
    void workspace.saveTable({ name: text.csvName, ...historyTable(lines, telling, head, states) });
  };
  return (
    <Exports>
      <button type="button" className="button" onClick={save}>
        <Download size={14} aria-hidden />
        {text.csv}
      </button>
    </Exports>
  );
}

interface GroupProps {
  readonly kind: StepKind;
  readonly title: 'undone' | 'now' | 'earlier';
  readonly lines: readonly HistoryLine[];
  readonly telling: Telling;
}

/** So many are drawn before more are asked for. */
const FEW = 100;

function Group({ kind, title, lines, telling }: GroupProps) {
  const text = editText(useText()).history;
  const [most, setMost] = useState(FEW);
  if (lines.length === 0) return null;
  const help = kind === 'undone' ? text.undoneHelp : kind === 'past' ? text.earlierHelp : '';
  return (
    <section className={`history-group ${kind}`}>
      <h3>
        {text[title]} <span className="count">{lines.length}</span>
      </h3>
      {help && <p className="help">{help}</p>}
      <ol className="history-list">
        {lines.slice(0, most).map((line) => (
          <HistoryRow key={line.step.id} line={line} telling={telling} />
        ))}
      </ol>
      {lines.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + FEW)}>
          {text.moreSteps(lines.length - most)}
        </button>
      )}
    </section>
  );
}
