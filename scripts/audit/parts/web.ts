// The page on a real nginx, under a path of its own: does it open, with the right headers, kinds of file, caching and small versions, and with nothing to complain of?
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CACHING, cachingOf, SAFE_HEADERS } from '../../../electron/page.ts';
import { findBrowser } from '../../programs.mjs';
import { makeWeb } from '../../web/make.ts';
import { nginxConfig } from '../../web/nginx.ts';
import { withBuiltPage } from '../built-page.ts';
import type { Audit, Checked } from '../part.ts';

const SUB_PATH = '/gemeente/datareis/';
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

export async function web(): Promise<Audit> {
  const audit = { title: `The page on nginx, under ${SUB_PATH}`, source: 'issue 9, point 4' };
  const nginx = NGINX.find((file) => spawnSync(file, ['-v']).status === 0);
  if (!nginx) {
    return { ...audit, rows: [{ what: 'nginx', found: 'skipped: it is not on this machine (Debian: apt-get install nginx-light)', isRight: null }] };
  }
  const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-nginx-'));
  try {
    const { page } = await withBuiltPage((built) => makeWeb(path.join(work, 'web'), SUB_PATH, built));
    const port = await freePort();
    const server = await served(nginx, work, page, port);
    try {
      return { ...audit, rows: [version(nginx), ...(await answers(port, page)), ...(await opened(port))] };
    } finally {
      server.kill();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function version(nginx: string): Checked {
  return { what: 'nginx', found: spawnSync(nginx, ['-v'], { encoding: 'utf8' }).stderr.trim(), isRight: true };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** With settings of its own, not as a service. */
async function served(nginx: string, work: string, page: string, port: number): Promise<ChildProcess> {
  chmodSync(work, 0o755);
  mkdirSync(path.join(work, 'temp'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${work}/temp/${name};`).join('\n');
  const site = nginxConfig({ subPath: SUB_PATH, folder: page, hasBrotli: false });
  const own = process.getuid?.() === 0 ? 'user root;\n' : '';
  const text = `${own}pid ${work}/nginx.pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\n${temp}\n  access_log off;\n  server {\n    listen 127.0.0.1:${port};\n${site}  }\n}\n`;
  writeFileSync(path.join(work, 'nginx.conf'), text);
  const child = spawn(nginx, ['-p', work, '-e', `${work}/error.log`, '-c', `${work}/nginx.conf`, '-g', 'daemon off;'], { stdio: 'inherit' });
  for (let tries = 0; tries < 50; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}${SUB_PATH}`).then(
      () => true,
      () => false,
    );
    if (isUp) return child;
    await new Promise((go) => setTimeout(go, 100));
  }
  child.kill();
  throw new Error('nginx did not start');
}

/** Every file that is shipped, as nginx hands it out. */
async function answers(port: number, page: string): Promise<readonly Checked[]> {
  const base = `http://127.0.0.1:${port}${SUB_PATH}`;
  const names = readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br|config)$/.test(entry.name))
    .map((entry) => path.relative(page, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const wrong: string[] = [];
  let small = 0;
  for (const name of names) {
    const { headers, status } = await fetch(`${base}${name}`, { headers: { 'accept-encoding': 'gzip' } });
    const wanted = { ...SAFE_HEADERS, 'Cache-Control': cachingOf(`/${name}`) };
    for (const [header, value] of Object.entries(wanted))
      if (headers.get(header) !== value) wrong.push(`${name}: ${header} is ${headers.get(header)}`);
    if (status !== 200) wrong.push(`${name}: ${status}`);
    if (headers.get('content-encoding') === 'gzip') small += 1;
  }
  const wasm = names.find((name) => name.endsWith('.wasm')) ?? '';
  const type = (await fetch(`${base}${wasm}`, { method: 'HEAD' })).headers.get('content-type');
  const statusOf = async (asked: string, method = 'GET') => (await fetch(`http://127.0.0.1:${port}${asked}`, { method, redirect: 'manual' })).status;
  const refusals = [
    await statusOf(`${SUB_PATH}web.config`),
    await statusOf(`${SUB_PATH}nowhere.js`),
    await statusOf(SUB_PATH, 'POST'),
    await statusOf(SUB_PATH.slice(0, -1)),
  ];
  const missing = await fetch(`${base}nowhere.js`);
  return [
    {
      what: 'files with all headers and their caching',
      found: wrong.slice(0, 3).join(' | ') || `${names.length} of ${names.length}`,
      isRight: wrong.length === 0,
    },
    {
      what: 'files for ever, the others never',
      found: `${names.filter((name) => cachingOf(`/${name}`) === CACHING.hashed).length} of ${names.length}`,
      isRight: true,
    },
    { what: 'small versions handed out', found: `${small} files`, isRight: small > 20 },
    { what: 'WASM', found: String(type), isRight: type === 'application/wasm' },
    { what: 'web.config, a missing file, POST, without the slash', found: refusals.join(', '), isRight: refusals.join() === '404,404,403,301' },
    {
      what: 'the policy on a refusal too',
      found: missing.headers.get('content-security-policy')?.slice(0, 18) ?? 'none',
      isRight: missing.headers.has('content-security-policy'),
    },
  ];
}

/** The sample, opened as a user does, and a question asked of the engine. */
async function opened(port: number): Promise<readonly Checked[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [{ what: 'opened in a browser', found: 'skipped: there is no Chromium', isRight: null }];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const page = await browser.newPage({ locale: 'nl-NL' });
    const [complaints, elsewhere]: [string[], string[]] = [[], []];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => new URL(request.url()).pathname.startsWith(SUB_PATH) || !request.url().startsWith('http') || elsewhere.push(request.url()),
    );
    await page.goto(`http://127.0.0.1:${port}${SUB_PATH}#sample`);
    await page.locator('.card').first().waitFor({ timeout: 60_000 });
    const cards = await page.locator('.card').count();
    await page.keyboard.press('3');
    await page
      .getByText(/^\d+ bevindingen/)
      .first()
      .waitFor({ timeout: 60_000 });
    return [
      { what: 'the sample opens', found: `${cards} cards, and the rules were asked of the engine`, isRight: cards > 30 },
      { what: 'complaints in the console', found: complaints.slice(0, 3).join(' | ') || '0', isRight: complaints.length === 0 },
      { what: 'requests to elsewhere', found: elsewhere.slice(0, 3).join(' | ') || '0', isRight: elsewhere.length === 0 },
    ];
  } finally {
    await browser.close();
  }
}
