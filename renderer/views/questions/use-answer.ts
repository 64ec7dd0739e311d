// The answer to the open question: asked once for a case, a day and given values, and never shown for another.
import { useCallback, useEffect, useState } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Words } from '../../competency/question.ts';
import type { Inquiries } from '../../workspace/asking/inquiry.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

type OpenQuestion = NonNullable<Inquiries['question']>;

/** What came of asking. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: CompetencyAnswer }
  | { readonly kind: 'refused'; readonly words: Words }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'stopped' };

/** Answers by question, day and values; of one case, so that they go with it. */
type Known = Map<string, Promise<Outcome>>;

const KNOWN = new WeakMap<object, Known>();

/** Calls off what an answer is still asked for. */
const STOPS = new WeakMap<Promise<Outcome>, AbortController>();

/** So many answers of a case are kept. */
const MOST = 24;

/** Says all that an answer depends on but the case itself. */
export function keyOf({ id, given }: OpenQuestion, day: string | null): string {
  return JSON.stringify([id, day, Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The answer that is known, or else it is asked; one that failed is asked anew the next time. */
export function askOnce(known: Known, key: string, ask: () => ReturnType<Workspace['answer']>): Promise<Outcome> {
  const before = known.get(key);
  if (before) return before;
  const asked = ask().then(
    (found): Outcome => ('refused' in found ? { kind: 'refused', words: found.refused } : { kind: 'answer', answer: found }),
    (error: unknown): Outcome => {
      if (known.get(key) === asked) known.delete(key);
      return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
    },
  );
  known.set(key, asked);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return asked;
}

interface Asking {
  /** null while it is being asked. */
  readonly outcome: Outcome | null;
  /** Stops waiting, and asking what was still to be asked. */
  readonly stop: () => void;
  readonly again: () => void;
}

export function useAnswer(question: OpenQuestion): Asking {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network ?? null);
  const day = useWorkspaceState((state) => state.day);
  const [turn, setTurn] = useState(0);
  const [got, setGot] = useState<{ readonly of: object; readonly key: string; readonly outcome: Outcome } | null>(null);
  const key = keyOf(question, day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds the question and the day; a turn asks once more
  useEffect(() => {
    if (!network) return undefined;
    let isCurrent = true;
    const known = KNOWN.get(network) ?? new Map();
    KNOWN.set(network, known);
    const controller = new AbortController();
    const asked = askOnce(known, key, () => workspace.answer(question.id, question.given, controller.signal));
    if (!STOPS.has(asked)) STOPS.set(asked, controller);
    void asked.then((outcome) => {
      const isStopped = (before: typeof got) => before?.of === network && before.key === key && before.outcome.kind === 'stopped';
      if (isCurrent) setGot((before) => (isStopped(before) ? before : { of: network, key, outcome }));
    });
    return () => {
      isCurrent = false;
    };
  }, [workspace, network, key, turn]);
  const stop = useCallback(() => {
    if (!network) return;
    const known = KNOWN.get(network);
    const asked = known?.get(key);
    if (asked) STOPS.get(asked)?.abort();
    known?.delete(key);
    setGot({ of: network, key, outcome: { kind: 'stopped' } });
  }, [network, key]);
  const again = useCallback(() => {
    setGot(null);
    setTurn((before) => before + 1);
  }, []);
  const isOfNow = got !== null && got.of === network && got.key === key;
  return { outcome: isOfNow ? got.outcome : null, stop, again };
}
