// Can a briefing be made, written, ordered, undone, presented and saved, and does it say what is gone from the case?
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { liveNames } from '../../../renderer/briefing/live-text.ts';
import { briefingsOf, rowsOfSlide, slidesOf } from '../../../renderer/briefing/slide.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import { type BriefingFrom, NO_BRIEFING } from '../../../renderer/workspace/telling/briefing-state.ts';
import { slideLookFor } from '../../../renderer/workspace/telling/slide-look.ts';
import { slideStateOf } from '../../../renderer/workspace/telling/slide-state.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { sampleFiles, testWorkspace } from '../../support/workspace.ts';

let workspace: Workspace;
const stateOf = () => workspace.store.getState();
const recordsOf = () => stateOf().openCase?.records ?? new Map();
const titles = (id: string) => slidesOf(recordsOf(), id).map(({ title }) => title);

beforeAll(async () => {
  workspace = testWorkspace();
  await workspace.receive(await sampleFiles());
}, 600_000);

/** The case of before, without anything that a test made. */
afterEach(async () => {
  while (stateOf().undoable.length > 0) await workspace.undo();
  workspace.lookAtBriefing(NO_BRIEFING);
  await workspace.inquire(null);
  await workspace.showAll();
});

async function threeSlides(): Promise<{ readonly id: string; readonly slides: readonly string[] }> {
  const id = (await workspace.addBriefing('Proef')) ?? '';
  const slides: string[] = [];
  for (const title of ['een', 'twee', 'drie']) {
    const slide = (await workspace.addSlide(id)) ?? '';
    await workspace.setSlide(slide, { title });
    slides.push(slide);
  }
  return { id, slides };
}

