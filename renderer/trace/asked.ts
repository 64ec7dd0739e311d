// Every question that can be traced as a value that can be sent to a worker, and the one door to its answer. Knows nothing of workers.
import type { Travel } from '../model/travel.ts';
import { type BackwardQuestion, type BackwardTrace, traceBack } from './backward.ts';
import { type ErrorPage, errorPage } from './error-page.ts';
import { errorTable, type TraceTable } from './error-table.ts';
import { type ErrorTrace, traceError } from './error-trace.ts';
import type { ErrorQuestion } from './found.ts';
import { findHubs, type Hub } from './hubs.ts';
import { type Leak, ofLeak } from './leak.ts';
import { type OriginAnswer, type OriginQuestion, traceOrigin } from './origin.ts';
import type { Outcome } from './outcome.ts';
import { findPath, type PathAnswer, type PathQuestion } from './path.ts';
import { findReach, type ReachAnswer, type ReachQuestion } from './reach.ts';
import { ofResident, type ResidentAnswer } from './resident.ts';
import { type WhatStops, whatStops } from './stops.ts';
import { ofSupplier, type SupplierAnswer } from './supplier.ts';
import type { Language } from './words.ts';

/** `day` is an ISO date; null = exchanges of any day count. `table` and `page` say the answer to an error again in another way. */
export type Asked =
  | { readonly kind: 'error'; readonly question: ErrorQuestion }
  | { readonly kind: 'table'; readonly question: ErrorQuestion; readonly language: Language }
  | { readonly kind: 'page'; readonly question: ErrorQuestion }
  | { readonly kind: 'backward'; readonly question: BackwardQuestion }
  | { readonly kind: 'origin'; readonly question: OriginQuestion }
  | { readonly kind: 'reach'; readonly question: ReachQuestion }
  | { readonly kind: 'path'; readonly question: PathQuestion }
  | { readonly kind: 'leak'; readonly systemId: string; readonly day: string | null }
  | { readonly kind: 'stops'; readonly systemId: string; readonly day: string | null }
  | { readonly kind: 'supplier'; readonly organisationId: string; readonly day: string | null }
  | { readonly kind: 'resident'; readonly subjectIds: readonly string[]; readonly day: string | null }
  | { readonly kind: 'hubs'; readonly day: string | null };

export interface AnswerOf {
  readonly error: ErrorTrace;
  readonly table: TraceTable;
  readonly page: ErrorPage;
  readonly backward: BackwardTrace;
  readonly origin: OriginAnswer;
  readonly reach: ReachAnswer;
  readonly path: PathAnswer;
  readonly leak: Leak;
  readonly stops: WhatStops;
  readonly supplier: SupplierAnswer;
  readonly resident: ResidentAnswer;
  readonly hubs: readonly Hub[];
}

export type AskedAbout<K extends Asked['kind']> = Extract<Asked, { readonly kind: K }>;

/** Works out an answer at once, however long that takes. */
export function answerAsked<K extends Asked['kind']>(travel: Travel, asked: AskedAbout<K>): Outcome<AnswerOf[K]> {
  return answer(travel, asked) as Outcome<AnswerOf[K]>;
}

function answer(travel: Travel, asked: Asked): Outcome<AnswerOf[Asked['kind']]> {
  switch (asked.kind) {
    case 'error':
      return traceError(travel, asked.question);
    case 'table':
      return mapped(traceError(travel, asked.question), (trace) => errorTable(travel, trace, asked.language));
    case 'page':
      return mapped(traceError(travel, asked.question), (trace) => errorPage(travel, trace));
    case 'backward':
      return traceBack(travel, asked.question);
    case 'origin':
      return traceOrigin(travel, asked.question);
    case 'reach':
      return findReach(travel, asked.question);
    case 'path':
      return findPath(travel, asked.question);
    case 'leak':
      return ofLeak(travel, asked.systemId, asked.day);
    case 'stops':
      return whatStops(travel, [asked.systemId], asked.day);
    case 'supplier':
      return ofSupplier(travel, asked.organisationId, asked.day);
    case 'resident':
      return ofResident(travel, asked.subjectIds, asked.day);
    case 'hubs':
      return { answer: findHubs(travel, asked.day) };
  }
}

function mapped<A, B>(outcome: Outcome<A>, make: (answer: A) => B): Outcome<B> {
  return 'answer' in outcome ? { answer: make(outcome.answer) } : outcome;
}
