// Reads what an administrator settled, and keeps the window to it: what is locked stays, what is switched off is refused in words. Without settings everything is as ever.
import type { Host, SettingName } from '../../host/host.ts';
import type { Store, Workspace } from '../workspace.ts';
import { type Disabled, type Lock, readSettings } from './settings.ts';
import { type AdministrationState, NOT_ADMINISTERED } from './state.ts';
import { themeOf } from './theme.ts';
import { readTokens } from './tokens.ts';

/** What the administrator settled. Never rejects: what cannot be read is a fault in it. */
export async function readAdministration(host: Host): Promise<AdministrationState> {
  const text = await host.administratorSettings().catch(() => null);
  if (text === null) return NOT_ADMINISTERED;
  const { settings, faults } = readSettings(text);
  const read = { ...NOT_ADMINISTERED, settings, faults };
  if (settings.theme === null) return read;
  const themed = await readTheme(host, settings.theme);
  return { ...read, theme: themed.theme, faults: [...faults, ...themed.faults] };
}

async function readTheme(host: Host, name: string): Promise<Pick<AdministrationState, 'theme' | 'faults'>> {
  const fault = (code: 'no-file' | 'not-text' | 'no-tokens' | 'nothing-used') => ({
    theme: null,
    faults: [{ code, setting: 'theme', value: name }] as const,
  });
  const bytes = await host.administratorFile(name).catch(() => null);
  if (!bytes) return fault('no-file');
  if (!isText(bytes)) return fault('not-text');
  const read = readTokens(new TextDecoder().decode(bytes), name);
  if ('detail' in read) return { theme: null, faults: [{ code: 'theme-not-json', value: name, detail: read.detail }] };
  if ('fault' in read) return fault('no-tokens');
  const { theme, faults } = themeOf(read.tokens, read.dead);
  const isEmpty = Object.keys(theme.light).length === 0 && theme.font === null;
  return isEmpty && faults.length === 0 ? fault('nothing-used') : { theme: isEmpty ? null : theme, faults };
}

/** UTF-16 begins with its own mark, or holds zeros; text in UTF-8 never does. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isMarked && !bytes.includes(0);
}

/** The settings that the app remembers for a user, and the lock that is on each. */
const REMEMBERED: Readonly<Partial<Record<SettingName, Lock>>> = {
  language: 'language',
  tongue: 'language',
  depth: 'depth',
  theme: 'colours',
  mode: 'mode',
};

/** Acts as the administrator allows them: a locked choice stays as it is, and what is switched off is not done but said. */
export function keptTo<T extends Pick<Workspace, 'setLanguage' | 'setWordDepth' | 'setTheme' | 'setMode' | 'watchFolder' | 'askSql'>>(
  acts: T,
  store: Store,
): T {
  const unless =
    <G extends readonly unknown[]>(lock: Lock, act: (...given: G) => void) =>
    (...given: G) => {
      if (!store.getState().administration.settings.locked.has(lock)) act(...given);
    };
  const allowed =
    <G extends readonly unknown[]>(what: Disabled, act: (...given: G) => Promise<void>) =>
    async (...given: G) =>
      isOff(store, what) ? sayOff(store, what) : act(...given);
  return {
    ...acts,
    setLanguage: unless('language', acts.setLanguage),
    setWordDepth: unless('depth', acts.setWordDepth),
    setTheme: unless('colours', acts.setTheme),
    setMode: unless('mode', acts.setMode),
    watchFolder: allowed('watching', acts.watchFolder),
    askSql: allowed('sql', acts.askSql),
  };
}

/**
 * The same host, which recalls what the administrator settled where the user said nothing or may say nothing, and whose doors out are closed when
 * the administrator wants so. The case file itself has a door of its own, which stays open.
 */
export function administeredHost(host: Host, store: Store): Host {
  const isClosed = () => isOff(store, 'exports');
  /** Said here, so that whoever asked need not say that it failed. */
  const said = <T>(outcome: T): T => {
    sayOff(store, 'exports');
    return outcome;
  };
  return {
    ...host,
    recall: async (setting) => {
      const { settings } = store.getState().administration;
      const lock = REMEMBERED[setting];
      if (!lock) return host.recall(setting);
      return settings.locked.has(lock) ? settings[lock] : ((await host.recall(setting)) ?? settings[lock]);
    },
    saveFile: async (file) => (isClosed() ? said({ outcome: 'cancelled' }) : host.saveFile(file)),
    print: async (paper) => (isClosed() ? said({ outcome: 'done' }) : host.print(paper)),
    savePdf: async (name) => (isClosed() ? said({ outcome: 'cancelled' }) : host.savePdf(name)),
  };
}

function isOff({ getState }: Store, what: Disabled): boolean {
  return getState().administration.settings.disabled.has(what);
}

function sayOff(store: Store, what: Disabled): void {
  store.setState({ failure: { kind: 'switched-off', detail: what } });
}
