// Can a third language be added as one file: every state in a pseudo-language of words 40 % longer. Is anything cut, and does any word come from outside the catalogue?
import { languageJudges } from '../access/judge.ts';
import { knownWords } from '../access/known-words.ts';
import { STATES } from '../access/states.ts';
import { rowsOf, walkStates } from '../access/walk.ts';
import { openWindow } from '../access/window.ts';
import type { Audit, AuditOptions } from '../part.ts';

export async function languages({ isQuick }: AuditOptions): Promise<Audit> {
  const window = await openWindow(process.env.DATAREIS_PAGE);
  const states = STATES.filter(({ isSampled }) => isSampled || !isQuick);
  const tell = (line: string) => console.error(line);
  const findings = await walkStates(window, states, { judges: languageJudges(knownWords()), tell }).finally(() => window.close());
  return { title: `Languages, ${states.length} states in a pseudo-language`, source: 'issue 9.6; reliability.md I-02', rows: rowsOf(findings) };
}
