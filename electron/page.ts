// What does the app answer when the page asks for a file of its own? Pure Node: serves app:// in Electron and the local server alike.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

export interface PageAnswer {
  readonly status: 200 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** What a page can ask of a machine and ours never does. */
const NOT_USED = ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'serial', 'hid', 'midi'];

/** A worker obeys the policy of its own response, so every answer carries these. */
export const SAFE_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': NOT_USED.map((feature) => `${feature}=()`).join(', '),
} as const;

/** By the ending of a file. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.datareis': 'application/vnd.datareis+zip',
};

/** A path of plain words. Nothing we ship needs more, so nothing is ever decoded: `%2e`, `..`, `\`, NUL and `C:` have no way in. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+$/;
const HASHED_ASSET = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/;
const LONGEST_PATH = 1024;

/** How long a browser may keep a file without asking again: for ever when its name changes with what is in it, else not at all. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-store' } as const;

export function cachingOf(urlPath: string): string {
  return HASHED_ASSET.test(urlPath) ? CACHING.hashed : CACHING.other;
}

/** The file of `root` that the path of a URL names, with the headers that keep the page in. */
export async function respond(root: string, urlPath: string): Promise<PageAnswer> {
  const asked = urlPath === '/' ? '/index.html' : urlPath;
  if (asked.length > LONGEST_PATH || !PLAIN_PATH.test(asked)) return refusal(403, 'Refused');
  try {
    const file = await insideRoot(root, asked);
    if (!file) return refusal(403, 'Refused');
    return { status: 200, headers: headersOf(asked), body: await readFile(file) };
  } catch {
    return refusal(404, 'Not found');
  }
}

/** The real place of the file, or null when a link leads out of `root`. */
async function insideRoot(root: string, asked: string): Promise<string | null> {
  const home = await realpath(root);
  const file = await realpath(path.join(home, ...asked.split('/')));
  return file.startsWith(home + path.sep) ? file : null;
}

function headersOf(asked: string): Record<string, string> {
  return {
    ...SAFE_HEADERS,
    'Content-Type': MEDIA_TYPES[path.extname(asked).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': cachingOf(asked),
  };
}

function refusal(status: 403 | 404, text: string): PageAnswer {
  const headers = { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHING.other };
  return { status, headers, body: new TextEncoder().encode(text) };
}
