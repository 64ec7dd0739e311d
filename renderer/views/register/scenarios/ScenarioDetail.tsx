// One scenario: what it is, its steps one by one, what is left hanging, and the decision about it.
import { ChevronLeft, ChevronRight, Map as MapIcon } from 'lucide-react';
import { useMemo } from 'react';
import { runScenario, type ScenarioRun } from '../../../compare/scenario.ts';
import { planProblemSentence } from '../../../compare/scenario-words.ts';
import type { Row } from '../../../model/record.ts';
import { fieldOf, sheetOfKind } from '../../../model/sheet.ts';
import { marksOfScenario } from '../../../workspace/looking/change-marks.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { MakeBriefing } from '../../briefing/MakeBriefing.tsx';
import { compareText } from '../../text/compare-words.ts';
import { RowVoicesPart } from '../../voices/RowVoicesPart.tsx';
import { VoiceButton } from '../../voices/VoiceButton.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { SaveLines } from '../compare/ComparedTable.tsx';
import { useDayWords, useNames } from '../compare/use-names.ts';
import { DecisionPart } from './DecisionPart.tsx';
import { StepList } from './StepList.tsx';
import { useStepSentences } from './use-step-sentences.ts';

export function ScenarioDetail({ openCase, row }: { readonly openCase: OpenCase; readonly row: Row }) {
  const text = compareText(useText()).scenarios;
  const dayWords = useDayWords();
  const nameOf = useNames(openCase.records);
  const id = String(row.values.id);
  const steps = useWorkspaceState((state) => state.comparing.look.steps);
  const whole = useMemo(() => runScenario(openCase.records, id), [openCase.records, id]);
  const count = Math.min(steps ?? whole.applied.length, whole.applied.length);
  const run = useMemo(
    () => (count === whole.applied.length ? whole : runScenario(openCase.records, id, count)),
    [openCase.records, id, count, whole],
  );
  const { language } = useText();
  return (
    <section className="scenario-detail" aria-label={String(row.values.name ?? id)}>
      <h3>{String(row.values.name ?? id)}</h3>
      {row.values.description && <p>{String(row.values.description)}</p>}
      <p className="quiet-note">
        {text.by(String(row.values.author ?? ''), dayWords(typeof row.values.created_on === 'string' ? row.values.created_on : null))}
      </p>
      {whole.plan.bases.length > 0 && (
        <p className="quiet-note">{text.basedOn(whole.plan.bases.map((base) => nameOf('scenarios', base)).join(', '))}</p>
      )}
      {whole.plan.problems.map((problem) => (
        <p key={problem.code} role="alert">
          {planProblemSentence(problem, language)}
        </p>
      ))}
      <p className="tools">
        <MakeBriefing from={{ kind: 'scenario', id }} />
      </p>
      <ScenarioVoices id={id} whole={whole} />
      <Steps openCase={openCase} whole={whole} run={run} count={count} name={String(row.values.name ?? id)} />
      <LooseEnds openCase={openCase} run={run} />
      <DecisionPart openCase={openCase} row={row} whole={whole} />
    </section>
  );
}

/** What people said of the rows that it would change; of the scenario itself stands with the decision. */
function ScenarioVoices({ id, whole }: { readonly id: string; readonly whole: ScenarioRun }) {
  const changed = whole.applied.flatMap(({ step }) => {
    const sheet = sheetOfKind(step.targetKind);
    return sheet ? [{ sheet, id: step.targetId }] : [];
  });
  return (
    <>
      <p className="tools">
        <VoiceButton sheet="scenarios" id={id} />
      </p>
      <RowVoicesPart rows={changed} withTarget />
    </>
  );
}

interface StepsProps {
  readonly openCase: OpenCase;
  readonly whole: ScenarioRun;
  readonly run: ScenarioRun;
  readonly count: number;
  readonly name: string;
}

function Steps({ openCase, whole, run, count, name }: StepsProps) {
  const text = compareText(useText());
  const workspace = useWorkspace();
  const all = whole.applied.length;
  const sentences = useStepSentences(openCase.records, whole);
  if (all === 0) return <p className="quiet-note">{text.scenarios.noSteps}</p>;
  const go = (steps: number) => workspace.lookAtComparison({ steps: Math.max(0, Math.min(all, steps)) });
  const show = () => workspace.markChanges({ about: { kind: 'scenario', name, steps: [count, all] }, from: 'scenarios', ...marksOfScenario(run) });
  const stateOf = (at: number) => (whole.applied[at]?.problem ? 'failed' : at < count ? 'done' : 'waiting');
  const lines = whole.applied.map(({ step }, at) => [
    step.seq,
    sentences[at] ?? '',
    text.scenarios.stepState[stateOf(at)],
    step.targetKind,
    step.targetId,
    step.field,
    step.text,
  ]);
  return (
    <>
      <div className="step-slider">
        <button type="button" className="button quiet" disabled={count === 0} aria-label={text.scenarios.previous} onClick={() => go(count - 1)}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <input
          type="range"
          min={0}
          max={all}
          value={count}
          aria-label={text.scenarios.appliedLabel}
          aria-valuetext={text.scenarios.applied(count, all)}
          onChange={(event) => go(Number(event.target.value))}
        />
        <button type="button" className="button quiet" disabled={count === all} aria-label={text.scenarios.next} onClick={() => go(count + 1)}>
          <ChevronRight size={16} aria-hidden />
        </button>
        <output>{text.scenarios.applied(count, all)}</output>
        <button type="button" className="button primary" disabled={run.after === run.before} onClick={show}>
          <MapIcon size={14} aria-hidden />
          {text.onMap}
        </button>
        <SaveLines name={`${text.scenarios.csvSteps} ${name}`} header={text.scenarios.stepColumns} lines={lines} />
      </div>
      <StepList applied={whole.applied} sentences={sentences} count={count} onGo={go} />
    </>
  );
}

function LooseEnds({ openCase, run }: { readonly openCase: OpenCase; readonly run: ScenarioRun }) {
  const words = useText();
  const text = compareText(words).scenarios;
  const nameOf = useNames(run.after, openCase.records);
  if (run.looseEnds.length === 0) return null;
  return (
    <section className="loose-ends">
      <h4>{text.loose}</h4>
      <p className="quiet-note">{text.looseHelp}</p>
      <ul>
        {run.looseEnds.map(({ sheet, name, field, to }) => {
          const known = fieldOf(sheet, field);
          const label = known ? (words.language === 'nl' ? known.labelNl : known.labelEn) : field;
          return <li key={`${sheet} ${name} ${field} ${to.id}`}>{text.looseLine(nameOf(sheet, name), label, nameOf(to.sheet, to.id))}</li>;
        })}
      </ul>
    </section>
  );
}
