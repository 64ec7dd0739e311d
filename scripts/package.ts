// npm run package: the installers for this system. Does all that can be done without the Electron program itself, and says in words what remains when that cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { packed } from './package/packed.ts';
import { electronSource } from './programs.mjs';

interface Settings {
  readonly electronVersion: string;
  readonly files: readonly string[];
}

const ROOT = path.join(import.meta.dirname, '..');
const TARGETS: Readonly<Partial<Record<NodeJS.Platform, readonly [word: string, makes: string]>>> = {
  win32: ['--win', 'an installer (NSIS) and an MSI'],
  darwin: ['--mac', 'a disk image (DMG)'],
  linux: ['--linux', 'an AppImage and a Debian package'],
};
const [word, makes] = TARGETS[process.platform] ?? ['--linux', 'an AppImage and a Debian package'];

step('The page and the shell are built');
if (!run('npm', ['run', '--silent', 'build'])) stop('The build failed; the reason is above. Nothing was packed.');
const settings = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as Settings;
const { files, megabytes, hash } = packed(ROOT, settings.files);
step(`In app.asar come ${files} files, ${megabytes} MB (SHA-256 ${hash})`);
const { host, reachable } = await electronSource();
if (!reachable && !hasCachedElectron()) {
  stop(
    `Here it ends: ${makes} need the Electron program, which electron-builder fetches from ${host}, and that name cannot be found from here.\n` +
      'What is done: the app is built, and its files are counted. `npm test` checks electron-builder.yml against the schema of electron-builder.\n' +
      `What remains, on a machine with a connection: npm run package fetches Electron ${settings.electronVersion}, puts app.asar in it, sets its fuses and the hash of app.asar, signs where there is a certificate, and makes ${makes} in release/.\n` +
      'A mirror of your own can be named in ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.',
  );
}
if (!run('npx', ['--no-install', 'electron-builder', '--publish', 'never', word])) stop('electron-builder did not finish; its reason is above.');
step(`Made: ${readdirSync(path.join(ROOT, 'release')).filter(isInstaller).join(', ')}, in release/`);

function step(words: string): void {
  console.log(`── ${words}`);
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function run(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
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

function isInstaller(name: string): boolean {
  return statSync(path.join(ROOT, 'release', name)).isFile() && /\.(exe|msi|dmg|AppImage|deb)$/.test(name);
}
