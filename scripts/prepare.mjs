// Is everything there that the app needs to start: the right Node, the packages of the lock file, a build of today's sources? Built-ins only, since nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const SOURCES = ['electron', 'renderer', 'datasets', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
export const NOT_INSTALLED = 'The packages could not be installed (npm ci); npm says why above. Is there a connection to a package registry?';

const BUILT = ['out/renderer/index.html', 'out/main/index.js', 'out/preload/index.cjs'];

/** Installs and builds where needed; ends the program with a sentence when that does not succeed. */
export function prepare() {
  if (!install()) stop(NOT_INSTALLED);
  if (!builtFromTheseSources() && !npm('run', 'build')) stop('The app could not be built (npm run build). What went wrong is shown above.');
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!good)
    stop(`Datareis needs Node 20.19 or later in the 20 series, or 22.12 or later. This is Node ${process.versions.node}. See https://nodejs.org/.`);
}

/** Installs when the packages on disk are not those of the lock file. */
export function install() {
  return installedAsLocked() || npm('ci', '--loglevel=error');
}

/** On Windows npm is a script, which only a shell can start. The words are all ours. */
export function npm(...words) {
  const { status } = spawnSync('npm', words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** npm notes inside node_modules what it has installed: compared with the lock file, package by package. */
function installedAsLocked() {
  const note = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const there = packagesOf(note);
  const wanted = Object.entries(packagesOf(path.join(ROOT, 'package-lock.json')));
  return wanted.every(([place, { version, optional }]) => place === '' || optional || (there[place] && there[place].version === version));
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function builtFromTheseSources() {
  const outputs = BUILT.map((file) => path.join(ROOT, file));
  if (!outputs.every((file) => existsSync(file))) return false;
  const newest = Math.max(...SOURCES.map((source) => newestIn(path.join(ROOT, source))));
  return outputs.every((file) => statSync(file).mtimeMs >= newest);
}

/** When anything at this place last changed; a folder changes when a file comes or goes. */
function newestIn(place) {
  const status = statSync(place);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
