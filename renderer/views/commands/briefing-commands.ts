// Commands of the briefing: keep the screen as a slide, make a briefing of what is looked at, present it.
import { briefingsOf } from '../../briefing/slide.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import type { BriefingFrom } from '../../workspace/telling/briefing-state.ts';
import { captureNow } from '../briefing/use-capture.ts';
import { briefingText } from '../text/briefing-words.ts';
import { type Command, type CommandContext, withCase } from './command.ts';

const state = ({ workspace }: CommandContext) => workspace.store.getState();

/** What lies over the screen and can be told; null when nothing does. */
function tellable({ inquiry, screen, reviewLook, signals, register, comparing }: WorkspaceState): BriefingFrom | null {
  if (screen === 'review' && reviewLook.chosen !== null) return { kind: 'finding', key: reviewLook.chosen };
  if (screen === 'signals' && signals.seriesId !== null && signals.brush) return { kind: 'period', seriesId: signals.seriesId, ...signals.brush };
  if (screen === 'register' && register.part === 'scenarios' && comparing.look.scenario !== null)
    return { kind: 'scenario', id: comparing.look.scenario };
  if (screen !== 'map') return null;
  if (inquiry?.kind === 'story') return { kind: 'story', start: inquiry.start, turns: inquiry.turns };
  if (inquiry?.kind === 'error') return { kind: 'error', datasetId: inquiry.datasetId, categoryId: inquiry.categoryId, subjectId: inquiry.subjectId };
  return null;
}

/** The briefing that is open, else the last one. */
function briefingNow(context: CommandContext): string | null {
  const { briefing, openCase } = state(context);
  const briefings = openCase ? briefingsOf(openCase.records) : [];
  return (briefings.find(({ id }) => id === briefing.briefingId) ?? briefings.at(-1))?.id ?? null;
}

export const BRIEFING_COMMANDS: readonly Command[] = [
  {
    id: 'briefing.capture',
    words: (text) => briefingText(text).capture.command,
    keys: 'D',
    isEnabled: (context) => withCase(context) && state(context).screen !== 'briefing',
    run: ({ workspace, map }) => captureNow(workspace, map),
  },
  {
    id: 'briefing.make',
    words: (text) => briefingText(text).make.command,
    isEnabled: (context) => tellable(state(context)) !== null,
    run: (context) => {
      const from = tellable(state(context));
      if (from) void context.workspace.makeBriefing(from);
    },
  },
  {
    id: 'briefing.present',
    words: (text) => briefingText(text).make.present,
    isEnabled: (context) => briefingNow(context) !== null,
    run: (context) => {
      const id = briefingNow(context);
      if (id) void context.workspace.startPresenting(id, null);
    },
  },
];
