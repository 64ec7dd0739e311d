// What the page really holds, asked of the bundler: are its notices all there?
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { shippedPackages } from '../../licences.ts';
import type { Checked } from '../part.ts';

export async function bundledPackages(root: string): Promise<Checked> {
  const found = new Set<string>();
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'datareis-bundle-'));
  try {
    const plugins = [seer(found)];
    const worker = { plugins: () => [seer(found)], format: 'es' as const };
    await build({
      root: path.join(root, 'renderer'),
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      plugins,
      worker,
      build: { outDir },
    });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  const known = new Set(shippedPackages(root).map(({ name }) => name));
  const missing = [...found].filter((name) => !known.has(name));
  return {
    what: 'packages in the bundle',
    found: `${found.size}, all with a notice but ${missing.length} ${missing.join(' ')}`.trim(),
    isRight: missing.length === 0 && found.size > 20,
  };
}

/** Sees every module that goes into a file. */
function seer(found: Set<string>): Plugin {
  return {
    name: 'seer',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const inside = /.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(id);
        if (inside?.[1]) found.add(inside[1]);
      }
    },
  };
}
