// R-01: the bill of materials in CycloneDX, as npm makes it, against the lock file.
import { spawnSync } from 'node:child_process';
import { lockedPackages } from '../../licences.ts';
import type { Checked } from '../part.ts';

const MOST_BYTES = 200_000_000;

interface Bill {
  readonly bomFormat?: string;
  readonly specVersion?: string;
  readonly components?: readonly { readonly group?: string; readonly name: string; readonly version: string; readonly hashes?: readonly unknown[] }[];
}

export function billOfMaterials(root: string): Checked[] {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout, status } = spawnSync('npm', words, { cwd: root, maxBuffer: MOST_BYTES, shell: process.platform === 'win32' });
  if (status !== 0) return [{ what: 'bill of materials', found: `npm sbom ended with ${status}`, isRight: false }];
  const bill = JSON.parse(stdout.toString('utf8')) as Bill;
  const told = new Set((bill.components ?? []).map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`));
  const locked = new Set(lockedPackages(root).map(({ name, version }) => `${name}@${version}`));
  const missing = [...locked].filter((one) => !told.has(one));
  const more = [...told].filter((one) => !locked.has(one));
  const found = `${bill.bomFormat} ${bill.specVersion}: ${told.size} packages, lock file ${locked.size}; ${missing.length} missing, ${more.length} more ${[...missing, ...more].slice(0, 3).join(' ')}`;
  return [{ what: 'bill of materials', found: found.trim(), isRight: missing.length === 0 && more.length === 0 && told.size > 0 }];
}
