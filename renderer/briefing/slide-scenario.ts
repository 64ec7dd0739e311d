// A briefing of a scenario: how it is now, what changes, what that brings, and what is asked.
import type { RowRef } from '../model/travel.ts';
import { liveMark } from './live-text.ts';
import { type BriefingDraft, litOn, type Making, mapState, plainText, type SlideDraft, split } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

/** `touched` are rows of the map that the scenario changes or takes away; `isTraced`: an error is followed before and after. */
export interface ScenarioTold {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly steps: readonly string[];
  readonly touched: readonly RowRef[];
  readonly isTraced: boolean;
}

export function scenarioDraft(making: Making, { id, name, description, steps, touched, isTraced }: ScenarioTold): BriefingDraft {
  const all = slideWords(making.language);
  const words = all.scenario;
  const mark = (live: Parameters<typeof liveMark>[0]) => liveMark(live, id);
  const about = { about: [{ sheet: 'scenarios', id }] };
  const seen = { ...mapState(making), ...making.pictureOf(touched), ...about };
  const now = [
    words.nowText(liveMark('copies'), liveMark('findings')),
    ...(isTraced ? [words.nowReached(mark('now-reached'), mark('now-last-arrival'))] : []),
  ];
  const then = [
    words.gainsText(mark('scenario-copies'), mark('scenario-findings')),
    ...(isTraced ? [words.gainsReached(mark('scenario-reached'), mark('scenario-last-arrival'))] : []),
  ];
  const told = split(steps.map((step) => ended(plainText(step))));
  const slides: SlideDraft[] = [
    { title: words.now, text: now.join('\n'), notes: plainText(description), state: { ...seen, ...litOn(touched, name) } },
    { title: words.change, text: told.text, notes: [words.changeNotes, told.notes].filter(Boolean).join('\n'), state: { ...seen, scenario: id } },
    { title: words.gains, text: then.join('\n'), notes: '', state: { ...seen, scenario: id } },
    {
      title: words.moved,
      text: words.movedText(mark('scenario-gone'), mark('scenario-new')),
      notes: words.movedNotes,
      state: { ...mapState(making), screen: 'register', register: { part: 'scenarios' }, compare: { scenario: id }, ...about },
    },
    { title: all.decideTitle, text: words.decide, notes: '', state: { ...seen, scenario: id } },
  ];
  return { title: plainText(words.title(name)), audience: 'management', intro: words.intro, slides };
}

/** A step as a sentence. */
function ended(step: string): string {
  return /[.!?]$/.test(step) ? step : `${step}.`;
}
