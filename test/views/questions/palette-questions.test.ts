// The palette offers ready questions: by words, by number, before things that are only told of, after things of that name.
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../renderer/competency/questions.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import type { CommandContext } from '../../../renderer/views/commands/command.ts';
import { questionWords } from '../../../renderer/views/questions/question-list.ts';
import { buildIndex } from '../../../renderer/views/search/find.ts';
import { offersFor } from '../../../renderer/views/search/palette.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { INITIAL, type OpenCase } from '../../../renderer/workspace/state.ts';
import { lindehavenNetwork } from '../../support/network.ts';

const network = lindehavenNetwork();
const graph = buildFlowGraph(network);
const index = buildIndex({ graph, labels: new Map() }, nl);

function context(hasCase = true): CommandContext & { readonly opened: unknown[] } {
  const opened: unknown[] = [];
  const openCase = { graph, network, records: new Map(), signals: null } as unknown as OpenCase;
  const state = { ...INITIAL, openCase: hasCase ? openCase : null };
  const workspace = { store: { getState: () => state }, openQuestion: (question: unknown) => opened.push(question) };
  return { workspace, map: null, held: { current: null }, opened } as unknown as CommandContext & { readonly opened: unknown[] };
}

describe('questions in the palette', () => {
  it('opens each question by its own words, in both languages', () => {
    for (const text of [nl, en]) {
      for (const question of QUESTIONS) {
        const within = context();
        const offers = offersFor(questionWords(question, text), [], text, within).find(({ id }) => id === 'questions')?.offers ?? [];
        offers.find(({ id }) => id === `question ${question.id}`)?.run?.();
        expect(within.opened).toEqual([{ id: question.id, given: {} }]);
      }
    }
  });

  it('offers a number first, and a question before what is only told of', () => {
    const first = (query: string) => offersFor(query, index, nl, context())[0]?.offers[0]?.id;
    expect(first('q14')).toBe('question Q14');
    expect(first('geen grondslag')).toBe('question Q14');
    expect(first('Zaaksysteem')).toMatch(/^node /);
  });

  it('offers none without words, after ">", and without a case', () => {
    const groups = (query: string, hasCase = true) => offersFor(query, index, nl, context(hasCase)).map(({ id }) => id);
    expect(groups('')).not.toContain('questions');
    expect(groups('> grondslag')).not.toContain('questions');
    expect(groups('grondslag', false)).not.toContain('questions');
    expect(groups('grondslag')).toContain('questions');
  });
});
