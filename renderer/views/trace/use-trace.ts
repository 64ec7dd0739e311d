// How panels get their words, the rows of the case and the answer to a question that is worked out away from the window.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RowRef, Travel } from '../../model/travel.ts';
import type { AnswerOf, Asked, AskedAbout } from '../../trace/asked.ts';
import type { Outcome } from '../../trace/outcome.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { onMap } from '../sources/on-map.ts';
import type { TraceWords } from '../text/trace-nl.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { showOnMap } from './show-on-map.ts';
import { Names, traceWords } from './told/telling.ts';

export function useTraceText(): TraceWords {
  return traceWords(useText());
}

/** null while the rows of the case are read. */
export function useTravel(): Travel | null {
  return useTravelRead().travel;
}

/** true when the rows of the case could not be read: then no question can be answered. */
export function useTravelFailed(): boolean {
  return useTravelRead().isFailed;
}

const NOT_READ = { travel: null, isFailed: false } as const;

function useTravelRead(): { readonly travel: Travel | null; readonly isFailed: boolean } {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network);
  const [read, setRead] = useState<{ readonly of: object; readonly travel: Travel | null; readonly isFailed: boolean } | null>(null);
  useEffect(() => {
    let isCurrent = network !== undefined;
    if (network)
      workspace.travel().then(
        (travel) => isCurrent && setRead({ of: network, travel, isFailed: false }),
        () => isCurrent && setRead({ of: network, travel: null, isFailed: true }),
      );
    return () => {
      isCurrent = false;
    };
  }, [workspace, network]);
  return read && read.of === network ? read : NOT_READ;
}

export function useNames(): Names | null {
  const travel = useTravel();
  const text = useText();
  return useMemo(() => travel && new Names(travel, text), [travel, text]);
}

/** `outcome` is null while it is worked out, and when that went wrong. */
export interface Tracing<T> {
  readonly outcome: Outcome<T> | null;
  readonly isFailed: boolean;
}

/** `again` asks the same question once more. */
export interface TracingAgain<T> extends Tracing<T> {
  readonly again: () => void;
}

const WORKING = { outcome: null, isFailed: false } as const;

/** Asks again when the question or the case becomes another one; null asks nothing. */
export function useTraced<K extends Asked['kind']>(asked: AskedAbout<K> | null): TracingAgain<AnswerOf[K]> {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network);
  const key = asked === null ? null : JSON.stringify(asked);
  const [found, setFound] = useState<Tracing<AnswerOf[K]> & { readonly key: string | null; readonly of: object | undefined }>();
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    setFound(undefined);
    setAttempt((count) => count + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is asked anew.
  useEffect(() => {
    let isCurrent = key !== null && network !== undefined;
    if (isCurrent && key !== null)
      workspace.trace(JSON.parse(key) as AskedAbout<K>).then(
        (outcome) => isCurrent && setFound({ outcome, isFailed: false, key, of: network }),
        () => isCurrent && setFound({ outcome: null, isFailed: true, key, of: network }),
      );
    return () => {
      isCurrent = false;
    };
  }, [workspace, network, key, attempt]);
  const tracing = found && found.key === key && found.of === network ? found : WORKING;
  return { outcome: tracing.outcome, isFailed: tracing.isFailed, again };
}

/** Where rows lead: one that is on the map is opened, several are lit there and brought into view. The answer is false when none of them can be shown. */
export function useLead(): (rows: readonly RowRef[], label: string) => boolean {
  const workspace = useWorkspace();
  const map = useMapHandle();
  return (rows, label) => {
    const { openCase } = workspace.store.getState();
    const places = openCase ? rows.flatMap(({ sheet, id }) => onMap(openCase, sheet, id) ?? []) : [];
    const [only] = places;
    if (!only) return false;
    if (places.length === 1) void workspace.reveal(only.nodes, only.selection);
    else void showOnMap(workspace, map, { rows, label });
    return true;
  };
}
