// A briefing of "follow the package": the whole way, a slide for each step, and where it ends.
import type { RowRef } from '../model/travel.ts';
import { type Journey, type StoryHop, turnOf } from '../trace/story/journey.ts';
import type { Story, StorySentence, StoryStep } from '../trace/story/tell.ts';
import { type BriefingDraft, litOn, type Making, mapState, plainText, type SlideDraft, split } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

/** `nameOf` says what a step is called: the flow or the dataset that is made; `subject` what is followed. */
export interface StoryNames {
  readonly subject: string;
  nameOf(row: RowRef): string;
}

/** null for a way of no steps: there is nothing to tell. */
export function storyDraft(
  making: Making,
  { journey, story }: { readonly journey: Journey; readonly story: Story },
  names: StoryNames,
): BriefingDraft | null {
  if (story.steps.length === 0) return null;
  const words = slideWords(making.language).story;
  const all = journey.steps.flatMap(({ hop }) => rowsOfHop(hop));
  const turns = journey.steps.map(({ hop }) => turnOf(hop));
  const seen = (at: number) => ({ ...mapState(making), ...making.pictureOf(all), inquiry: { kind: 'story', start: journey.start, turns, at } });
  const first: SlideDraft = {
    title: plainText(words.whole(names.subject)),
    text: plainText([...story.opening.slice(0, 2).map(({ text }) => text), words.steps(words.count(story.steps.length))].join('\n')),
    notes: words.wholeNotes,
    state: { ...seen(0), ...litOn(all, words.whole(names.subject)) },
  };
  const hops = story.steps.map((step, at) => hopSlide(step, { ...seen(at) }, words.hop(at + 1, names.nameOf(step.about)), words.hopNotes));
  return {
    title: plainText(words.title(names.subject)),
    audience: 'council',
    intro: words.intro,
    slides: [first, ...hops, ...ending(making, story, all, seen)],
  };
}

function rowsOfHop(hop: StoryHop): RowRef[] {
  if (hop.kind === 'exchange') return [{ sheet: 'exchanges', id: hop.id }];
  return [hop.fromId, hop.toId].map((id) => ({ sheet: 'datasets', id }));
}

/** First who sends what to whom and why; the rest is for the presenter. */
function hopSlide({ hop, sentences }: StoryStep, state: Readonly<Record<string, unknown>>, title: string, notes: string): SlideDraft {
  const told = sentences.filter(({ topic }) => topic !== 'others').map(({ text }) => plainText(text));
  const { text, notes: more } = split(told);
  return { title: plainText(title), text, notes: [notes, more].filter(Boolean).join('\n'), state: { ...state, ...litOn(rowsOfHop(hop), title) } };
}

function ending(making: Making, story: Story, all: readonly RowRef[], seen: (at: number) => Readonly<Record<string, unknown>>): SlideDraft[] {
  const words = slideWords(making.language).story;
  const said = (sentences: readonly StorySentence[]) => sentences.map(({ text }) => plainText(text));
  const [end, unknown] = [said(story.end), said(story.summary)];
  const last = story.steps.length - 1;
  const slides: SlideDraft[] = [];
  if (end.length > 0)
    slides.push({ title: words.end, ...split(end), state: { ...seen(last), ...litOn(rowsOfHop((story.steps[last] as StoryStep).hop), words.end) } });
  if (unknown.length > 0) slides.push({ title: words.unknown, ...split(unknown), state: { ...seen(last), ...litOn(all, words.unknown) } });
  return slides.map((slide) => ({ ...slide, notes: [words.endNotes, slide.notes].filter(Boolean).join('\n') }));
}
