// S-11: what Doyensec's Electronegativity says of the shell, against a list that was read by a person. It always ends with 0 and misses what is set beside other things, so its list of findings is compared, and the gate of every test run is our own (test/safety/electron-checklist.test.ts).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Checked } from '../part.ts';
import { withPackage } from './in-temp.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const CHECKER = '@doyensec/electronegativity@1.10.3';
const WHAT = 'electronegativity';
const LIMIT_MS = 240_000;
/** It knows no newer one. */
const AS_ELECTRON = '45.0.0';

/** Findings that were looked into: which, how many, and why each is none. */
const REVIEWED: Readonly<Record<string, { readonly times: number; readonly why: string }>> = {
  CSP_GLOBAL_CHECK: { times: 1, why: 'it looks for the policy in HTML; ours is a header of every answer (electron/page.ts, SAFE_HEADERS)' },
  AUXCLICK_JS_CHECK: {
    times: 1,
    why: 'a middle click asks for a window, and setWindowOpenHandler denies every one (electron/security.ts, keepPagesIn)',
  },
  CONTEXT_ISOLATION_JS_CHECK: { times: 1, why: 'it does not follow the spread of PAGE_RIGHTS (electron/window.ts), where it is true' },
  SANDBOX_JS_CHECK: { times: 1, why: 'the same: sandbox is true in PAGE_RIGHTS, and app.enableSandbox is called (electron/main.ts)' },
  PRELOAD_JS_CHECK: {
    times: 1,
    why: 'the preload script was reviewed: one object, no event and no ipcRenderer reach the page (electron/preload.ts)',
  },
};

export async function electronFindings(): Promise<Checked[]> {
  const found = await withPackage(CHECKER, findingsOf);
  if (found === null) return [{ what: WHAT, found: `skipped: ${CHECKER} could not be had here`, isRight: null }];
  const counts = new Map<string, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => {
    const reviewed = Object.hasOwn(REVIEWED, name) ? REVIEWED[name] : undefined;
    const isRight = reviewed !== undefined && times <= reviewed.times;
    return { what: `${WHAT}: ${name}`, found: isRight ? `${times}, reviewed: ${reviewed.why}` : `${times}, not reviewed`, isRight };
  });
}

/** The name of each finding in the sources of the shell. */
function findingsOf(folder: string): string[] {
  const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-shell-'));
  try {
    cpSync(path.join(ROOT, 'electron'), path.join(work, 'electron'), { recursive: true });
    writeFileSync(path.join(work, 'package.json'), JSON.stringify({ name: 'shell', version: '1.0.0', devDependencies: { electron: AS_ELECTRON } }));
    const csv = path.join(work, 'findings.csv');
    const program = path.join(folder, 'node_modules/@doyensec/electronegativity/dist/index.js');
    spawnSync(process.execPath, [program, '-i', work, '-r', '-e', AS_ELECTRON, '-o', csv], { cwd: work, stdio: 'ignore', timeout: LIMIT_MS });
    if (!existsSync(csv)) return ['no answer'];
    const lines = readFileSync(csv, 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => line.split(',')[0] ?? '').filter(Boolean);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
