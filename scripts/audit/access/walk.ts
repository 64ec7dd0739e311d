// Walks the states and lets judges look at each; a state that cannot be reached is a fault, not a reason to stop.
import type { Checked } from '../part.ts';
import type { Judge } from './judge.ts';
import type { State } from './states.ts';
import type { Window } from './window.ts';

/** What was found, by judgement and state. */
export type Findings = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

interface Walking {
  readonly judges: Readonly<Record<string, Judge>>;
  readonly tell?: (line: string) => void;
}

const REACHED = 'reached';

export async function walkStates(window: Window, states: readonly State[], { judges, tell }: Walking): Promise<Findings> {
  const findings = new Map<string, Map<string, readonly string[]>>([REACHED, ...Object.keys(judges)].map((name) => [name, new Map()]));
  for (const state of states) {
    const page = await window.reach(state).catch((error: unknown) => String(error).split('\n').slice(0, 3).join(' '));
    findings.get(REACHED)?.set(state.name, typeof page === 'string' ? [page] : []);
    if (typeof page === 'string') tell?.(`${state.name}: not reached: ${page}`);
    if (typeof page === 'string') continue;
    tell?.(`${state.name}: reached`);
    for (const [name, judge] of Object.entries(judges)) {
      const found = await judge(page).catch((error: unknown) => [String(error).split('\n')[0] ?? '']);
      findings.get(name)?.set(state.name, found);
      for (const fault of found) tell?.(`${state.name}: ${name}: ${fault}`);
    }
  }
  return findings;
}

/** One row a judgement, and one for each state in which something is wrong. */
export function rowsOf(findings: Findings): readonly Checked[] {
  return [...findings].flatMap(([name, byState]) => {
    const wrong = [...byState].filter(([, faults]) => faults.length > 0);
    const found = wrong.length === 0 ? `0 faults in ${byState.size} states` : `faults in ${wrong.length} of ${byState.size} states`;
    const details = wrong.map(([state, faults]) => ({ what: `  ${state}`, found: faults.join(' | ').slice(0, 400), isRight: false }));
    return [{ what: name, found, isRight: wrong.length === 0 }, ...details];
  });
}
