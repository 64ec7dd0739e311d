// An answer on screen: its parts, its columns, what lights up on the map, its text; on the real engine.
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type CompetencyAnswer } from '../../../renderer/competency/answer.ts';
import { cellWords } from '../../../renderer/competency/cell-words.ts';
import type { Question } from '../../../renderer/competency/question.ts';
import { questionOf } from '../../../renderer/competency/questions.ts';
import { askTravel } from '../../../renderer/db/questions/travel.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { valueIn } from '../../../renderer/views/forms/list/column.ts';
import { answerColumns } from '../../../renderer/views/questions/answer-columns.ts';
import { answerText, partsOf } from '../../../renderer/views/questions/answer-parts.ts';
import { picturedRows } from '../../../renderer/views/questions/pictured-rows.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { lindehavenEngine } from '../../support/engine.ts';
import { lindehavenNetwork } from '../../support/network.ts';

const IDS = ['Q1', 'Q4', 'Q14', 'Q22', 'Q23', 'Q32', 'Q44'];
const answers = new Map<string, { question: Question; answer: CompetencyAnswer }>();

beforeAll(async () => {
  const database = await lindehavenEngine();
  for (const id of IDS) {
    const question = questionOf(id);
    if (!question) throw new Error(id);
    const answer = await answerQuestion(question, { ask: database.query, travel: () => askTravel(database), today: '2020-07-01' });
    if ('refused' in answer) throw new Error(answer.refused.nl);
    answers.set(id, { question, answer });
  }
}, 60_000);

describe('the parts of an answer', () => {
  it('are together what the answer says, in both languages and depths', () => {
    for (const { question, answer } of answers.values()) {
      for (const [text, depth, whole] of [
        [nl, 'plain', answer.sentence.nl],
        [nl, 'expert', answer.sentence.expert],
        [en, 'plain', answer.sentence.en],
        [en, 'expert', answer.sentence.en],
      ] as const) {
        const { told, lacks, defaults } = partsOf(question, answer, text, depth);
        expect([told, lacks, defaults].filter(Boolean).join(' ')).toBe(whole);
        expect(told).not.toBe('');
      }
    }
  });

  it('say apart what is not there yet, and what was chosen', () => {
    const parts = (id: string) => {
      const found = answers.get(id);
      if (!found) throw new Error(id);
      return { ...partsOf(found.question, found.answer, nl, 'plain'), question: found.question };
    };
    for (const id of IDS) {
      const { lacks, defaults, told, question } = parts(id);
      expect(lacks).toBe(question.completedBy?.nl ?? '');
      expect(defaults !== '').toBe(question.parameters.length > 0);
      expect(told).not.toContain('Datareis koos zelf');
    }
  });
});

describe('the table of an answer', () => {
  it('has every cell in words, numbers that sort as numbers, and the ids in the file', () => {
    for (const { answer } of answers.values()) {
      const columns = answerColumns(answer, nl, 'plain');
      const seen = columns.filter(({ isHidden }) => !isHidden);
      expect(seen.map(({ title }) => title)).toEqual(answer.columns.map(({ label }) => label.nl));
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      answer.rows.forEach((row, at) => {
        answer.columns.forEach((column, index) => {
          const shown = seen[index];
          const cell = row.cells[column.name] ?? null;
          expect(shown?.text({ at, row })).toBe(cellWords(answer, row, column, 'nl'));
          if (['number', 'percent', 'hours'].includes(column.kind)) expect(shown && valueIn(shown, { at, row })).toBe(cell);
          if (column.kind !== 'ref') return;
          const hidden = columns.find(({ key }) => key === `${column.name} id`);
          expect(hidden?.isHidden).toBe(true);
          expect(hidden?.text({ at, row })).toBe(cell ?? '');
        });
      });
    }
  });

  it('shows ids only in the words of the field', () => {
    const answer = answers.get('Q14')?.answer;
    const [row] = answer?.rows ?? [];
    if (!answer || !row) throw new Error('Q14');
    const more = (depth: 'plain' | 'expert') => answerColumns(answer, nl, depth)[0]?.more?.({ at: 0, row });
    expect(more('plain')).toBeUndefined();
    expect(more('expert')).toBe(row.cells.exchange);
  });
});

describe('an answer on the map', () => {
  const graph = buildFlowGraph(lindehavenNetwork());

  it('lights the exchanges, systems and datasets of its rows, each once', () => {
    const answer = answers.get('Q14')?.answer;
    const lit = picturedRows(graph, answer?.rows ?? []);
    const slow = new Set(answer?.rows.flatMap(({ cells }) => [cells.exchange, cells.from_system, cells.to_system]));
    expect(new Set(lit.map(({ id }) => id))).toEqual(slow);
    expect(new Set(lit.map(({ sheet, id }) => `${sheet} ${id}`)).size).toBe(lit.length);
  });

  it('lights nothing that the map does not draw, and organisations only where there is nothing finer', () => {
    const rows = [
      { cells: {}, concerns: [{ sheet: 'exchanges' as const, id: '__proto__' }] },
      { cells: {}, concerns: [{ sheet: 'purposes' as const, id: 'pur-shv' }] },
      {
        cells: {},
        concerns: [{ sheet: 'organisations' as const, id: [...graph.nodes.values()].find(({ kind }) => kind === 'organisation')?.rowId ?? '' }],
      },
    ];
    expect(picturedRows(graph, rows).map(({ sheet }) => sheet)).toEqual(['organisations']);
  });
});

describe('the text of an answer', () => {
  it('has the question, what it says, the day and one line for each row', () => {
    const found = answers.get('Q14');
    if (!found) throw new Error('Q14');
    const lines = answerText(found.question, found.answer, nl, 'plain').split('\n');
    expect(lines[0]).toBe(found.question.wording.nl);
    expect(lines[1]).toBe(found.answer.sentence.nl);
    expect(lines).toContain('Stand op 2020-07-01 · Q14');
    expect(lines.slice(lines.indexOf('') + 2)).toHaveLength(found.answer.rows.length);
  });
});
