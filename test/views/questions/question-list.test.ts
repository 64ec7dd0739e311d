// The list of ready questions: what is found, what stands in the places, what lacks, and what can be asked about a row.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../renderer/competency/questions.ts';
import { SHEETS, type SheetName } from '../../../renderer/model/sheet.ts';
import { fold } from '../../../renderer/model/value.ts';
import {
  AUDIENCES,
  findQuestions,
  lackingSheets,
  lackingWords,
  piecesOf,
  questionsAbout,
  questionWords,
  sectionsOf,
  wordsAbout,
} from '../../../renderer/views/questions/question-list.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';

const NONE: ReadonlySet<SheetName> = new Set();

describe('the list of questions', () => {
  it('holds all 48 once, each with whoever asks it', () => {
    const sections = sectionsOf(findQuestions('', nl));
    expect(sections.map(({ audience }) => audience)).toEqual(AUDIENCES);
    const ids = sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(48);
    expect(ids).toHaveLength(48);
  });

  it('shows a question as a sentence with words in every place, in both languages', () => {
    for (const text of [nl, en]) {
      const sentences = QUESTIONS.map((question) => questionWords(question, text));
      expect(new Set(sentences).size).toBe(48);
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence).toMatch(/^[A-Z].*\?$/);
      }
    }
  });

  it('marks exactly the places of parameters', () => {
    for (const question of QUESTIONS) {
      const places = question.wording.nl.match(/\{\w+\}/g) ?? [];
      expect(piecesOf(question, nl).filter(({ isPlace }) => isPlace)).toHaveLength(places.length);
    }
  });

  it('finds the questions that hold every word, however it is written', () => {
    const pieces = ['grondslag', 'KOPIE', 'wie', 'uitwisselingen', 'DPIA', 'q14', 'raad', 'zzz', 'en', 'é'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), (parts) => {
        const words = parts.map(fold);
        const slow = QUESTIONS.filter((question) => {
          const key = fold(
            [
              question.id,
              questionWords(question, nl),
              nl.questions.audiences[question.audience],
              question.how.nl,
              ...question.parameters.map(({ label }) => label.nl),
              ...(question.rules ?? []),
            ].join(' '),
          );
          return words.every((word) => key.includes(word));
        });
        expect(new Set(findQuestions(parts.join(' '), nl))).toEqual(new Set(slow));
      }),
      { seed: 5, numRuns: 120 },
    );
  });

  it('puts the question of a number first, and what is in the question before what is told of it', () => {
    expect(findQuestions('q1', nl)[0]?.id).toBe('Q1');
    const found = findQuestions('grondslag', nl);
    const own = found.map((question) => fold(questionWords(question, nl)).includes('grondslag'));
    expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
    expect(own[0]).toBe(true);
  });

  it('says which sheets a question misses, and nothing when it misses none', () => {
    for (const question of QUESTIONS) {
      expect(lackingWords(question, NONE, nl)).toBe('');
      for (const sheet of SHEETS) expect(lackingSheets(question, new Set([sheet]))).toEqual(question.needs.includes(sheet) ? [sheet] : []);
    }
    const q25 = QUESTIONS.find(({ id }) => id === 'Q25');
    expect(q25 && lackingWords(q25, new Set(['processing_activities']), nl)).toBe('Hiervoor ontbreken de verwerkingen.');
  });
});

describe('questions about a row', () => {
  it('are those that take such a row, with that row filled in', () => {
    for (const sheet of SHEETS) {
      const expected = QUESTIONS.filter(({ parameters }) => parameters.some((one) => one.kind === 'ref' && one.sheet === sheet)).map(({ id }) => id);
      expect(questionsAbout(sheet, 'x').map(({ question }) => question.id)).toEqual(expected);
    }
    expect(questionsAbout('systems', 'sys-1').every(({ given }) => Object.values(given).includes('sys-1'))).toBe(true);
  });

  it('name the row, whatever its name holds', () => {
    const [about] = questionsAbout('exchanges', 'x-1');
    const words = about && wordsAbout(about, '$& <b>{hops}</b>', nl);
    expect(words).toContain('“$& <b>{hops}</b>”');
  });
});
