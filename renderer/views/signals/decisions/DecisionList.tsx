// All decisions in a table: how long after the signal, whether the evaluation is late, and what the numbers did in short. Below it the signals that got no decision.
import { useState } from 'react';
import { codeWord } from '../../../model/code-lists.ts';
import { dayOf, isoOf } from '../../../signals/days.ts';
import type { DeskEffect } from '../../../signals/desk/effect.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { dayText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { percentText } from './change-words.ts';
import { type DecisionItem, daysOverdue, isRunning } from './decision-items.ts';
import { type Decisions, leadOf, SLOW_DAYS, useEffects, useLeads } from './use-decisions.ts';
import { WithoutDecision } from './WithoutDecision.tsx';

type Only = 'all' | 'overdue' | 'running';

export function DecisionList({ decisions }: { readonly decisions: Decisions }) {
  const words = useText();
  const text = decisionText(words);
  const [only, setOnly] = useState<Only>('all');
  const { items, day } = decisions;
  const late = items.filter((item) => daysOverdue(item, day) !== null).length;
  const shown = items.filter((item) => only === 'all' || (only === 'overdue' ? daysOverdue(item, day) !== null : isRunning(item, day)));
  return (
    <div className="decisions-main">
      <header className="decisions-head">
        <h2>{text.list.title}</h2>
        <span className="counts">
          {text.list.count(items.length)}. {text.list.overdueCount(late, dayWords(words, isoOf(day)))}
        </span>
        <NewButton />
      </header>
      {items.length === 0 ? (
        <p className="empty">
          {text.list.empty} {text.list.emptyHow}
        </p>
      ) : (
        <>
          <fieldset className="group only" aria-label={text.list.columns.status}>
            {(['all', 'overdue', 'running'] as const).map((one) => (
              <button key={one} type="button" className="button" aria-pressed={only === one} onClick={() => setOnly(one)}>
                {text.list.only[one]}
              </button>
            ))}
          </fieldset>
          <DecisionTable shown={shown} decisions={decisions} />
          <p className="decisions-note">
            {text.list.slowFrom(SLOW_DAYS)} {text.noProof} {text.noProofWhy}
          </p>
        </>
      )}
      <WithoutDecision decisions={decisions} />
    </div>
  );
}

/** A draft that was left goes on. */
function NewButton() {
  const workspace = useWorkspace();
  const text = decisionText(useText());
  const hasDraft = useWorkspaceState((state) => state.deciding?.isTouched === true);
  const from = useWorkspaceState((state) => state.deciding?.from ?? null);
  return (
    <button type="button" className="button primary" onClick={() => workspace.startDecision(hasDraft ? from : null)}>
      {hasDraft ? text.form.resume : text.list.new}
    </button>
  );
}

function DecisionTable({ shown, decisions }: { readonly shown: readonly DecisionItem[]; readonly decisions: Decisions }) {
  const { columns, table } = decisionText(useText()).list;
  const effects = useEffects(shown, decisions.day);
  const leads = useLeads(shown);
  return (
    <div className="decisions-scroll">
      <table className="decisions-table" aria-label={table}>
        <thead>
          <tr>
            <th scope="col">{columns.decision}</th>
            <th scope="col">{columns.decidedOn}</th>
            <th scope="col">{columns.lead}</th>
            <th scope="col">{columns.evaluate}</th>
            <th scope="col">{columns.effect}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <DecisionRow
              key={item.id}
              item={item}
              day={decisions.day}
              lead={leadOf(item, leads.get(item.id) ?? [])}
              effects={effects.get(item.id) ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly item: DecisionItem;
  readonly day: number;
  readonly lead: number | null;
  readonly effects: readonly (DeskEffect | null)[];
}

function DecisionRow({ item, day, lead, effects }: RowProps) {
  const words = useText();
  const text = decisionText(words).list;
  const workspace = useWorkspace();
  const isChosen = useWorkspaceState((state) => state.signals.decisionId === item.id);
  const isExpert = useWorkspaceState((state) => state.wordDepth === 'expert');
  const decided = dayOf(item.decidedOn);
  const isLater = decided !== null && decided > day;
  const status = item.status === '' ? '' : codeWord('decisions', 'status', item.status, words.language);
  return (
    <tr className={`${isChosen ? 'chosen' : ''}${isLater ? ' later' : ''}`} aria-current={isChosen || undefined}>
      <th scope="row">
        <button type="button" className="text-link" onClick={() => workspace.setSignals({ decisionId: item.id })}>
          {item.title}
        </button>
        <span className="second">{[isExpert && item.id, item.decidedBy, isLater ? text.later : status].filter(Boolean).join(' · ')}</span>
      </th>
      <td>{decided === null ? '–' : dayText(words.locale, decided, 'short')}</td>
      <td>
        {lead === null ? (
          <span className="second">{item.series.length + item.words.length === 0 ? text.leadNoSignal : text.leadNone}</span>
        ) : lead < 0 ? (
          text.leadBefore(-lead)
        ) : (
          text.lead(lead)
        )}
        {lead !== null && lead > SLOW_DAYS && <span className="chip amber">{text.slow}</span>}
      </td>
      <td>
        <Evaluation item={item} day={day} />
      </td>
      <td>
        <ShortEffect effects={effects} />
      </td>
    </tr>
  );
}

function Evaluation({ item, day }: { readonly item: DecisionItem; readonly day: number }) {
  const words = useText();
  const text = decisionText(words).list;
  const [late, evaluate] = [daysOverdue(item, day), dayOf(item.evaluateOn)];
  if (evaluate === null) return <span className="second">{text.noEvaluate}</span>;
  return (
    <>
      {dayText(words.locale, evaluate, 'short')}
      {late !== null && <span className="second late">{text.overdue(late)}</span>}
    </>
  );
}

/** The first series that has numbers before and after. */
function ShortEffect({ effects }: { readonly effects: readonly (DeskEffect | null)[] }) {
  const words = useText();
  const text = decisionText(words).list;
  const known = effects.find((effect) => effect !== null && effect.here.changePercent !== null);
  if (!known) return <span className="second">{text.noEffect}</span>;
  return (
    <>
      {percentText(words, known.here.changePercent)}
      {known.elsewhere.changePercent !== null && <span className="second">{text.elsewhere(percentText(words, known.elsewhere.changePercent))}</span>}
    </>
  );
}
