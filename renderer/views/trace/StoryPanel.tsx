// Follow the package: one step of the way at a time, in sentences, with the map going along and a choice where the road forks.
import { ChevronLeft, ChevronRight, Copy, Download } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { StoryHop } from '../../trace/story/journey.ts';
import { type Story, storyText } from '../../trace/story/tell.ts';
import { Exports } from '../administration/Exports.tsx';
import { MakeBriefing } from '../briefing/MakeBriefing.tsx';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';
import { useWorkspace } from '../workspace-context.ts';
import { Problem, Waiting } from './AnswerBody.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { rowsOfSentence, StorySentences } from './StorySentences.tsx';
import { atStep, type StoryInquiry, waysAfter, withTurn } from './story-turns.ts';
import { TraceFrame } from './TraceFrame.tsx';
import type { Names } from './told/telling.ts';
import { useHopOnMap } from './use-hop-on-map.ts';
import { type ToldStory, useStory } from './use-story.ts';
import { useNames, useTraceText } from './use-trace.ts';

export function StoryPanel({ inquiry }: { readonly inquiry: StoryInquiry }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const names = useNames();
  const { told, isFailed } = useStory(inquiry);
  const count = told?.story.steps.length ?? 0;
  const goTo = (at: number) => void workspace.inquire(atStep(inquiry, at, count));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const isTaken = event.target instanceof Element && event.target.closest('input, [role="menu"], [role="listbox"]') !== null;
    if (by === undefined || isTaken || count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(inquiry.at + by);
  };
  return (
    <TraceFrame title={text.kinds.story} onKeyDown={onKeyDown}>
      {names && <QuestionForm names={names} about="story" inquiry={inquiry} />}
      {told && names ? <Told told={told} names={names} inquiry={inquiry} goTo={goTo} /> : <Waiting isFailed={isFailed} />}
    </TraceFrame>
  );
}

interface ToldProps {
  readonly told: ToldStory;
  readonly names: Names;
  readonly inquiry: StoryInquiry;
  readonly goTo: (at: number) => void;
}

function Told({ told, names, inquiry, goTo }: ToldProps) {
  const text = useTraceText();
  const { journey, story, isKnown } = told;
  const at = Math.max(0, Math.min(story.steps.length - 1, inquiry.at));
  const step = story.steps[at];
  useHopOnMap(journey, story, at);
  if (!isKnown) return <Problem problem={{ code: 'unknown', kind: journey.start.kind, id: journey.start.id, nearest: null, isLoaded: true }} />;
  if (!step)
    return (
      <>
        <StorySentences names={names} sentences={[...story.opening, ...story.end]} />
        <p className="empty">{text.story.nowhere}</p>
      </>
    );
  const isLast = at === story.steps.length - 1;
  return (
    <>
      <Steps at={at} count={story.steps.length} goTo={goTo} />
      {at === 0 && <StorySentences names={names} sentences={story.opening} />}
      {at === 0 && <Fork told={told} names={names} inquiry={inquiry} after={-1} />}
      <StorySentences names={names} sentences={step.sentences.filter(({ topic }) => topic !== 'others')} />
      <RowVoicesPart rows={step.sentences.flatMap(rowsOfSentence)} />
      <Fork told={told} names={names} inquiry={inquiry} after={at} />
      {isLast && <Ending story={story} names={names} />}
      <p className="chips">
        <MakeBriefing from={{ kind: 'story', start: inquiry.start, turns: inquiry.turns }} />
      </p>
      <WholeStory story={story} />
    </>
  );
}

function Steps({ at, count, goTo }: { readonly at: number; readonly count: number; readonly goTo: (at: number) => void }) {
  const text = useTraceText().story;
  return (
    <div className="story-steps">
      <button type="button" className="button" aria-label={text.previous} title={text.previous} disabled={at === 0} onClick={() => goTo(at - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </button>
      <strong>{text.step(at + 1, count)}</strong>
      <button type="button" className="button primary" disabled={at === count - 1} onClick={() => goTo(at + 1)}>
        {text.next}
        <ChevronRight size={14} aria-hidden />
      </button>
      <span className="keys">{text.keys}</span>
    </div>
  );
}

/** Where the road forks after a step; `after` -1 = at the start. */
function Fork({ told, names, inquiry, after }: Omit<ToldProps, 'goTo'> & { readonly after: number }) {
  const text = useTraceText().story;
  const workspace = useWorkspace();
  const ways = waysAfter(told.journey, after);
  if (ways.length === 0) return null;
  const take = (hop: StoryHop) => void workspace.inquire(withTurn(inquiry, told.journey, after, hop));
  return (
    <section className="fork">
      <p className="said">{after < 0 ? text.forkStart(ways.length) : text.fork(ways.length)}</p>
      <ul className="links">
        {ways.map((hop, at) => {
          const { name, note } = wayWords(names, hop, text.made);
          return (
            <li key={hop.kind === 'exchange' ? hop.id : hop.toId}>
              <button type="button" className={at === 0 ? 'link way followed' : 'link way'} onClick={() => take(hop)}>
                <strong>{name}</strong>
                <span>{at === 0 ? `${note} · ${text.chosen}` : note}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wayWords(names: Names, hop: StoryHop, made: (name: string) => string): { readonly name: string; readonly note: string } {
  if (hop.kind === 'derivation') return { name: made(names.of('dataset', hop.toId)), note: names.dataset(hop.toId).note };
  const flow = names.travel.exchanges.find(({ id }) => id === hop.id);
  return { name: names.place(flow?.toSystemId ?? null) || names.words.unknown, note: names.of('exchange', hop.id) };
}

function Ending({ story, names }: { readonly story: Story; readonly names: Names }) {
  const text = useTraceText().story;
  return (
    <section>
      <h3>{text.end}</h3>
      <StorySentences names={names} sentences={story.end} />
      {story.summary.length > 0 && (
        <details className="within">
          <summary>{text.unknowns}</summary>
          <StorySentences names={names} sentences={story.summary} />
        </details>
      )}
    </section>
  );
}

/** The whole way as text, to take along. */
function WholeStory({ story }: { readonly story: Story }) {
  const text = useTraceText().story;
  const workspace = useWorkspace();
  const [message, setMessage] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(storyText(story)).then(
      () => setMessage(text.copied),
      () => setMessage(text.notCopied),
    );
  const save = () => {
    const bytes = new TextEncoder().encode(`${storyText(story)}\n`);
    void workspace.save({ suggestedName: text.file, extension: 'txt', mediaType: 'text/plain', bytes });
  };
  return (
    <p className="chips whole-story">
      <button type="button" className="button" onClick={() => void copy()}>
        <Copy size={14} aria-hidden />
        {text.copy}
      </button>
      <Exports>
        <button type="button" className="button" onClick={save}>
          <Download size={14} aria-hidden />
          {text.save}
        </button>
      </Exports>
      <span role="status">{message}</span>
    </p>
  );
}
