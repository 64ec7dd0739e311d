// Does the local server answer this computer's browser, and nobody else?
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { NAMED_ESCAPES, SECRET } from '../electron/escapes.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-serve-'));
let port = 0;
let close: () => Promise<void>;

beforeAll(async () => {
  mkdirSync(path.join(work, 'root'));
  writeFileSync(path.join(work, 'root/index.html'), '<!doctype html>');
  writeFileSync(path.join(work, 'secret.txt'), SECRET);
  ({ port, close } = await serve({ root: path.join(work, 'root') }));
});
afterAll(async () => {
  await close();
  rmSync(work, { recursive: true, force: true });
});

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}
const get = (host: string, method = 'GET', at = '/'): Promise<Got> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: at, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
/** The path as it is written here: clients tidy it up otherwise. */
const raw = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(`GET ${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });

describe('the local server', () => {
  it('serves the page with its policy', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, headers, body } = await get(host);
      expect([status, body]).toEqual([200, '<!doctype html>']);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    }
    expect((await get(`127.0.0.1:${port}`, 'GET', '/?a=1#b')).status).toBe(200);
  });

  it('answers HEAD without the page', async () => {
    const { status, headers, body } = await get(`127.0.0.1:${port}`, 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '15', '']);
  });

  it.each(['evil.test', 'evil.test:80', '127.0.0.1', 'localhost', '127.0.0.1:1', '0.0.0.0', '[::1]', '127.0.0.1.evil.test'])(
    'refuses the name %j',
    async (host) => {
      const { status, headers, body } = await get(host);
      expect([status, body]).toEqual([403, '']);
      expect(headers['content-security-policy']).toBeDefined();
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    expect((await get(`127.0.0.1:${port}`, method)).status).toBe(405);
  });

  it.each(NAMED_ESCAPES)('gives nothing for %s', async (_name, asked) => {
    expect(await raw(asked)).not.toContain(SECRET);
  });

  it('listens on this computer only', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    if (!outside) return;
    const reached = await new Promise((resolve) => {
      const socket = connect(port, outside, () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  it('says when the port is taken', async () => {
    await expect(serve({ root: work, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
