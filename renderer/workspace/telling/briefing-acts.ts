// Acts of briefings: make, write, order, double and take away, each one step that can be taken back; and keep what is on the screen as a slide.
import { briefingOf, slideOf, slidesOf } from '../../briefing/slide.ts';
import type { Change } from '../../model/change.ts';
import type { Editing } from '../editing/editing.ts';
import type { Store } from '../workspace.ts';
import {
  doubledSlide,
  draftedBriefing,
  movedSlide,
  newBriefing,
  newSlide,
  removedBriefing,
  removedSlide,
  setBriefing,
  setSlide,
} from './briefing-changes.ts';
import { draftOf, type MakingAsks } from './briefing-making.ts';
import type { BriefingLook, Briefings } from './briefing-state.ts';
import { slideStateOf } from './slide-state.ts';

type Writing = Omit<Briefings, 'viewSlide' | 'startPresenting' | 'goToSlide' | 'setPresenting' | 'stopPresenting' | 'fillSlide'>;

export function briefingActs(store: Store, { edit }: Pick<Editing, 'edit'>, asks: MakingAsks): Writing {
  const look = (change: Partial<BriefingLook>) => store.setState(({ briefing }) => ({ briefing: { ...briefing, ...change } }));
  const records = () => store.getState().openCase?.records ?? new Map();
  const put = (act: 'add' | 'edit' | 'remove', changes: readonly Change[]) => edit(act, changes);
  const standing = () => {
    const { wordDepth, role } = store.getState();
    return { wordDepth, createdOn: new Date().toISOString().slice(0, 10), authorRole: role };
  };
  const onSlide = (id: string, changesOf: (slide: NonNullable<ReturnType<typeof slideOf>>) => readonly Change[], act: 'edit' | 'remove' = 'edit') => {
    const slide = slideOf(records(), id);
    return slide ? put(act, changesOf(slide)) : Promise.resolve();
  };
  return {
    lookAtBriefing: look,
    addBriefing: async (title) => {
      const { id, changes } = newBriefing(records(), { title, audience: 'council', intro: '', ...standing() });
      await put('add', changes);
      look({ briefingId: id, slideId: null });
      return id;
    },
    setBriefing: (id, fields) => put('edit', setBriefing(records(), id, fields)),
    removeBriefing: (id) => put('remove', removedBriefing(records(), id)),
    makeBriefing: async (from) => {
      look({ making: 'busy', made: null });
      try {
        const draft = await draftOf(store, asks, from);
        if (!draft) {
          look({ making: 'nothing' });
          return null;
        }
        const { id, changes } = draftedBriefing(records(), draft, standing());
        await put('add', changes);
        look({
          making: null,
          briefingId: id,
          slideId: slidesOf(records(), id)[0]?.id ?? null,
          made: { briefingId: id, slides: draft.slides.length },
        });
        store.setState({ screen: 'briefing' });
        return id;
      } catch {
        look({ making: 'failed' });
        return null;
      }
    },
    ...slideActs(store, { look, records, put, standing, onSlide }),
  };
}

interface Tools {
  readonly look: (change: Partial<BriefingLook>) => void;
  readonly records: () => ReadonlyMap<never, never> | NonNullable<ReturnType<Store['getState']>['openCase']>['records'];
  readonly put: (act: 'add' | 'edit' | 'remove', changes: readonly Change[]) => Promise<void>;
  readonly standing: () => { readonly wordDepth: 'plain' | 'expert'; readonly createdOn: string; readonly authorRole: string };
  readonly onSlide: (
    id: string,
    changesOf: (slide: NonNullable<ReturnType<typeof slideOf>>) => readonly Change[],
    act?: 'edit' | 'remove',
  ) => Promise<void>;
}

type OnSlides = Pick<Writing, 'addSlide' | 'captureSlide' | 'updateSlide' | 'setSlide' | 'moveSlide' | 'duplicateSlide' | 'removeSlide'>;

function slideActs(store: Store, { look, records, put, standing, onSlide }: Tools): OnSlides {
  /** A second word for one act: a slide that is typed and one that is caught are both added. */
  const add = async (briefingId: string, after: string | null, slide: { title: string; state: string | null }) => {
    const { id, changes } = newSlide(records(), briefingId, after, slide);
    await put('add', changes);
    look({ briefingId, slideId: id });
    return id;
  };
  const words = () =>
    store.getState().language === 'nl' ? { slide: 'Nieuwe dia', briefing: 'Nieuwe briefing' } : { slide: 'New slide', briefing: 'New briefing' };
  return {
    addSlide: async (briefingId) => {
      const { slideId } = store.getState().briefing;
      const after = slideId !== null && slideOf(records(), slideId)?.briefingId === briefingId ? slideId : null;
      return add(briefingId, after, { title: words().slide, state: null });
    },
    captureSlide: async (title, place) => {
      const state = slideStateOf(store.getState(), place);
      const { briefingId } = store.getState().briefing;
      const open = briefingOf(records(), briefingId ?? '') ?? lastOf(records());
      const made = open ? null : newBriefing(records(), { title: words().briefing, audience: 'council', intro: '', ...standing() });
      const into = open?.id ?? made?.id ?? '';
      const slide = newSlide(records(), into, null, { title, state });
      await put('add', [...(made?.changes ?? []), ...slide.changes]);
      look({ briefingId: into, slideId: slide.id, made: { briefingId: into, slides: 1 } });
      return slide.id;
    },
    updateSlide: (id, place) => onSlide(id, (slide) => setSlide(records(), slide, { state: slideStateOf(store.getState(), place) })),
    setSlide: (id, fields) => onSlide(id, (slide) => setSlide(records(), slide, fields)),
    moveSlide: (id, to) => onSlide(id, (slide) => movedSlide(records(), slide, to)),
    duplicateSlide: async (id) => {
      const slide = slideOf(records(), id);
      const doubled = slide && doubledSlide(records(), slide);
      if (!slide || !doubled) return null;
      await put('add', doubled.changes);
      look({ slideId: doubled.id });
      return doubled.id;
    },
    removeSlide: async (id) => {
      const slide = slideOf(records(), id);
      if (!slide) return;
      const others = slidesOf(records(), slide.briefingId);
      const place = others.findIndex((other) => other.id === id);
      look({ slideId: (others[place + 1] ?? others[place - 1])?.id ?? null });
      await onSlide(id, () => removedSlide(records(), slide), 'remove');
    },
  };
}

function lastOf(records: Parameters<typeof slidesOf>[0]) {
  const ids = records.get('briefings') ?? [];
  return briefingOf(records, String(ids.at(-1)?.values.id ?? ''));
}
