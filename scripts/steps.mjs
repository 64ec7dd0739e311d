// How is one step of the tests run, and what does it count for?
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const PASSED = { passed: 1, failed: 0, skipped: 0 };

/** On Windows npm is a script, which only a shell can start. The words are all ours. */
const AS_NPM = { cwd: ROOT, shell: process.platform === 'win32' };

/** A script of package.json that is right or wrong as a whole. */
export function check(script) {
  return timed(script, () => (npmScript(script) ? PASSED : FAILED));
}

/** Several of them beside each other, as many at a time as there are cores; what one says is shown when it has ended. In the order asked for. */
export async function checkAll(scripts) {
  const waiting = [...scripts.entries()];
  const done = [];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) done[one[0]] = await checkBeside(one[1]);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, next));
  return done;
}

async function checkBeside(name) {
  const began = Date.now();
  const child = spawn('npm', ['run', '--silent', name], { ...AS_NPM, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (part) => said.push(part));
  child.stderr.on('data', (part) => said.push(part));
  const isWell = await new Promise((resolve) => child.on('error', () => resolve(false)).on('close', (status) => resolve(status === 0)));
  console.log(`\n── ${name}\n${Buffer.concat(said).toString('utf8')}`);
  return { name, seconds: (Date.now() - began) / 1000, ...(isWell ? PASSED : FAILED) };
}

/** All tests of vitest. */
export function unitTests() {
  return timed('test:unit', () =>
    counted((report) => npmScript('test:unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]), countVitest),
  );
}

/** All tests of Playwright: the page in a browser, and the desktop app. */
export function browserTests() {
  return timed('test:e2e', () =>
    counted((report) => npmScript('test:e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }), countPlaywright),
  );
}

/** A step that can't be run at all. */
export function impossible(name, why) {
  console.error(why);
  return { name, seconds: 0, ...FAILED };
}

function timed(name, run) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const counts = run();
  return { name, seconds: (Date.now() - began) / 1000, ...counts };
}

/** A run that ended badly without naming a failed test (a file that does not load, an error between tests) counts as one failure. */
function counted(run, count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const well = run(report);
    const counts = count(JSON.parse(readFileSync(report, 'utf8')));
    return { ...counts, failed: well ? counts.failed : Math.max(counts.failed, 1) };
  } catch (error) {
    console.error(`There is no report of the tests: ${error.message}`);
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that does not load has no tests to count, so it counts itself. */
function countVitest(report) {
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded, skipped: report.numPendingTests + report.numTodoTests };
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function npmScript(script, words = [], environment = {}) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...words], {
    ...AS_NPM,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
