// `npm test`: everything that must be right, from a bare checkout. Goes on after a failure; the last line says how many passed and failed.
import { spawnSync } from 'node:child_process';
import { install, NOT_INSTALLED, requireNode } from './prepare.mjs';
import { findBrowser, NO_BROWSER } from './programs.mjs';
import { browserTests, check, checkAll, impossible, unitTests } from './steps.mjs';

/** The longest first. */
const CHECKS = ['check:types', 'check:pure', 'check:style', 'check:floors', 'check:unused'];
const APT = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', '-q'];

requireNode();
const results = process.argv.includes('--checks-only') ? await checkAll(CHECKS) : await all();
report(results);

async function all() {
  if (!install()) return [impossible('install', NOT_INSTALLED)];
  const done = [...(await checkAll(CHECKS)), unitTests(), check('build')];
  return [...done, inBrowser(done.at(-1))];
}

function inBrowser(build) {
  if (build.failed) return impossible('test:e2e', 'The tests in a browser were not run: there is no build.');
  if (!findBrowser()) installBrowser();
  return findBrowser() ? browserTests() : impossible('test:e2e', NO_BROWSER);
}

/** Only where that is the way to do it: Debian and its kin, as root (a container, a build server). */
function installBrowser() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return;
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.log('No Chromium here: installing Debian’s.');
  spawnSync('apt-get', [...APT, 'update'], options);
  spawnSync('apt-get', [...APT, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
}

function report(steps) {
  const total = (what) => steps.reduce((sum, step) => sum + step[what], 0);
  console.log(`\n${'step'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, skipped, seconds } of steps) {
    console.log(`${name.padEnd(16)}${pad(passed, 8)}${pad(failed, 8)}${pad(skipped, 9)}${pad(seconds.toFixed(1), 9)}`);
  }
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

function pad(value, width) {
  return String(value).padStart(width);
}
