// A briefing of a period of the signals: how it stood, where, what was decided, what people said, and along which flows the figures came.
import { dayIn } from '../competency/sentence.ts';
import type { RowRef } from '../model/travel.ts';
import { liveMark } from './live-text.ts';
import { type BriefingDraft, type Making, mapState, plainText, type SlideDraft, split } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

/** Days are ISO, both included. `decisions` are those that took effect in the period, `words` what was said in it: the text as it may be shown. */
export interface PeriodTold {
  readonly seriesId: string;
  readonly name: string;
  readonly unit: string;
  readonly isMean: boolean;
  readonly hasPlaces: boolean;
  readonly from: string;
  readonly until: string;
  readonly decisions: readonly { readonly id: string; readonly day: string; readonly title: string }[];
  readonly words: readonly { readonly id: string; readonly text: string }[];
}

/** Only the days of the period, beside what is usual, with the states of the places. */
const SEEN_IN_PERIOD = { isZoomed: true, withUsual: true, withStates: true };
/** Every class of the lens of signals but "no series": the flows that carry figures. */
const CARRYING = ['no_limit', 'normal', 'amber', 'red', 'unknown'];

export function periodDraft(making: Making, told: PeriodTold): BriefingDraft {
  const { language } = making;
  const all = slideWords(language);
  const words = all.period;
  const { seriesId, name, unit, isMean, from, until } = told;
  const period = `${seriesId}/${from}/${until}`;
  const day = (iso: string) => dayIn(language, iso);
  const seen = (part: string, about: readonly RowRef[] = []) => ({
    ...mapState({ day: until }),
    screen: 'signals',
    lens: 'signals',
    signals: { part, seriesId, placeId: null, brush: { from, until }, timeline: SEEN_IN_PERIOD },
    about: [{ sheet: 'signal_series', id: seriesId }, ...about],
  });
  const total = liveMark('total', period);
  const first: SlideDraft = {
    title: plainText(words.how(name)),
    text: [
      isMean ? words.mean(total, unit) : words.total(total, unit),
      words.reds(liveMark('red-places', period), liveMark('amber-places', period)),
    ].join('\n'),
    notes: words.firstNotes,
    state: seen('thermometer'),
  };
  const where: SlideDraft = { title: words.where, text: words.whereText(liveMark('red', seriesId)), notes: words.whereNotes, state: seen('places') };
  const decided = split(told.decisions.map((one) => plainText(words.decision(day(one.day), one.title))));
  const decisions: SlideDraft = {
    title: words.decisions,
    text: decided.text || words.noDecisions,
    notes: [words.decisionsNotes, decided.notes].filter(Boolean).join('\n'),
    state: seen(
      'decisions',
      told.decisions.map(({ id }) => ({ sheet: 'decisions', id })),
    ),
  };
  const said = split(
    told.words.map(({ text }) => plainText(words.quote(text))),
    3,
  );
  const people: SlideDraft = {
    title: words.words,
    text: said.text,
    notes: [words.wordsNotes, said.notes].filter(Boolean).join('\n'),
    state: seen(
      'thermometer',
      told.words.map(({ id }) => ({ sheet: 'qualitative_signals', id })),
    ),
  };
  const flows: SlideDraft = { title: words.flows, text: words.flowsText, notes: '', state: { ...seen('map'), filter: { signals: CARRYING } } };
  const decide: SlideDraft = { title: all.decideTitle, text: words.decide, notes: '', state: seen('thermometer') };
  const slides = [first, ...(told.hasPlaces ? [where] : []), decisions, ...(told.words.length > 0 ? [people] : []), flows, decide];
  return { title: plainText(words.title(name, day(from), day(until))), audience: 'council', intro: words.intro, slides };
}
