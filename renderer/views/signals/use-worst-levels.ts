// The worst level of each series of the open case on the chosen day.

import { dayOf } from '../../signals/days.ts';
import type { WorstLevel } from '../../signals/desk/worst.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { useSignalAnswer } from './use-signal-answer.ts';

const NONE: ReadonlyMap<string, WorstLevel> = new Map();

/** By series id; empty when it is not asked for, when the case names no day, and until the first answer is there. Those of the day before stay until the next are there. */
export function useWorstLevels(isOn: boolean): ReadonlyMap<string, WorstLevel> {
  const day = useWorkspaceState((state) => (state.day === null ? (state.openCase?.signals?.last ?? null) : dayOf(state.day)));
  const found = useSignalAnswer('worst', isOn && day !== null ? { seriesIds: null, day } : null);
  return isOn && day !== null ? (found ?? NONE) : NONE;
}
