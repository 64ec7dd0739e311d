// One decision: what it is, why it came, what was weighed, what the numbers did before and after, and what was known on the day.
import '../../inspector/inspector.css';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { codeWord } from '../../../model/code-lists.ts';
import { decisionText } from '../../text/decision-words.ts';
import { RowVoicesPart } from '../../voices/RowVoicesPart.tsx';
import { VoiceButton } from '../../voices/VoiceButton.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { DecisionEffect } from './DecisionEffect.tsx';
import { DecisionFacts } from './DecisionFacts.tsx';
import { DecisionMap } from './DecisionMap.tsx';
import { DecisionSignals } from './DecisionSignals.tsx';
import type { DecisionItem } from './decision-items.ts';
import { KnownThen } from './KnownThen.tsx';
import { TakeBack } from './TakeBack.tsx';
import { type Decisions, useEffectLines } from './use-decisions.ts';

interface Props {
  readonly item: DecisionItem;
  readonly decisions: Decisions;
}

export function DecisionDetail({ item, decisions }: Props) {
  const words = useText();
  const text = decisionText(words).detail;
  const workspace = useWorkspace();
  const isExpert = useWorkspaceState((state) => state.wordDepth === 'expert');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const status = item.status === '' ? '' : codeWord('decisions', 'status', item.status, words.language);
  return (
    <aside className="side decision-side" aria-label={text.label}>
      <header>
        <span className="kind">{[text.kind, isExpert && item.id, status].filter(Boolean).join(' · ')}</span>
        <button type="button" className="button quiet" aria-label={text.close} onClick={() => workspace.setSignals({ decisionId: null })}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <h2 ref={heading} tabIndex={-1}>
        {item.title}
      </h2>
      <div className="sentences">
        {item.plain && <p>{item.plain}</p>}
        {item.description && <p className="second">{item.description}</p>}
      </div>
      <p className="tools">
        <VoiceButton sheet="decisions" id={item.id} as="council_question" />
      </p>
      <RowVoicesPart rows={[{ sheet: 'decisions', id: item.id }]} />
      <DecisionMap item={item} decisions={decisions} />
      {item.isEntered && <TakeBack id={item.id} />}
      <Effects item={item} decisions={decisions} />
      <DecisionSignals item={item} decisions={decisions} />
      <DecisionFacts item={item} decisions={decisions} />
      <Then item={item} decisions={decisions} />
    </aside>
  );
}

function Effects({ item, decisions }: Props) {
  const { noProof, noProofWhy, detail } = decisionText(useText());
  const effects = useEffectLines(item, decisions.day);
  return (
    <section>
      <h3>{detail.effect}</h3>
      {item.series.length === 0 && <p className="second">{detail.effectNone}</p>}
      {item.series.map((link, at) => {
        const effect = effects[at];
        return effect ? <DecisionEffect key={link.seriesId} item={item} link={link} effect={effect} decisions={decisions} /> : null;
      })}
      <p className="no-proof">
        <strong>{noProof}</strong> {noProofWhy}
      </p>
    </section>
  );
}

/** Asked for only when somebody wants to see it: the rules are many. */
function Then({ item, decisions }: Props) {
  const text = decisionText(useText()).detail;
  const [isOpen, setOpen] = useState(false);
  if (item.decidedOn === '') return null;
  return (
    <details className="then" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.thenTitle}</summary>
      {isOpen && <KnownThen item={item} decisions={decisions} />}
    </details>
  );
}
