// Can everyone use it: axe, reflow, spacing, focus, motion and small letters, in every state of the window.
import { JUDGES } from '../access/judge.ts';
import { STATES } from '../access/states.ts';
import { rowsOf, walkStates } from '../access/walk.ts';
import { openWindow } from '../access/window.ts';
import type { Audit, AuditOptions } from '../part.ts';

export async function access({ isQuick }: AuditOptions): Promise<Audit> {
  const window = await openWindow(process.env.DATAREIS_PAGE);
  const states = STATES.filter(({ isSampled }) => isSampled || !isQuick);
  const tell = (line: string) => console.error(line);
  const findings = await walkStates(window, states, { judges: JUDGES, tell }).finally(() => window.close());
  return {
    title: `Accessibility, ${states.length} states`,
    source: 'issue 9.1; reliability.md A-01, A-02, A-06; WCAG 2.2 AA',
    rows: rowsOf(findings),
  };
}