describe('writing a briefing', () => {
  it('adds, moves, doubles and removes slides, numbered from one', async () => {
    const { id, slides } = await threeSlides();
    expect(titles(id)).toEqual(['een', 'twee', 'drie']);
    await workspace.moveSlide(slides[2] ?? '', 0);
    expect(titles(id)).toEqual(['drie', 'een', 'twee']);
    await workspace.duplicateSlide(slides[0] ?? '');
    expect(titles(id)).toEqual(['drie', 'een', 'een', 'twee']);
    await workspace.removeSlide(slides[2] ?? '');
    expect(titles(id)).toEqual(['een', 'een', 'twee']);
    expect(
      rowsOf(recordsOf(), 'slides')
        .map(({ values }) => values.seq)
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it('takes each act back with one undo', async () => {
    const { id, slides } = await threeSlides();
    await workspace.moveSlide(slides[2] ?? '', 0);
    await workspace.undo();
    expect(titles(id)).toEqual(['een', 'twee', 'drie']);
    await workspace.removeBriefing(id);
    expect([briefingsOf(recordsOf()), rowsOf(recordsOf(), 'slides')]).toEqual([[], []]);
    await workspace.undo();
    expect(titles(id)).toEqual(['een', 'twee', 'drie']);
  });

  it('keeps no empty title, and empties text', async () => {
    const { slides } = await threeSlides();
    const slide = slides[0] ?? '';
    await workspace.setSlide(slide, { title: '  ', text: 'woorden' });
    await workspace.setSlide(slide, { text: '' });
    const row = rowsOf(recordsOf(), 'slides').find(({ values }) => values.id === slide);
    expect([row?.values.title, row?.values.text]).toEqual(['een', null]);
  });
});

describe('keeping the screen', () => {
  it('keeps screen, day, lens, filter, choice, what lies over it and the period of the signals', async () => {
    await workspace.setLevel('system');
    workspace.setDay('2020-04-12');
    workspace.setLens('privacy');
    workspace.setFilter({ classes: new Map([['privacy', new Set(['ordinary'])]]) });
    workspace.setFocusMode('filter');
    workspace.select({ kind: 'exchange', id: stateOf().openCase?.graph.edges[3]?.exchange.id ?? '' });
    workspace.setSignals({
      seriesId: String(rowsOf(recordsOf(), 'signal_series')[0]?.values.id),
      brush: { from: '2020-04-06', until: '2020-04-12' },
    });
    const seen = () => {
      const { screen, day, lens, filter, focusMode, selection, level, open, signals } = stateOf();
      return [
        screen,
        day,
        lens,
        [...filter.classes].map(([name, keys]) => [name, [...keys]]),
        focusMode,
        selection,
        level,
        [...open].sort(),
        signals.seriesId,
        signals.brush,
      ];
    };
    const before = seen();
    const slide = (await workspace.captureSlide('Nu', null)) ?? '';
    await workspace.setLevel('organisation');
    workspace.setLens('mode');
    workspace.setDay(null);
    workspace.setFilter({ classes: new Map() });
    workspace.setFocusMode('showcase');
    workspace.select(null);
    workspace.setSignals({ seriesId: null, brush: null });
    workspace.show('briefing');
    await workspace.viewSlide(slide);
    expect(seen()).toEqual(before);
  });

  it('keeps an inquiry into an error, and traces it again', async () => {
    const { datasets } = await workspace.travel();
    const dataset = datasets.find(({ categoryIds }) => categoryIds.length > 0);
    const inquiry = { kind: 'error', datasetId: dataset?.id ?? '', categoryId: dataset?.categoryIds[0] ?? '', subjectId: null, until: null } as const;
    await workspace.inquire(inquiry);
    const slide = (await workspace.captureSlide('Fout', null)) ?? '';
    await workspace.inquire(null);
    await workspace.viewSlide(slide);
    expect(stateOf().inquiry).toEqual(inquiry);
    expect(stateOf().lens).toBe('error');
  });

  it('says which rows are gone, and shows the rest', async () => {
    const id = String(rowsOf(recordsOf(), 'exchanges')[0]?.values.id);
    workspace.select({ kind: 'exchange', id });
    const kept = JSON.parse(slideStateOf(stateOf(), null));
    const openCase = stateOf().openCase;
    if (!openCase) throw new Error('no case');
    expect(slideLookFor(openCase, kept).gone).toEqual([]);
    const without = {
      ...openCase,
      records: new Map([...openCase.records, ['exchanges', rowsOf(openCase.records, 'exchanges').slice(1)]]),
    } as typeof openCase;
    expect(slideLookFor(without, kept).gone).toEqual([{ kind: 'row', sheet: 'exchanges', id }]);
  });

  it.each([
    '[]',
    '"x"',
    '{"screen":7,"filter":[],"hidden":{},"built":"x","path":{"from":1},"noise":{"by":"x","share":-1},"lit":{"rows":[{"sheet":"__proto__","id":1}]},"inquiry":{"kind":"error"},"signals":{"brush":{"from":"x"}},"camera":{"x":"a"},"day":"2020-13-01"}',
  ])('opens a state that is spoilt as a plain map: %s', (text) => {
    const openCase = stateOf().openCase;
    if (!openCase) throw new Error('no case');
    const { look, place } = slideLookFor(openCase, JSON.parse(text));
    expect([look.screen, look.inquiry, look.lit, place, look.built]).toEqual(['map', null, null, null, null]);
  });
});

async function first(kind: BriefingFrom['kind']): Promise<BriefingFrom> {
  if (kind === 'story') return { kind, start: { kind: 'dataset', id: 'ds-brp' }, turns: [] };
  if (kind === 'error') {
    const flow = rowsOf(recordsOf(), 'exchanges').find(
      ({ values }) => Array.isArray(values.category_ids) && values.category_ids.length > 0 && values.source_dataset_id,
    );
    return {
      kind,
      datasetId: String(flow?.values.source_dataset_id),
      categoryId: String([flow?.values.category_ids ?? []].flat()[0]),
      subjectId: null,
    };
  }
  if (kind === 'finding') {
    await workspace.check();
    const finding = stateOf().checked?.findings[0];
    return { kind, key: JSON.stringify([finding?.rule, finding?.about]) };
  }
  if (kind === 'scenario') return { kind, id: String(rowsOf(recordsOf(), 'scenarios')[0]?.values.id) };
  return { kind, seriesId: String(rowsOf(recordsOf(), 'signal_series')[0]?.values.id), from: '2020-04-06', until: '2020-04-12' };
}

describe('a whole briefing in one act', () => {
  it.each(['story', 'error', 'finding', 'scenario', 'period'] as const)(
    'is made of a %s: told, with numbers that can be filled in and rows that are there',
    async (kind) => {
      const from = await first(kind);
      const steps = stateOf().undoable.length;
      const id = await workspace.makeBriefing(from);
      expect(stateOf().briefing.making).toBeNull();
      const slides = slidesOf(recordsOf(), id ?? '');
      expect(slides.length).toBeGreaterThanOrEqual(4);
      expect(stateOf().undoable.length).toBe(steps + 1);
      const openCase = stateOf().openCase;
      if (!openCase) throw new Error('no case');
      for (const slide of slides) {
        expect([slide.title !== '', slide.text !== '']).toEqual([true, true]);
        expect(slideLookFor(openCase, slide.state).gone).toEqual([]);
        for (const piece of await workspace.fillSlide(slide.text, null)) expect(piece).not.toMatchObject({ kind: 'fault', fault: 'name' });
      }
      await workspace.undo();
      expect(briefingsOf(recordsOf())).toEqual([]);
    },
  );

  it('says when there is nothing to tell', async () => {
    expect(await workspace.makeBriefing({ kind: 'scenario', id: 'scn-weg' })).toBeNull();
    expect(stateOf().briefing.making).toBe('nothing');
  });

  it('holds plain sentences: fifteen words on average, and no code', async () => {
    const texts: string[] = [];
    for (const kind of ['story', 'error', 'finding', 'scenario', 'period'] as const) {
      const id = (await workspace.makeBriefing(await first(kind))) ?? '';
      for (const { title, text, notes } of slidesOf(recordsOf(), id)) texts.push(title, text, notes);
    }
    const sentences = texts
      .flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
      .map((sentence) => sentence.replaceAll(/\{[^}]*\}/g, 'getal').trim())
      .filter(Boolean);
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15);
    const codes = texts.flatMap(
      (text) => text.replaceAll(/\{[^}]*\}/g, '').match(/\b(?:x|ds|sys|org|cat|act|unit|ser|scn|dec|ann)-[a-z0-9-]+/g) ?? [],
    );
    expect(codes).toEqual([]);
    expect(texts.flatMap(liveNames).length).toBeGreaterThan(10);
  });
});

