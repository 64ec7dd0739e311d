// What may the page not do? Leave, open windows, go on the network, download, or use the machine; two harmless permissions are granted.
import { app, type Session } from 'electron';
import { isOwnUrl } from './origin.ts';

const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);
const LOCAL = /^(app|devtools|blob|data):/;

/** To be called before the first window: holds for every page the app will ever have. */
export function keepPagesIn(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(mayUse(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => mayUse(permission, details.requestingUrl));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !LOCAL.test(request.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

function mayUse(permission: string, requestingUrl: string | undefined): boolean {
  return GRANTED.has(permission) && requestingUrl !== undefined && isOwnUrl(requestingUrl);
}
