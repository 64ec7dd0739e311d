// The page for a browser tab: a server that only this computer can reach, with the same answers and headers as the desktop app.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { respond, SAFE_HEADERS } from '../electron/page.ts';

interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';
const BUILT_PAGE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../out/renderer');

/** Port 0 is any free one. Rejects when the port is taken. */
export async function serve({ root = BUILT_PAGE, port = 0 }: { root?: string; port?: number }): Promise<Serving> {
  const server = createServer((request, response) => void answer(root, request, response));
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  return { port: taken, close: () => close(server) };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurName(request.headers.host, request.socket.localPort)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { status, headers, body } = await respond(root, (request.url ?? '/').replace(/[?#].*$/, ''));
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page elsewhere may make its own name point here (DNS rebinding); it can't make the browser send ours. */
function isOurName(host: string | undefined, port: number | undefined): boolean {
  return host === `${ADDRESS}:${port}` || host === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: 403 | 405): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Length': 0, ...(status === 405 && { Allow: 'GET, HEAD' }) });
  response.end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, root: { type: 'string' } } });
  const { port } = await serve({ root: values.root ?? BUILT_PAGE, port: Number(values.port ?? 4173) });
  console.log(`Datareis: http://${ADDRESS}:${port}/`);
}
