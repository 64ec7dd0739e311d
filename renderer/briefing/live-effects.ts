// Live numbers of a scenario: what it does to copies, findings and the reach of an error.
import type { Effects } from '../compare/effects.ts';
import { rowsOf } from '../model/record.ts';
import { shownCount } from './live-case.ts';
import type { LiveName } from './live-names.ts';
import type { LiveOutcome, LivePort } from './live-port.ts';
import { shownHours } from './live-trace.ts';

const MEASURED: Partial<Record<LiveName, (effects: Effects) => number | null>> = {
  'scenario-copies': ({ after }) => after.copies,
  'scenario-findings': ({ after }) => Object.values(after.findings).reduce((sum, count) => sum + count, 0),
  'scenario-gone': ({ findingsGone }) => findingsGone.length,
  'scenario-new': ({ findingsNew }) => findingsNew.length,
  'now-reached': ({ before }) => before.reached,
  'scenario-reached': ({ after }) => after.reached,
  'now-last-arrival': ({ before }) => before.lastArrivalHours,
  'scenario-last-arrival': ({ after }) => after.lastArrivalHours,
};

/** null for a name that is counted otherwise. */
export async function countEffects(port: LivePort, name: LiveName, about: string): Promise<LiveOutcome | null> {
  const measure = MEASURED[name];
  if (!measure) return null;
  if (!rowsOf(port.records, 'scenarios').some(({ values }) => values.id === about)) return { fault: 'about' };
  const day = port.day ?? port.standing;
  const value = measure(await port.effects(about, day));
  const isTime = name.endsWith('last-arrival');
  const unknown = port.language === 'nl' ? 'een onbekend aantal' : 'an unknown number';
  const shown = isTime ? shownHours(value, port.language) : value === null ? unknown : shownCount(value, port.language);
  const rows = [{ sheet: 'scenarios' as const, id: about }];
  return { number: { value, shown, rows, day } };
}
