// What an administrator asks before installing the work of others: what is in it, under which licences, unchanged, and can it be made again?
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isAllowed, lockedPackages, noticesOf, SHIPPED_LICENCES, shippedPackages, TOOL_LICENCES } from '../../licences.ts';
import type { Audit, AuditOptions, Checked } from '../part.ts';
import { billOfMaterials } from '../supply/bill-of-materials.ts';
import { bundledPackages } from '../supply/bundled.ts';
import { twoBuilds } from '../supply/two-builds.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const MOST_BYTES = 200_000_000;

export async function supply({ isQuick }: AuditOptions): Promise<Audit> {
  const rows = [lockRow(), ...billOfMaterials(ROOT), ...licenceRows(), advisoryRow()];
  rows.push(...(isQuick ? [{ what: 'two builds', found: 'not done the quick way', isRight: true }] : await buildRows()));
  return { title: 'Supply', source: 'issue 9, point 2; R-01 to R-06', rows };
}

function lockRow(): Checked {
  const all = lockedPackages();
  const bare = all.filter(({ integrity }) => !/^sha512-/.test(integrity));
  return {
    what: 'lock file',
    found: `${all.length} packages, ${bare.length} without SHA-512 ${bare.map(({ name }) => name).join(' ')}`.trim(),
    isRight: bare.length === 0,
  };
}

function licenceRows(): Checked[] {
  const [shipped, all] = [shippedPackages(), lockedPackages()];
  const wrong = shipped.filter(({ licence }) => !isAllowed(licence, SHIPPED_LICENCES));
  const wrongTools = all.filter(({ licence }) => !isAllowed(licence, TOOL_LICENCES));
  const silent = shipped.filter(({ place, licence }) => noticesOf(path.join(ROOT, place), licence).length === 0);
  return [
    {
      what: 'licences of what ships',
      found: `${shipped.length} packages: ${countsOf(shipped)}; ${wrong.length} not allowed`,
      isRight: wrong.length === 0,
    },
    {
      what: 'licences of all tools',
      found: `${all.length} packages: ${countsOf(all)}; ${wrongTools.length} not allowed`,
      isRight: wrongTools.length === 0,
    },
    {
      what: 'notices that go along',
      found: `${shipped.length - silent.length} of ${shipped.length} ${silent.map(({ name }) => name).join(' ')}`.trim(),
      isRight: silent.length === 0,
    },
  ];
}

function countsOf(packages: readonly { readonly licence: string }[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([licence, count]) => `${count} ${licence}`)
    .join(', ');
}

/** Known weaknesses, as the registry tells them. A registry that does not answer proves nothing, and is said. */
function advisoryRow(): Checked {
  const { stdout } = spawnSync('npm', ['audit', '--audit=true', '--json'], { cwd: ROOT, maxBuffer: MOST_BYTES, shell: process.platform === 'win32' });
  const told = JSON.parse(stdout.toString('utf8') || '{}') as { metadata?: { vulnerabilities?: { total?: number } } };
  const total = told.metadata?.vulnerabilities?.total;
  if (total === undefined)
    return { what: 'npm audit', found: 'not answered: this registry refuses the question; to be run where the project is published', isRight: null };
  return { what: 'npm audit', found: `${total} known weaknesses`, isRight: total === 0 };
}

async function buildRows(): Promise<Checked[]> {
  return [await bundledPackages(ROOT), ...(await twoBuilds(ROOT))];
}
