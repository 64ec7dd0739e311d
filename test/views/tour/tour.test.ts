// Does every step of the guided tour set its screen, notice that its task was done and not before, show it, and come back where one was?
import { beforeAll, describe, expect, it } from 'vitest';
import { councilEn } from '../../../renderer/views/text/council-en.ts';
import { councilNl } from '../../../renderer/views/text/council-nl.ts';
import { tourEn } from '../../../renderer/views/text/tour-en.ts';
import { tourNl } from '../../../renderer/views/text/tour-nl.ts';
import { voicesEn } from '../../../renderer/views/text/voices-en.ts';
import { voicesNl } from '../../../renderer/views/text/voices-nl.ts';
import { STEP_NAMES, TOUR } from '../../../renderer/views/tour/steps.ts';
import { keptTour, NO_TOUR, TOUR_STEPS, tourFrom } from '../../../renderer/workspace/telling/tour-state.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

const EMPTY = /^\s*$|undefined|NaN|\[object|function/;

describe('the tour', () => {
  const host = memoryHost();
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = testWorkspace({ host });
    expect(await workspace.startTour()).toBe(true);
  }, 120_000);
  const state = () => workspace.store.getState();

  it('has ten steps, opens the sample by itself, and is in view', () => {
    expect(TOUR.map(({ name }) => name)).toEqual([...STEP_NAMES]);
    expect(TOUR).toHaveLength(TOUR_STEPS);
    expect(state().openCase?.info.settings.own_organisation_id).toBe('org-lindehaven');
    expect(state().tour).toEqual({ isOpen: true, at: 0, done: [] });
  });

  it.each(TOUR.map((step) => [step.name, step] as const))(
    'step %s is not done when it begins, and done when it was shown',
    async (_, step) => {
      await step.prepare(workspace);
      expect(step.isDone(state())).toBe(false);
      await step.show(workspace);
      expect(step.isDone(state())).toBe(true);
      workspace.setEditing({ voicing: null });
      await step.prepare(workspace);
      expect(step.isDone(state())).toBe(false);
    },
    60_000,
  );

  it('changes nothing in the case', () => {
    expect(state().openCase?.settled.steps).toEqual([]);
  });

  it('goes on where it was left, in another window too', async () => {
    workspace.setTour({ at: 6, done: [0, 3], isOpen: false });
    const later = testWorkspace({ host });
    await later.start();
    expect(later.store.getState().tour).toEqual({ isOpen: false, at: 6, done: [0, 3] });
    await later.startTour();
    expect(later.store.getState().tour).toMatchObject({ isOpen: true, at: 6 });
    await later.startTour(0);
    expect(later.store.getState().tour.at).toBe(0);
  }, 120_000);

  it('takes nothing that is spoilt', () => {
    for (const kept of [null, '', 'x', '[]', '{"at":99}', '{"at":"2"}', '{"at":-1}', '{"at":1.5}']) expect(tourFrom(kept)).toEqual(NO_TOUR);
    expect(tourFrom('{"at":2,"done":[1,"x",40,null]}')).toEqual({ isOpen: false, at: 2, done: [1] });
    expect(tourFrom(keptTour({ isOpen: true, at: 9, done: [9] }))).toEqual({ isOpen: false, at: 9, done: [9] });
  });
});

describe('the three ways to look', () => {
  it('change the words and what is in front, are kept, and leave the data alone', async () => {
    const host = memoryHost();
    const workspace = testWorkspace({ host });
    await workspace.openSample();
    const before = workspace.store.getState().openCase;
    for (const [mode, depth] of [
      ['council', 'plain'],
      ['information', 'expert'],
      ['workplace', 'plain'],
    ] as const) {
      workspace.setMode(mode);
      expect(workspace.store.getState()).toMatchObject({ mode, wordDepth: depth });
      expect(workspace.store.getState().openCase).toBe(before);
    }
    const later = testWorkspace({ host });
    await later.start();
    expect(later.store.getState()).toMatchObject({ mode: 'workplace', wordDepth: 'plain' });
  }, 120_000);
});

function leaves(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, String(value(...Array.from({ length: value.length }, (_, index) => index + 2)))]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.each([
  ['tour', tourNl, tourEn],
  ['voices', voicesNl, voicesEn],
  ['council', councilNl, councilEn],
])('the words of %s', (_, dutch, english) => {
  it('have the same keys in both languages, and no empty text', () => {
    expect(leaves(english).map(([path]) => path)).toEqual(leaves(dutch).map(([path]) => path));
    expect([...leaves(dutch), ...leaves(english)].filter(([, text]) => EMPTY.test(text))).toEqual([]);
  });

  it('say "u", without codes, in sentences of at most fifteen words on average', () => {
    const texts = leaves(dutch).map(([, text]) => text);
    expect(texts.filter((text) => /\b(?:je|jij|jouw)\b/i.test(text))).toEqual([]);
    expect(texts.filter((text) => /\b(?:x|ds|sys|act|dec|scn)-\w+|\bR\d\d\b|\b[A-Z]{2,}_/.test(text))).toEqual([]);
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?:])\s+/)).filter((text) => /[.!?:]$/.test(text));
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15);
    expect(Math.max(...words)).toBeLessThanOrEqual(22);
  });
});
