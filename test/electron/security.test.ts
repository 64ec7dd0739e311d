// Does the session grant two harmless permissions and nothing else, and keep the network out?
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { on: () => {} } }));
const { closeSession } = await import('../../electron/security.ts');

type Request = (contents: null, permission: string, answer: (granted: boolean) => void, details: { requestingUrl?: string }) => void;
type Check = (contents: null, permission: string, origin: string, details: { requestingUrl?: string }) => boolean;
type BeforeRequest = (request: { url: string }, answer: (answer: { cancel: boolean }) => void) => void;

const handlers: Record<string, unknown> = {};
const keep = (name: string) => (handler: unknown) => {
  handlers[name] = handler;
};
const session = {
  setPermissionRequestHandler: keep('request'),
  setPermissionCheckHandler: keep('check'),
  setDevicePermissionHandler: keep('device'),
  webRequest: { onBeforeRequest: keep('before') },
  on: (name: string, handler: unknown) => keep(name)(handler),
};
closeSession(session as unknown as Session);

const OURS = 'app://bundle/';
const asked = (permission: string, requestingUrl?: string) => {
  let granted: boolean | undefined;
  const details = requestingUrl === undefined ? {} : { requestingUrl };
  (handlers.request as Request)(null, permission, (answer) => (granted = answer), details);
  expect((handlers.check as Check)(null, permission, OURS, details)).toBe(granted);
  return granted;
};

describe('permissions', () => {
  it.each(['clipboard-sanitized-write', 'fullscreen'])('%s is for our page only', (permission) => {
    expect(asked(permission, OURS)).toBe(true);
    expect(asked(permission, 'https://evil.test/')).toBe(false);
    expect(asked(permission)).toBe(false);
  });

  it.each([
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'mediaKeySystem',
    'geolocation',
    'media',
    'midi',
    'midiSysex',
    'notifications',
    'pointerLock',
    'keyboardLock',
    'openExternal',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'window-management',
    'unknown',
    'fileSystem',
    'hid',
    'idle-detection',
    'serial',
    'usb',
    'background-sync',
    'constructor',
  ])('%s is refused', (permission) => {
    expect(asked(permission, OURS)).toBe(false);
  });

  it('devices and downloads are refused', () => {
    expect((handlers.device as () => boolean)()).toBe(false);
    const preventDefault = vi.fn();
    (handlers['will-download'] as (event: { preventDefault: () => void }) => void)({ preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('requests', () => {
  const cancelled = (url: string) => {
    let cancel: boolean | undefined;
    (handlers.before as BeforeRequest)({ url }, (answer) => (cancel = answer.cancel));
    return cancel;
  };
  it.each(['app://bundle/index.html', 'devtools://devtools/x', 'blob:app://bundle/1', 'data:image/png;base64,'])('%s goes on', (url) => {
    expect(cancelled(url)).toBe(false);
  });
  it.each(['https://example.com/', 'http://localhost/', 'ws://x/', 'wss://x/', 'file:///etc/passwd', 'ftp://x/', 'chrome://gpu', 'application:x'])(
    '%s is stopped',
    (url) => {
      expect(cancelled(url)).toBe(true);
    },
  );
});
