// Decisions as flags and signals in words as marks above the bars; those that would lie on each other share one. Each opens a list.
import { memo } from 'react';
import { Button, DialogTrigger, Heading } from 'react-aria-components';
import { isoOf } from '../../signals/days.ts';
import type { SignalBook } from '../../workspace/signals/signal-book.ts';
import { Floating } from '../Floating.tsx';
import { timelineText } from '../text/places-words.ts';
import { dayText } from '../text/thermometer-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { FLAGS, grouped, TAG, type TimeScale } from './timeline-scale.ts';

type DecisionRow = SignalBook['decisions'][number];
type WordsRow = SignalBook['words'][number];

/** A flag with its text, and with "+1"; a mark of words. In pixels. */
const FLAG = { alone: 48, together: 68 } as const;
/** A flag with the longest words. */
const ROOM = 96;
const MARK = 26;
const LONGEST = 7;

interface Props {
  readonly scale: TimeScale;
  readonly book: Pick<SignalBook, 'decisions' | 'words'>;
  readonly day: number;
}

export function TimelineMarks({ scale, book, day }: Props) {
  const inPeriod = ({ day }: { readonly day: number }) => day >= scale.from && day <= scale.until;
  return (
    <>
      {grouped(book.decisions.filter(inPeriod), scale, FLAG.alone, FLAG.together).map((group) => (
        <Flag
          key={group[0]?.id}
          group={group}
          x={scale.x((group[0]?.day ?? 0) + 0.5)}
          width={scale.width}
          isToday={group.some((one) => one.day === day)}
        />
      ))}
      {grouped(book.words.filter(inPeriod), scale, MARK, MARK).map((group) => (
        <Words key={group[0]?.id} group={group} x={scale.x((group[0]?.day ?? 0) + 0.5)} />
      ))}
    </>
  );
}

interface FlagProps {
  readonly group: readonly DecisionRow[];
  readonly x: number;
  /** Of the whole timeline: a flag without room on the right of its pole hangs on the left. */
  readonly width: number;
  readonly isToday: boolean;
}

const Flag = memo(
  FlagDrawing,
  (before, now) =>
    before.x === now.x &&
    before.width === now.width &&
    before.isToday === now.isToday &&
    before.group[0] === now.group[0] &&
    before.group.length === now.group.length,
);

function FlagDrawing({ group, x, width, isToday }: FlagProps) {
  const text = useText();
  const words = timelineText(text);
  const [first] = group;
  if (!first) return null;
  const isLeft = width - x < ROOM;
  const label = `${words.decisionsOn(group.length)}: ${group.map(({ title, day }) => `${title}, ${dayText(text.locale, day, 'short')}`).join('; ')}`;
  return (
    <DialogTrigger>
      <Button
        className={`flag${isToday ? ' today' : ''}${isLeft ? ' left' : ''}`}
        style={{ top: TAG, ...(isLeft ? { right: width - x } : { left: x }) }}
        aria-label={label}
      >
        <span className="cloth">{first.id.length > LONGEST ? `${first.id.slice(0, LONGEST - 1)}…` : first.id}</span>
        {group.length > 1 && <span className="cloth">+{group.length - 1}</span>}
      </Button>
      <Floating box="timeline-list" placement="bottom start">
        {({ close }) => (
          <>
            <Heading slot="title">{words.decisionsOn(group.length)}</Heading>
            <ul>
              {group.map((decision) => (
                <Decision key={decision.id} decision={decision} onDone={close} />
              ))}
            </ul>
          </>
        )}
      </Floating>
    </DialogTrigger>
  );
}

function Decision({ decision: { id, title, plain, day }, onDone }: { readonly decision: DecisionRow; readonly onDone: () => void }) {
  const text = useText();
  const words = timelineText(text);
  const workspace = useWorkspace();
  return (
    <li>
      <strong>{title}</strong>
      <span>
        {dayText(text.locale, day, 'weekday')} · {id}
      </span>
      {plain && <p>{plain}</p>}
      <span className="acts">
        <ToDay day={day} onDone={onDone} />
        <button type="button" className="button" onClick={() => workspace.setSignals({ part: 'decisions', decisionId: id })}>
          {words.toDecision}
        </button>
      </span>
    </li>
  );
}

const Words = memo(WordsDrawing, (before, now) => before.x === now.x && before.group[0] === now.group[0] && before.group.length === now.group.length);

function WordsDrawing({ group, x }: { readonly group: readonly WordsRow[]; readonly x: number }) {
  const text = useText();
  const words = timelineText(text);
  const label = `${words.wordsOn(group.length)}: ${group.map(({ day }) => dayText(text.locale, day, 'short')).join(', ')}`;
  return (
    <DialogTrigger>
      <Button className="words-mark" style={{ left: x, top: TAG + FLAGS }} aria-label={label}>
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
          <path d="M1 1.5h12v8H7.5L4 13V9.5H1Z" />
        </svg>
        {group.length > 1 && <span>{group.length}</span>}
      </Button>
      <Floating box="timeline-list" placement="bottom start">
        {({ close }) => (
          <>
            <Heading slot="title">{words.wordsOn(group.length)}</Heading>
            <ul>
              {group.map(({ id, text: said, day, channel }) => (
                <li key={id}>
                  <q>{said}</q>
                  <span>{[dayText(text.locale, day, 'weekday'), channel].filter(Boolean).join(' · ')}</span>
                  <span className="acts">
                    <ToDay day={day} onDone={close} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Floating>
    </DialogTrigger>
  );
}

function ToDay({ day, onDone }: { readonly day: number; readonly onDone: () => void }) {
  const words = timelineText(useText());
  const workspace = useWorkspace();
  const go = () => {
    workspace.setDay(isoOf(day));
    onDone();
  };
  return (
    <button type="button" className="button" onClick={go}>
      {words.toDay}
    </button>
  );
}
