// Commands that ask the case something: traces, the package, what leaks or stops; and that step through an answer.

import type { InquiryKind } from '../../workspace/asking/inquiry.ts';
import { originText } from '../text/origin-words.ts';
import { momentAt, momentsOf } from '../trace/moments.ts';
import { traceWords } from '../trace/told/telling.ts';
import { type Command, type CommandContext, withCase } from './command.ts';

const ABOUT: readonly InquiryKind[] = ['error', 'story', 'backward', 'reach', 'leak', 'stops', 'supplier', 'resident'];

const state = ({ workspace }: CommandContext) => workspace.store.getState();

/** The series that the signals are looked at for; else the first of the case. */
function chosenSeries(context: CommandContext): string | null {
  const { openCase, signals } = state(context);
  const known = openCase?.signals?.series;
  return known?.has(signals.seriesId ?? '') ? signals.seriesId : (known?.keys().next().value ?? null);
}

const asking: readonly Command[] = [
  ...ABOUT.map(
    (about): Command => ({
      id: `trace.${about}`,
      words: (text) => traceWords(text).commands[about],
      isEnabled: withCase,
      run: ({ workspace }) => void workspace.inquire({ kind: 'choose', about, id: null }),
    }),
  ),
  {
    id: 'trace.hubs',
    words: (text) => traceWords(text).commands.hubs,
    isEnabled: withCase,
    run: ({ workspace }) => void workspace.inquire({ kind: 'hubs' }),
  },
  {
    id: 'trace.origin',
    words: (text) => originText(text).command,
    isEnabled: (context) => chosenSeries(context) !== null,
    run: (context) => void context.workspace.askOrigin({ seriesId: chosenSeries(context) ?? '', placeId: state(context).signals.placeId }),
  },
  {
    id: 'trace.close',
    words: (text) => traceWords(text).commands.close,
    isEnabled: (context) => state(context).inquiry !== null,
    run: ({ workspace }) => void workspace.inquire(null),
  },
];

/** One step of the story, or one arrival of the error. A step beyond the last is brought back by the panel. */
function step(context: CommandContext, by: 1 | -1): void {
  const { inquiry, traced } = state(context);
  if (inquiry?.kind === 'story') void context.workspace.inquire({ ...inquiry, at: Math.max(0, inquiry.at + by) });
  if (inquiry?.kind !== 'error' || !traced || !('answer' in traced)) return;
  const moments = momentsOf(traced.answer.arrivals);
  const moment = moments[momentAt(moments, inquiry.until) + by];
  if (moment) context.workspace.scrub(moment.hours);
}

const canStep = (context: CommandContext) => state(context).screen === 'map' && ['story', 'error'].includes(state(context).inquiry?.kind ?? '');

const stepping: readonly Command[] = [
  {
    id: 'trace.next',
    words: (text) => traceWords(text).commands.next,
    keys: 'N',
    key: 'n',
    isEnabled: canStep,
    run: (context) => step(context, 1),
  },
  {
    id: 'trace.previous',
    words: (text) => traceWords(text).commands.previous,
    keys: 'P',
    key: 'p',
    isEnabled: canStep,
    run: (context) => step(context, -1),
  },
];

export const TRACE_COMMANDS: readonly Command[] = [...asking, ...stepping];
