// How does app://bundle/ reach the files of the page?
import { protocol } from 'electron';
import { isOwnUrl, SCHEME } from './origin.ts';
import { respond, SAFE_HEADERS } from './page.ts';

/** To be called before the app is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

export function servePage(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading || !isOwnUrl(request.url)) return new Response('Refused', { status: 403, headers: SAFE_HEADERS });
    const { status, headers, body } = await respond(root, new URL(request.url).pathname);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
  });
}
