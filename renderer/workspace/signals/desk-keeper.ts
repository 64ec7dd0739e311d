// What the worker of the signals does with each message: takes in the values of a case, answers, and makes gauges ready while nobody asks. Knows no worker.
import { type Desk, deskWith, type FeedBook } from '../../signals/desk/desk.ts';
import { Gathering } from '../../signals/desk/gathering.ts';
import { answerAtDesk, type SignalAsked, type SignalKind } from '../../signals/desk/kinds.ts';
import type { FromDesk, ToDesk } from './signal-desk.ts';

/** Holds one case at a time. */
export class DeskKeeper {
  #book: FeedBook | null = null;
  #gathering: Gathering | null = null;
  #desk: Desk | null = null;

  /** What goes back; null when nothing does. */
  take(message: ToDesk): FromDesk | null {
    if (message.kind === 'ask') return this.#answer(message);
    if (message.kind === 'part') this.#gathering?.take(message.part);
    else if (message.kind === 'fed') this.#open();
    else this.#forget(message.kind === 'feed' ? message : null);
    return null;
  }

  /** One gauge, or the runs of one, made before anybody asks; false when there is no more to make, or no room for it. Who asks for what failed here hears why. */
  prepare(): boolean {
    try {
      return this.#desk?.prepare() ?? false;
    } catch {
      return false;
    }
  }

  #forget(next: Extract<ToDesk, { kind: 'feed' }> | null): void {
    this.#desk = null;
    this.#book = next?.book ?? null;
    this.#gathering = next?.hasRows ? new Gathering() : null;
  }

  #open(): void {
    if (this.#book) this.#desk = deskWith(this.#book, this.#gathering?.done() ?? null);
    this.#gathering = null;
  }

  #answer({ number, of, asked }: Extract<ToDesk, { kind: 'ask' }>): FromDesk {
    try {
      if (!this.#desk) throw new Error('no signals yet');
      return { number, answer: answerAtDesk(this.#desk, of, asked as SignalAsked<SignalKind>) };
    } catch (error) {
      return { number, failed: error instanceof Error ? error.message : String(error) };
    }
  }
}
