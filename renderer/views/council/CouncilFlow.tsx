// What a council needs to know of a flow, under what goes and why: the questions, the choices and the objections.
import './council.css';
import { useMemo } from 'react';
import { codeWord } from '../../model/code-lists.ts';
import type { Voice } from '../../model/voices.ts';
import { councilText } from '../text/council-words.ts';
import { dayWords } from '../text/review-words.ts';
import { VoiceButton } from '../voices/VoiceButton.tsx';
import { VoiceList } from '../voices/VoiceList.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { choicesOn, type FlowChoices, type FlowParty } from './flow-choices.ts';

export function CouncilFlow({ id }: { readonly id: string }) {
  const text = councilText(useText()).flow;
  const records = useWorkspaceState((state) => state.openCase?.records);
  const choices = useMemo(() => (records ? choicesOn(records, id) : null), [records, id]);
  if (!choices) return null;
  const asked = (voice: Voice) => voice.kind === 'question' || voice.kind === 'council_question' || voice.kind === 'deda';
  const open = choices.voices.filter(({ isOpen }) => isOpen);
  const settled = choices.voices.filter(({ isOpen }) => !isOpen);
  return (
    <div className="council-flow">
      <Ground choices={choices} />
      <VoicePart title={text.questions} none={text.noQuestions} voices={open.filter(asked)} />
      <p>
        <VoiceButton sheet="exchanges" id={id} as="council_question" />
      </p>
      <Choices choices={choices} />
      <VoicePart title={text.voices} none={text.noVoices} voices={open.filter((voice) => !asked(voice))} />
      {settled.length > 0 && (
        <details className="within">
          <summary>{text.earlier(settled.length)}</summary>
          <VoiceList voices={settled} withTarget />
        </details>
      )}
    </div>
  );
}

/** Who gives and who gets, as parties and not as systems; and what it rests on. */
function Ground({ choices: { from, to, bases, isPersonal } }: { readonly choices: FlowChoices }) {
  const text = councilText(useText()).flow;
  const name = ({ unit, organisation }: FlowParty) => [unit, organisation].filter(Boolean).join(', ') || text.unknownParty;
  const rests = () => {
    if (bases.length > 0) return text.basis(bases.join('; '));
    return isPersonal === false ? text.noBasisNeeded : text.noBasis;
  };
  return (
    <>
      <p>{text.parties(name(from), name(to))}</p>
      <p>{rests()}</p>
    </>
  );
}

function VoicePart({ title, none, voices }: { readonly title: string; readonly none: string; readonly voices: readonly Voice[] }) {
  return (
    <section>
      <h3>
        {title} <span className="count">{voices.length}</span>
      </h3>
      {voices.length === 0 ? <p className="quiet-line">{none}</p> : <VoiceList voices={voices} withTarget />}
    </section>
  );
}

function Choices({ choices: { decisions, scenarios, ending } }: { readonly choices: FlowChoices }) {
  const words = useText();
  const text = councilText(words).flow;
  const workspace = useWorkspace();
  const code = (sheet: 'decisions' | 'scenarios', status: string) => (status ? codeWord(sheet, 'status', status, words.language) : '');
  const day = (iso: string) => (iso ? dayWords(words, iso) : '');
  const toDecision = (id: string) => {
    workspace.show('signals');
    workspace.setSignals({ part: 'decisions', decisionId: id });
  };
  const toScenario = (id: string) => {
    workspace.openRegister({ part: 'scenarios' });
    workspace.lookAtComparison({ scenario: id, steps: null });
  };
  return (
    <section>
      <h3>
        {text.choices} <span className="count">{decisions.length + scenarios.length + (ending ? 1 : 0)}</span>
      </h3>
      <ul>
        {ending && (
          <li>
            <p>{text.temporary(day(ending.reviewOn))}</p>
            <p>{ending.plan ? text.exit(ending.plan) : text.noExit}</p>
          </li>
        )}
        {decisions.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{text.decision(one.title, code('decisions', one.status), day(one.decidedOn))}</strong>
            </p>
            <p>{text.viaSeries(one.series)}</p>
            {one.evaluateOn && <p>{text.evaluate(day(one.evaluateOn))}</p>}
            <OpenButton name={one.title} onOpen={() => toDecision(one.id)} />
          </li>
        ))}
        {scenarios.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{text.scenario(one.name, code('scenarios', one.status))}</strong>
            </p>
            <p>{text.scenarioHelp}</p>
            <OpenButton name={one.name} onOpen={() => toScenario(one.id)} />
          </li>
        ))}
      </ul>
      {decisions.length === 0 && <p className="quiet-line">{text.noDecision}</p>}
      {scenarios.length === 0 && <p className="quiet-line">{text.noScenario}</p>}
    </section>
  );
}

function OpenButton({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  const text = councilText(useText()).flow;
  return (
    <button type="button" className="button quiet" aria-label={`${text.openChoice}: ${name}`} onClick={onOpen}>
      {text.openChoice}
    </button>
  );
}
