// npm run package: the installers for this system. Does all that can be done without the Electron program itself, and says in words what remains when that cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { packed, sumsOf } from './package/packed.ts';
import { planOf } from './package/plan.ts';
import { electronSource } from './programs.mjs';

interface Settings {
  readonly electronVersion: string;
  readonly files: readonly string[];
}

const ROOT = path.join(import.meta.dirname, '..');
const BEGAN = Date.now();
const { homepage } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly homepage?: string };
const { words, makes, leftOut } = planOf(process.platform, {
  homepage: process.env.DATAREIS_HOMEPAGE ?? homepage,
  maintainer: process.env.DATAREIS_MAINTAINER,
});

step('The page and the shell are built');
if (!run('npm', ['run', '--silent', 'build'])) stop('The build failed; the reason is above. Nothing was packed.');
const settings = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as Settings;
const { files, megabytes, hash } = packed(ROOT, settings.files);
step(`In app.asar come ${files} files, ${megabytes} MB (SHA-256 ${hash})`);
if (leftOut) step(leftOut);
const { host, reachable } = await electronSource();
if (!reachable && !hasCachedElectron()) {
  stop(
    `Here it ends: for ${makes} the Electron program is needed, which electron-builder fetches from ${host}, and that name cannot be found from here.\n` +
      'What is done: the app is built, and its files are counted. `npm test` checks electron-builder.yml against the schema of electron-builder.\n' +
      `What remains, on a machine with a connection: npm run package fetches Electron ${settings.electronVersion}, puts app.asar in it, sets its fuses and the hash of app.asar, signs where there is a certificate, and makes ${makes} in release/.\n` +
      'A mirror of your own can be named in ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.',
  );
}
if (!run('npx', ['--no-install', 'electron-builder', '--publish', 'never', ...words])) stop('electron-builder did not finish; its reason is above.');
const release = path.join(ROOT, 'release');
const made = readdirSync(release).filter(isMade);
writeFileSync(path.join(release, 'SHA256SUMS'), sumsOf(release, made));
step(`Made: ${made.join(', ')}, in release/. Their hashes are in release/SHA256SUMS.`);

function step(text: string): void {
  console.log(`── ${text}`);
}

function stop(text: string): never {
  console.error(text);
  process.exit(1);
}

function run(command: string, given: readonly string[]): boolean {
  return spawnSync(command, given, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** The folder in which electron-builder keeps what it has fetched before. */
function hasCachedElectron(): boolean {
  const folder = process.env.electron_config_cache ?? process.env.ELECTRON_CACHE;
  return (
    folder !== undefined &&
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => String(name).includes(`electron-v${settings.electronVersion}-`))
  );
}

/** An installer of this run; older ones stay beside it. */
function isMade(name: string): boolean {
  const found = statSync(path.join(release, name));
  return found.isFile() && found.mtimeMs >= BEGAN && /\.(exe|msi|dmg|AppImage|deb)$/.test(name);
}
