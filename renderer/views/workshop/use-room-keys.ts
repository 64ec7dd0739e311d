// Keys of a session that goes on: another question, the clock, large type, dots. Not while someone types, nor on the map.
import { useEffect } from 'react';
import { withOwnIds } from '../../workshop/own-ids.ts';
import { paused, started } from '../../workshop/timer.ts';
import { dotted } from '../../workshop/written.ts';
import { say } from '../announce/say.ts';
import { isTyping } from '../is-typing.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { randomLetters } from './random-letters.ts';
import type { OpenSession } from './use-session.ts';
import { today } from './use-session.ts';

export function useRoomKeys(open: OpenSession): void {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => step(workspace, open, 1),
      ArrowLeft: () => step(workspace, open, -1),
      t: () => say(toggleClocks(workspace) ? text.timer.running : text.timer.paused),
      g: () => workspace.lookAtWorkshop({ isBig: !workspace.store.getState().workshop.isBig }),
      '+': () => dot(workspace, open, 1, text.room.dots),
      '=': () => dot(workspace, open, 1, text.room.dots),
      '-': () => dot(workspace, open, -1, text.room.dots),
    };
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || isOnMap(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, open, text]);
}

type Workspace = ReturnType<typeof useWorkspace>;

/** Another question; past the last one comes the first. */
export function step(workspace: Workspace, { cards, at }: Pick<OpenSession, 'cards' | 'at'>, by: 1 | -1): void {
  const next = cards[(at + by + cards.length) % cards.length];
  if (!next) return;
  const { card } = workspace.store.getState().workshop;
  workspace.lookAtWorkshop({ cardId: next.id, card: { ...card, spent: 0, since: card.since === null ? null : Date.now() } });
}

/** Both clocks stop and go together. Answers whether they run now. */
export function toggleClocks(workspace: Workspace): boolean {
  const { whole, card } = workspace.store.getState().workshop;
  const now = Date.now();
  const isRunning = whole.since !== null;
  const change = isRunning ? paused : started;
  workspace.lookAtWorkshop({ whole: change(whole, now), card: change(card, now) });
  return !isRunning;
}

function dot(workspace: Workspace, { records, session, card }: OpenSession, by: 1 | -1, words: (n: number) => string): void {
  if (!card || session.status === 'closed') return;
  const occasion = { sessionId: session.id, cardId: card.id, target: session.target, role: '', day: today() };
  const changes = dotted(records, null, occasion, by);
  if (!changes) return;
  const [change] = changes;
  const after = change?.kind === 'add' ? change.row.values.dots : change?.kind === 'set' ? change.fields.dots?.after.value : 0;
  void workspace.edit('edit', withOwnIds(changes, randomLetters).changes).then(() => say(words(Number(after ?? 0))));
}

function isOnMap({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.map-stage') !== null;
}
