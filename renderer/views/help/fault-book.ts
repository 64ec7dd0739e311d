// What went wrong in this window, and the kinds of the last acts before it: for the report that a user can read and save. Nothing of it is kept longer than the window.
import { createStore, useStore } from 'zustand';
import { type Fault, faultOf } from '../../model/fault.ts';

/** `acts` are kinds only, oldest first. `isReporting`: the report is being read. `unseen`: something went wrong that the user was not told of yet. */
interface FaultBook {
  readonly faults: readonly Fault[];
  readonly acts: readonly string[];
  readonly isReporting: boolean;
  readonly unseen: boolean;
}

const MOST_FAULTS = 20;
const MOST_ACTS = 30;

const book = createStore<FaultBook>(() => ({ faults: [], acts: [], isReporting: false, unseen: false }));

export function useFaultBook<T>(select: (state: FaultBook) => T): T {
  return useStore(book, select);
}

/** `isTold`: the user sees a sentence about it already. */
export function noteFault(error: unknown, where: Fault['where'], isTold: boolean): void {
  const fault = faultOf(error, where);
  book.setState(({ faults, unseen }) => ({ faults: [...faults, fault].slice(-MOST_FAULTS), unseen: unseen || !isTold }));
}

/** Only names that the code gives: small letters, with a hyphen or colon between. */
export function noteAct(kind: string): void {
  if (!/^[a-z]+([-:_][a-z]+)*$/.test(kind) || kind.length > 40) return;
  book.setState(({ acts }) => ({ acts: [...acts, kind].slice(-MOST_ACTS) }));
}

export const dismissFault = () => book.setState({ unseen: false });
export const showReport = (isReporting: boolean) => book.setState(isReporting ? { isReporting, unseen: false } : { isReporting });