describe('presenting', () => {
  it('puts each slide on the screen, and goes back to what was looked at', async () => {
    await workspace.setLevel('unit');
    workspace.setLens('privacy');
    const id = (await workspace.makeBriefing(await first('story'))) ?? '';
    const slides = slidesOf(recordsOf(), id);
    await workspace.startPresenting(id, null);
    expect([stateOf().screen, stateOf().briefing.presenting?.slideId, stateOf().lens]).toEqual(['map', slides[0]?.id, 'mode']);
    await workspace.goToSlide(slides[2]?.id ?? '');
    expect(stateOf().lit?.rows).toEqual(rowsOfSlide(slides[2] ?? { state: null }).slice(0, stateOf().lit?.rows.length));
    expect(stateOf().lit?.rows.length).toBeGreaterThan(0);
    await workspace.stopPresenting();
    const { screen, briefing, level, lens, built, inquiry } = stateOf();
    expect([screen, briefing.presenting, level, lens, built, inquiry]).toEqual(['briefing', null, 'unit', 'privacy', null, null]);
  });

  it('shows what a scenario changes, and takes it off the map again', async () => {
    const id = (await workspace.makeBriefing(await first('scenario'))) ?? '';
    const slides = slidesOf(recordsOf(), id);
    await workspace.startPresenting(id, slides[1]?.id ?? null);
    expect(stateOf().lens).toBe('changes');
    await workspace.goToSlide(slides[0]?.id ?? '');
    expect([stateOf().lens, stateOf().comparing.onMap]).toEqual(['mode', null]);
  });
});
