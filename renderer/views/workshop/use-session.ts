// The session that is open with its questions, as the screen needs it; and what things are called.
import { useMemo } from 'react';
import { codeWord } from '../../model/code-lists.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import { inOrder } from '../../workshop/agenda.ts';
import { type Card, deckOf } from '../../workshop/deck.ts';
import { type Session, sessionsOf, type Target } from '../../workshop/session.ts';
import { namesIn } from '../edit/row-names.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

const NO_RECORDS: RecordSet = new Map();

export function useRecords(): RecordSet {
  return useWorkspaceState((state) => state.openCase?.records) ?? NO_RECORDS;
}

export interface OpenSession {
  readonly records: RecordSet;
  readonly session: Session;
  /** In the order of this conversation. */
  readonly cards: readonly Card[];
  readonly card: Card | null;
  readonly at: number;
}

/** null when no session is open, or it is gone. */
export function useSession(): OpenSession | null {
  const records = useRecords();
  const sessionId = useWorkspaceState((state) => state.workshop.sessionId);
  const cardId = useWorkspaceState((state) => state.workshop.cardId);
  return useMemo(() => {
    const session = sessionsOf(records).find(({ id }) => id === sessionId);
    if (!session) return null;
    const cards = inOrder(deckOf(records).cards, session.conversation);
    const at = Math.max(
      0,
      cards.findIndex(({ id }) => id === cardId),
    );
    return { records, session, cards, card: cards[at] ?? null, at };
  }, [records, sessionId, cardId]);
}

/** What a target is called, and its kind in words. `isThere` is false when the case has it no more. */
export interface TargetName {
  readonly name: string;
  readonly kind: string;
  readonly isThere: boolean;
}

export function useTargetName(): (target: Target) => TargetName {
  const { language } = useText();
  const records = useRecords();
  return useMemo(() => {
    const nameOf = namesIn(records, language);
    return (target) => {
      const kind = codeWord('annotations', 'target_kind', target.kind, language);
      const sheet = sheetOfKind(target.kind);
      if (!sheet) return { name: kind, kind, isThere: true };
      const name = nameOf(sheet, target.id);
      return { name: name ?? target.id, kind, isThere: name !== null || rowsOf(records, sheet).some(({ values }) => values.id === target.id) };
    };
  }, [records, language]);
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
