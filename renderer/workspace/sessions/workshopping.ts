// Acts of a work session that are not about rows: what is looked at, where one begins, and other question cards from a file.

import { rowsOf } from '../../model/record.ts';
import { replacedDeck } from '../../workshop/deck.ts';
import type { Adapters } from '../adapters.ts';
import type { Store, Workspace } from '../workspace.ts';
import { FIRST_WORKSHOP, type Workshops } from './workshop-look.ts';

export function workshopActs(adapters: Adapters, store: Store, edit: Workspace['edit']): Workshops {
  followCase(store);
  const look: Workshops['lookAtWorkshop'] = (change) => store.setState(({ workshop }) => ({ workshop: { ...workshop, ...change } }));
  return {
    lookAtWorkshop: look,
    startWorkshop: (target) => {
      look({ part: 'sessions', sessionId: null, start: { target }, capture: null });
      store.setState({ screen: 'workshop' });
    },
    replaceDeck: async () => {
      const files = await adapters.host.openFiles();
      if (files.length === 0) return null;
      const task = { files, settled: { choices: new Map(), mappings: store.getState().mappings, asks: false } };
      const reading = await adapters.readFiles(task, {}).catch(() => null);
      const cards = reading ? rowsOf(reading.records, 'deck_cards') : [];
      const { openCase } = store.getState();
      if (!openCase || cards.length === 0) return { found: 0, kept: 0, refused: 0 };
      const { changes, kept, refused } = replacedDeck(openCase.records, cards);
      await edit('edit', changes);
      return { found: cards.length - refused, kept, refused };
    },
  };
}

/** A session is of one case: with another one the list is shown. */
function followCase(store: Store): void {
  store.subscribe(({ openCase, workshop }, before) => {
    if (openCase?.sources === before.openCase?.sources || workshop === FIRST_WORKSHOP) return;
    const isThere = rowsOf(openCase?.records ?? new Map(), 'sessions').some(({ values }) => values.id === workshop.sessionId);
    if (!isThere) store.setState({ workshop: FIRST_WORKSHOP });
  });
}
