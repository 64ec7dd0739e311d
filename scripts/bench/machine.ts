// On what the figures were measured: the machine, and the versions of all that was compared.
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { findBrowser } from '../programs.mjs';
import { versionOf } from './engines/engines.ts';

const PEERS = ['@dagrejs/dagre', 'elkjs', '@hpcc-js/wasm-graphviz', '@vizdom/vizdom-ts-node', '@xyflow/react', 'cytoscape', 'sigma'];

export function machineLine(date: Date): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    date.toISOString().slice(0, 10),
    `${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'})`,
    `${memory} GB of memory`,
    `${os.type()} ${os.arch()}`,
    `Node ${process.versions.node}`,
    chromiumVersion(),
    ...PEERS.map((name) => `${name} ${versionOf(name)}`),
  ].join(', ');
}

function chromiumVersion(): string {
  const browser = findBrowser();
  if (!browser) return 'no Chromium';
  return execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
