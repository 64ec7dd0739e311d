// A briefing of the trace of an error: how far it comes, who reads it, where a correction does not follow, who must be told.
import type { Travel } from '../model/travel.ts';
import { errorPage, type PagePart, type PageSection } from '../trace/error-page.ts';
import type { ErrorTrace } from '../trace/error-trace.ts';
import { datasetRow } from '../trace/places.ts';
import { namedIn } from '../trace/words.ts';
import { liveMark } from './live-text.ts';
import { type BriefingDraft, litOn, type Making, mapState, plainText, type SlideDraft, split } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

const TOLD: readonly PagePart[] = ['arrivals', 'live', 'not_corrected', 'cannot_report', 'told', 'unknown'];

/** Sentences with many names are long. */
const MOST = 3;

export function errorDraft(making: Making, travel: Travel, trace: ErrorTrace): BriefingDraft {
  const { language } = making;
  const words = slideWords(language);
  const { datasetId, categoryId, subjectId } = trace.question;
  const about = `${datasetId}/${categoryId}`;
  const title = plainText(words.error.title(namedIn(travel, 'category', categoryId)[language], namedIn(travel, 'dataset', datasetId)[language]));
  const page = errorPage(travel, trace);
  const drawn = [
    datasetRow(datasetId),
    ...trace.arrivals.map((arrival) => datasetRow(arrival.datasetId)),
    ...trace.rows.filter(({ sheet }) => sheet === 'exchanges'),
  ];
  const state = {
    ...mapState(making),
    ...making.pictureOf(drawn),
    inquiry: { kind: 'error', datasetId, categoryId, subjectId, until: null },
  };
  const known = trace.arrivals.some(({ hours }) => hours !== null);
  const lines = [
    words.error.reached(liveMark('reached', about)),
    ...(known ? [words.error.last(liveMark('last-arrival', about))] : []),
    words.error.stuck(liveMark('not-corrected', about)),
  ];
  const first: SlideDraft = { title, text: lines.join('\n'), notes: words.error.firstNotes, state: { ...state, ...litOn(trace.rows, title) } };
  const told = page.sections.filter(({ part, sentences }) => TOLD.includes(part) && sentences.some(({ rows }) => rows.length > 0));
  const last: SlideDraft = { title: words.decideTitle, text: words.error.decide, notes: words.error.decideNotes, state: first.state };
  return {
    title,
    audience: 'residents',
    intro: words.error.intro,
    slides: [first, ...told.map((section) => sectionSlide(making, section, state)), last],
  };
}

function sectionSlide({ language }: Making, { title, sentences }: PageSection, state: Readonly<Record<string, unknown>>): SlideDraft {
  const rows = sentences.flatMap((sentence) => sentence.rows);
  return {
    title: title[language],
    ...split(
      sentences.map((sentence) => plainText(sentence[language])),
      MOST,
    ),
    state: { ...state, ...litOn(rows, title[language]) },
  };
}
