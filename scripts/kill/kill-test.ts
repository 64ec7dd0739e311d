// How many saves survive when the process is killed in the middle of them? Starts a writer, kills it at a random moment, looks at the file, and again.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import ts from 'typescript';
import { readRecords } from '../../electron/journal.ts';

/** ours = the writer of the app; naive = the file written in place, which must lose some; journal = the acts since the last save. */
export type Way = 'ours' | 'naive' | 'journal';

export interface KillCount {
  readonly way: Way;
  readonly kills: number;
  /** Files (or journals) that were not whole. */
  readonly torn: number;
  /** Files older than what was said to be safe. */
  readonly older: number;
  /** Versions that were said to be safe in all. */
  readonly saves: number;
  /** Files that were left beside the saved one when all was done. */
  readonly left: number;
  readonly seconds: number;
}

const HERE = import.meta.dirname;
/** Milliseconds after the writer began, at which it is killed: some while it writes its first version, some many later. */
const LATEST = 60;

/** `isShort`: the naive writer stops at its first loss. */
export async function killTest(way: Way, kills: number, folder: string, isShort = false): Promise<KillCount> {
  const modules = compiled(path.join(folder, 'modules'));
  const target = path.join(folder, way, 'casus.datareis');
  mkdirSync(path.dirname(target), { recursive: true });
  const count = { torn: 0, older: 0, saves: 0 };
  const begun = performance.now();
  let [next, safe] = [1, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const told = await killed(way, target, next, modules, Math.random() * LATEST);
    count.saves += told.length;
    safe = told.at(-1) ?? safe;
    const found = way === 'journal' ? lastAct(target) : versionAt(target);
    if (found === null) count.torn += 1;
    else if (found < safe) count.older += 1;
    if (way === 'naive' && count.torn + count.older > 0 && isShort) break;
    next = Math.max(next, safe, found ?? 0) + 1;
    if (way === 'naive') safe = found ?? 0;
  }
  const left = readdirSync(path.dirname(target)).filter((name) => name !== path.basename(target)).length;
  return { way, kills, ...count, left, seconds: (performance.now() - begun) / 1000 };
}

/** The versions that were said to be safe before the writer died. */
function killed(way: Way, target: string, first: number, modules: string, ms: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [path.join(HERE, 'writer.mjs'), way, target, String(first), modules], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const safe: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), ms);
    else safe.push(Number(line));
  });
  return new Promise((resolve) => child.on('close', () => resolve(safe)));
}

/** 0 when there is no file yet, null when it is not whole. */
function versionAt(target: string): number | null {
  if (!existsSync(target)) return 0;
  const bytes = readFileSync(target);
  const body = bytes.subarray(0, -64);
  const isWhole = bytes.length > 64 && createHash('sha256').update(body).digest('hex') === bytes.toString('latin1', bytes.length - 64);
  return isWhole ? Number(body.toString('latin1', 0, 12)) : null;
}

/** The acts must follow each other without a gap; what is behind the last whole one is cut off, as the app does when it goes on. */
function lastAct(target: string): number | null {
  if (!existsSync(target)) return 0;
  const bytes = readFileSync(target);
  const { lines, length } = readRecords(bytes);
  if (length < bytes.length) writeFileSync(target, bytes.subarray(0, length));
  const acts = lines.map((line) => Number(line.slice('act '.length)));
  return acts.every((act, index) => index === 0 || act > (acts[index - 1] ?? 0)) ? (acts.at(-1) ?? 0) : null;
}

/** The modules of the app as plain Node reads them: starting a compiler for every kill would take an hour. */
function compiled(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['write-file', 'journal']) {
    const source = readFileSync(path.join(HERE, '../../electron', `${name}.ts`), 'utf8');
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    writeFileSync(path.join(folder, `${name}.mjs`), ts.transpileModule(source, { compilerOptions: options }).outputText);
  }
  return folder;
}
