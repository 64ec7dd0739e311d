// Which questions about the signals of a case failed, and asking them again. Knows neither the questions nor the screens.
import { useCallback, useSyncExternalStore } from 'react';
import type { SignalDesk } from '../../workspace/signals/signal-desk.ts';

/** `reason` is what the desk said of the question that failed last; `tries` = how often it was asked again. */
export interface DeskFault {
  readonly reason: string | null;
  readonly tries: number;
}

const SOUND: DeskFault = { reason: null, tries: 0 };

/** By desk: a case that is closed takes its faults along. */
export class DeskFaults {
  readonly #failed = new WeakMap<SignalDesk, Map<string, string>>();
  readonly #now = new WeakMap<SignalDesk, DeskFault>();
  readonly #listeners = new Set<() => void>();

  /** The same object as long as nothing changed. */
  of(desk: SignalDesk | undefined): DeskFault {
    return (desk && this.#now.get(desk)) ?? SOUND;
  }

  /** `kind` names the question; `reason` null = it was answered. */
  tell(desk: SignalDesk, kind: string, reason: string | null): void {
    const failed = this.#failed.get(desk) ?? new Map<string, string>();
    if (reason === null ? !failed.delete(kind) : failed.get(kind) === reason) return;
    if (reason !== null) failed.set(kind, reason);
    this.#failed.set(desk, failed);
    this.#change(desk, { ...this.of(desk), reason: [...failed.values()].at(-1) ?? null });
  }

  /** Everything that is on screen is asked once more. */
  again(desk: SignalDesk): void {
    this.#failed.delete(desk);
    this.#change(desk, { reason: null, tries: this.of(desk).tries + 1 });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #change(desk: SignalDesk, fault: DeskFault): void {
    this.#now.set(desk, fault);
    for (const listener of this.#listeners) listener();
  }
}

export const deskFaults = new DeskFaults();

export function useDeskFault(desk: SignalDesk | undefined): DeskFault {
  return useSyncExternalStore(
    deskFaults.listen,
    useCallback(() => deskFaults.of(desk), [desk]),
  );
}
