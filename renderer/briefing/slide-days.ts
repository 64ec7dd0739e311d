// A briefing of two days beside each other: which flows came, which went, and what is asked. Each slide shows its flows on a day on which they run.
import { dayIn } from '../competency/sentence.ts';
import type { RowRef } from '../model/travel.ts';
import { type BriefingDraft, litOn, type Making, mapState, plainText, type SlideDraft, split } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

/** One flow, with the systems at its ends by name. */
export interface FlowNamed {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Days are ISO. `added` run on the last day and not on the first, `gone` the other way round. */
export interface DaysTold {
  readonly from: string;
  readonly until: string;
  readonly added: readonly FlowNamed[];
  readonly gone: readonly FlowNamed[];
}

export function daysDraft(making: Making, { from, until, added, gone }: DaysTold): BriefingDraft {
  const all = slideWords(making.language);
  const words = all.days;
  const [first, last] = [dayIn(making.language, from), dayIn(making.language, until)];
  const seen = (day: string, flows: readonly FlowNamed[], label: string) => {
    const rows = flows.map(({ id }): RowRef => ({ sheet: 'exchanges', id }));
    return { ...mapState({ day }), ...(rows.length > 0 ? { ...making.pictureOf(rows), ...litOn(rows, label) } : {}) };
  };
  const slide = (title: string, flows: readonly FlowNamed[], day: string, none: string): SlideDraft => {
    const told = split(flows.map((flow) => plainText(words.flow(flow.name, flow.from, flow.to))));
    return {
      title,
      text: told.text || none,
      notes: [told.notes === '' ? '' : words.more, told.notes].filter(Boolean).join('\n'),
      state: seen(day, flows, title),
    };
  };
  const slides: SlideDraft[] = [
    slide(words.added(last), added, until, words.noneAdded),
    slide(words.gone(first, last), gone, from, words.noneGone),
    { title: all.decideTitle, text: words.decide, notes: '', state: seen(until, added, words.added(last)) },
  ];
  return { title: words.title(first, last), audience: 'council', intro: words.intro, slides };
}
