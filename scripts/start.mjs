// `npm start`: the app with the sample municipality. In Electron where there is one, else in a browser; one line says which, and why.
import { spawn } from 'node:child_process';
import { prepare, ROOT, requireNode, stop } from './prepare.mjs';
import { electronSource, fetchElectron, findElectron } from './programs.mjs';

const HELP = `npm start -- [--browser] [--no-open] [--port NUMBER]
  --browser      serve the page for a browser, also where Electron is there
  --no-open      do not open the browser
  --port NUMBER  serve on this port (otherwise 4173, or the next one that is free)`;
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;
const STARTED_MS = 5_000;

requireNode();
const wish = readWish(process.argv.slice(2));
prepare();
const way = await chooseWay();
console.log(way.electron ? `Starting in Electron: ${way.why}.` : `Starting in a browser: ${way.why}.`);
if (way.electron) await runElectron(way.electron);
else await runServer();

function readWish(words) {
  const wanted = { browser: false, open: true, port: null };
  for (const word of words
    .join(' ')
    .replace(/--port +/g, '--port=')
    .split(' ')
    .filter(Boolean)) {
    if (word === '--browser') wanted.browser = true;
    else if (word === '--no-open') wanted.open = false;
    else if (word.startsWith('--port')) wanted.port = portOf(word.slice('--port='.length));
    else stop(word === '--help' ? HELP : `Unknown: ${word}\n${HELP}`);
  }
  return wanted;
}

function portOf(word) {
  const port = /^\d+$/.test(word) ? Number(word) : -1;
  if (port < 0 || port > 65_535) stop(`--port wants a number from 0 to 65535.\n${HELP}`);
  return port;
}

async function chooseWay() {
  if (wish.browser) return { why: '--browser was given' };
  if (process.platform === 'linux' && !hasScreen()) return { why: 'there is no screen for a window' };
  if (process.platform === 'linux' && process.getuid() === 0) return { why: 'Electron does not run as root' };
  const electron = findElectron();
  if (electron) return { electron, why: 'it is installed' };
  if (process.env.NO_ELECTRON_DOWNLOAD) return { why: 'Electron is not there and NO_ELECTRON_DOWNLOAD is set' };
  return downloadElectron();
}

async function downloadElectron() {
  const { host, reachable } = await electronSource();
  if (!reachable) return { why: `Electron is not there and ${host} cannot be reached` };
  console.log(`Fetching Electron from ${host} (at most a minute)…`);
  const electron = fetchElectron();
  return electron ? { electron, why: 'it was fetched just now' } : { why: `Electron is not there and could not be fetched from ${host}` };
}

function hasScreen() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** An Electron that can't start (a missing library, no sandbox allowed) ends at once: then a browser will do. */
async function runElectron(electron) {
  const began = Date.now();
  const code = await new Promise((resolve) => {
    const child = spawn(electron, ['.', '--sample'], { cwd: ROOT, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  if (code === 0 || Date.now() - began > STARTED_MS) process.exit(code === null ? 1 : code);
  console.log(`Electron ended at once (${code}). Starting in a browser instead.`);
  await runServer();
}

async function runServer() {
  const { tsImport } = await import('tsx/esm/api');
  const { serve } = await tsImport('./serve.ts', import.meta.url);
  const { port } = await firstFree(serve);
  const address = `http://127.0.0.1:${port}/#sample`;
  console.log(`Datareis: ${address}`);
  if (wish.open) openBrowser(address);
}

async function firstFree(serve) {
  const first = wish.port === null ? FIRST_PORT : wish.port;
  const last = wish.port === null ? FIRST_PORT + PORTS_TRIED : first;
  for (let port = first; port <= last; port += 1) {
    try {
      return await serve({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  return stop(
    wish.port === null
      ? `Ports ${first} to ${last} are all taken.`
      : `Port ${first} is taken or not allowed. Choose another one, or leave --port out.`,
  );
}

/** A browser that doesn't open is no error: the address is on the screen. */
function openBrowser(address) {
  if (process.platform === 'linux' && !hasScreen()) return;
  const [command, ...words] = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '""', address] }[process.platform] || ['xdg-open', address];
  const child = spawn(command, words, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => {});
  child.unref();
}
