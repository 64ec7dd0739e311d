// What can be asked of the desk: each kind a pure function of the desk and what is asked. A new kind is a file of its own and a line here.
import { amounts, channels } from './amounts.ts';
import { cells } from './cells.ts';
import { course } from './course.ts';
import type { Desk } from './desk.ts';
import { effect } from './effect.ts';
import { gaps } from './gaps.ts';
import { histogram } from './histogram.ts';
import { known } from './known.ts';
import { leads } from './leads.ts';
import { levels } from './levels.ts';
import { marks } from './marks.ts';
import { newest } from './newest.ts';
import { placeCourse } from './place-course.ts';
import { runs } from './runs.ts';
import { sparks } from './sparks.ts';
import { tiles } from './tiles.ts';
import { worst } from './worst.ts';
import { worstAt } from './worst-at.ts';

export const KINDS = {
  levels,
  marks,
  course,
  histogram,
  tiles,
  sparks,
  cells,
  placeCourse,
  worst,
  effect,
  known,
  newest,
  runs,
  amounts,
  channels,
  gaps,
  worstAt,
  leads,
} satisfies Readonly<Record<string, (desk: Desk, asked: never) => unknown>>;

export type SignalKind = keyof typeof KINDS;

/** What is asked with a kind, and what comes back. Both survive a structured clone. */
export type SignalAsked<K extends SignalKind> = Parameters<(typeof KINDS)[K]>[1];
export type SignalAnswer<K extends SignalKind> = ReturnType<(typeof KINDS)[K]>;

/** Puts a question to a desk, wherever it is. */
export type AskSignals = <K extends SignalKind>(kind: K, asked: SignalAsked<K>) => Promise<SignalAnswer<K>>;

export function answerAtDesk<K extends SignalKind>(desk: Desk, kind: K, asked: SignalAsked<K>): SignalAnswer<K> {
  const answer = KINDS[kind] as (desk: Desk, asked: SignalAsked<K>) => SignalAnswer<K>;
  return answer(desk, asked);
}
