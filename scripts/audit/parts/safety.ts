// What a CISO asks, tried: does anything of a case run, does anything leave, can a pattern hang, what does Electron's own checker say?
import type { Audit, AuditOptions, Checked } from '../part.ts';
import { crossSite } from '../safety/cross-site.ts';
import { electronFindings } from '../safety/electron-findings.ts';
import { formulasInOffice } from '../safety/formulas-in-office.ts';
import { quietWalk } from '../safety/quiet-walk.ts';
import { slowPatterns } from '../safety/slow-patterns.ts';

export async function safety(options: AuditOptions): Promise<Audit> {
  const rows: Checked[] = [];
  for (const part of [formulasInOffice, slowPatterns, electronFindings, quietWalk, crossSite]) {
    rows.push(...(await part(options)));
    console.error(`  ${part.name}: ${rows.length} rows so far`);
  }
  return { title: `Safety${options.isQuick ? ', the quick way' : ''}`, source: 'issue 9, point 2; S-11, S-12, F-06, F-07, F-09', rows };
}
