// The states in which the window is judged: each screen with its parts, dialogs, empty, busy, wrong and full. One list for the tests and the audit; reached as a user would, in Dutch.
import type { Page } from '@playwright/test';
import { STATES_OF_FILES } from './states-of-files.ts';
import { STATES_OF_MAP } from './states-of-map.ts';
import { STATES_OF_SCREENS } from './states-of-screens.ts';
import { STATES_OF_TELLING } from './states-of-telling.ts';

/** `start`: the sample is open, or nothing yet. `reach` rejects when the state cannot be reached. */
export interface State {
  readonly name: string;
  readonly start: 'sample' | 'nothing';
  reach(page: Page): Promise<unknown>;
  /** true: in every test run, not only in the audit. */
  readonly isSampled: boolean;
}

const of = (start: State['start'], all: Readonly<Record<string, State['reach']>>, sampled: ReadonlySet<string>): readonly State[] =>
  Object.entries(all).map(([name, reach]) => ({ name, start, reach, isSampled: sampled.has(name) }));

/** Those of which a test run looks at the colours and the rest: together they show every kind of part. */
const SAMPLED: ReadonlySet<string> = new Set([
  'map of departments',
  'map, a department chosen',
  'map, an exchange chosen, privacy lens',
  'list, an exchange chosen',
  'matrix',
  'streams',
  'help on keys',
  'signals, map of districts',
  'findings, one refused',
  'register, a scenario',
  'register, two days compared',
  'first screen',
  'sources, a report with faults',
  'sources, a row of a message',
  'sources, differences',
  'sources, columns of an unknown table',
]);

export const STATES: readonly State[] = [
  ...of('sample', { ...STATES_OF_MAP, ...STATES_OF_SCREENS, ...STATES_OF_TELLING }, SAMPLED),
  ...of('nothing', STATES_OF_FILES, SAMPLED),
];
