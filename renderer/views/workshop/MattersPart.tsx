// What is still open in the whole case: questions and voices to answer, and actions to do or drop.
import { Check, Download, MessageSquareReply, RotateCcw, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fieldsChange } from '../../edit/apply.ts';
import { rowsOf, type Value } from '../../model/record.ts';
import { type Matter, mattersOf } from '../../workshop/open-matters.ts';
import { Exports } from '../administration/Exports.tsx';
import { say } from '../announce/say.ts';
import { dayWords } from '../text/review-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { today, useRecords, useTargetName } from './use-session.ts';

export function MattersPart() {
  const text = workshopText(useText()).matters;
  const records = useRecords();
  const [withDone, setWithDone] = useState(false);
  const { questions, actions } = useMemo(() => mattersOf(records, today()), [records]);
  const shown = (all: readonly Matter[]) => all.filter(({ state }) => withDone || state === 'open');
  return (
    <div className="ws-matters">
      <div className="part-head">
        <label className="check">
          <input type="checkbox" checked={withDone} onChange={(event) => setWithDone(event.target.checked)} /> {text.withDone}
        </label>
        <SaveCsv matters={[...shown(questions), ...shown(actions)]} />
      </div>
      <MatterTable
        title={text.actions}
        none={text.noActions}
        matters={shown(actions)}
        open={actions.filter(({ state }) => state === 'open').length}
      />
      <MatterTable
        title={text.questions}
        none={text.noQuestions}
        matters={shown(questions)}
        open={questions.filter(({ state }) => state === 'open').length}
      />
    </div>
  );
}

interface TableProps {
  readonly title: string;
  readonly none: string;
  readonly matters: readonly Matter[];
  readonly open: number;
}

function MatterTable({ title, none, matters, open }: TableProps) {
  const text = workshopText(useText()).matters;
  const { columns } = text;
  return (
    <section>
      <h3>
        {title} <span className="count">{text.count(open)}</span>
      </h3>
      {matters.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <div className="table-frame">
          <table aria-label={title}>
            <thead>
              <tr>
                {[
                  columns.what,
                  columns.about,
                  columns.who,
                  matters[0]?.sheet === 'annotations' ? columns.when : columns.due,
                  columns.state,
                  columns.acts,
                ].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matters.map((matter) => (
                <MatterLine key={matter.id} matter={matter} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function MatterLine({ matter }: { readonly matter: Matter }) {
  const words = useText();
  const text = workshopText(words).matters;
  const about = useAbout();
  const day = matter.sheet === 'annotations' ? matter.on : matter.dueOn;
  const states = matter.sheet === 'annotations' ? text.questionStates : text.states;
  const isVoice = matter.kind === 'objection' || matter.kind === 'counter_voice';
  return (
    <tr>
      <th scope="row">
        {matter.sheet === 'annotations' && <span className={`chip ${isVoice ? 'voice-chip' : ''}`}>{text.kinds[matter.kind]}</span>} {matter.text}
      </th>
      <td>{about(matter)}</td>
      <td>{matter.role}</td>
      <td className="nowrap">{day ? dayWords(words, day) : ''}</td>
      <td className="nowrap">
        {states[matter.state]}
        {matter.isLate && <span className="chip red">{text.late}</span>}
      </td>
      <td className="nowrap">
        <MatterActs matter={matter} />
      </td>
    </tr>
  );
}

function useAbout(): (matter: Matter) => string {
  const text = workshopText(useText()).matters;
  const nameOf = useTargetName();
  return ({ target }) => {
    if (!target || target.kind === 'case') return text.wholeCase;
    const { kind, name, isThere } = nameOf(target);
    return isThere ? `${kind}: ${name}` : `${kind} (${text.gone})`;
  };
}

/** A voice can only be answered; a question can be dropped as well; an action done, dropped, or opened again. */
function MatterActs({ matter }: { readonly matter: Matter }) {
  const text = workshopText(useText()).matters;
  const workspace = useWorkspace();
  const setState = useSetState(matter);
  if (matter.sheet === 'annotations') {
    const answer = () => workspace.setEditing({ voicing: { kind: 'answer', id: matter.id } });
    return (
      <>
        <Act icon={MessageSquareReply} words={text.answer} matter={matter} onClick={answer} />
        {matter.kind === 'question' && matter.state === 'open' && (
          <Act icon={X} words={text.drop} matter={matter} onClick={() => setState('rejected', text.dropSaid(matter.text))} />
        )}
      </>
    );
  }
  if (matter.state !== 'open')
    return <Act icon={RotateCcw} words={text.reopen} matter={matter} onClick={() => setState('open', text.openSaid(matter.text))} />;
  return (
    <>
      <Act icon={Check} words={text.done} matter={matter} onClick={() => setState('done', text.doneSaid(matter.text))} />
      <Act icon={X} words={text.drop} matter={matter} onClick={() => setState('dropped', text.dropSaid(matter.text))} />
    </>
  );
}

interface ActProps {
  readonly icon: typeof Check;
  readonly words: string;
  readonly matter: Matter;
  readonly onClick: () => void;
}

function Act({ icon: Icon, words, matter, onClick }: ActProps) {
  return (
    <button type="button" className="button quiet" aria-label={`${words}: ${matter.text}`} onClick={onClick}>
      <Icon size={13} aria-hidden /> {words}
    </button>
  );
}

function useSetState({ sheet, id }: Matter): (status: string, said: string) => void {
  const workspace = useWorkspace();
  const records = useRecords();
  return (status, said) => {
    const rows = rowsOf(records, sheet);
    const at = rows.findIndex(({ values }) => values.id === id);
    const row = rows[at];
    const after: Readonly<Record<string, Value>> = sheet === 'annotations' ? { status, response_on: today() } : { status };
    const change = row && fieldsChange(sheet, row, at, after);
    if (change) void workspace.edit('edit', [change]).then(() => say(said));
  };
}

function SaveCsv({ matters }: { readonly matters: readonly Matter[] }) {
  const text = workshopText(useText()).matters;
  const workspace = useWorkspace();
  const about = useAbout();
  const save = () => {
    const { what, about: of, who, when, due, state } = text.columns;
    const lines = matters.map((one) => {
      const states = one.sheet === 'annotations' ? text.questionStates : text.states;
      return [text.kinds[one.kind], one.text, about(one), one.role, one.on, one.dueOn, states[one.state]];
    });
    void workspace.saveTable({ name: text.csvName, header: [text.columns.kind, what, of, who, when, due, state], lines });
  };
  return (
    <Exports>
      <button type="button" className="button" onClick={save} disabled={matters.length === 0}>
        <Download size={14} aria-hidden /> {text.csv}
      </button>
    </Exports>
  );
}
