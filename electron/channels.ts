// The one map of messages between the page and the shell: what each asks, what it answers, and which input is let through.
import type {
  FileToSave,
  HostCommand,
  HostFile,
  HostStart,
  Paper,
  PrintResult,
  SaveResult,
  SettingName,
  WatchNews,
  WatchStart,
} from '../renderer/host/host.ts';

/** What the page asks of the shell. */
export interface Requests {
  'host:open-files': { ask: []; answer: readonly HostFile[] };
  'host:open-folder': { ask: []; answer: readonly HostFile[] };
  'host:save-file': { ask: [file: FileToSave]; answer: SaveResult };
  'host:print': { ask: [paper: Paper]; answer: PrintResult };
  'host:started': { ask: []; answer: HostStart };
  'host:recall': { ask: [setting: SettingName]; answer: string | null };
  'host:remember': { ask: [setting: SettingName, value: string]; answer: undefined };
  'host:watch-folder': { ask: []; answer: WatchStart };
  'host:stop-watching': { ask: []; answer: undefined };
}

/** What the shell tells the page. */
export interface Notices {
  'host:command': HostCommand;
  'host:files': readonly HostFile[];
  'host:watched': WatchNews;
}

export type Channel = keyof Requests;

/** Unknown arguments in; the typed ones out, or null when they don't fit. Made anew, so nothing unasked for travels along. */
export type Decoder<C extends Channel> = (given: readonly unknown[]) => Requests[C]['ask'] | null;

const LONGEST_NAME = 200;
/** Characters of a setting. Mappings of columns and questions that were asked are JSON and grow. */
const LONGEST_VALUE = 200;
const LONGEST_JSON = 2_000_000;
const LARGEST_SAVE = 2 ** 30;
const EXTENSION = /^[a-z0-9]{1,12}$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+(;\s?charset=[a-z0-9-]+)?$/;
const JSON_SETTINGS: ReadonlySet<SettingName> = new Set<SettingName>(['mappings', 'sqlHistory']);
const SETTINGS: ReadonlySet<string> = new Set<SettingName>(['language', 'theme', 'depth', 'mappings', 'legend', 'engine', 'sqlHistory', 'role']);

export const DECODERS: { readonly [C in Channel]: Decoder<C> } = {
  'host:open-files': nothing,
  'host:open-folder': nothing,
  'host:started': nothing,
  'host:watch-folder': nothing,
  'host:stop-watching': nothing,
  'host:save-file': (given) => {
    const file = given.length === 1 ? fileToSave(given[0]) : null;
    return file && [file];
  },
  'host:print': (given) => {
    const [paper] = given;
    return given.length === 1 && (paper === 'A4' || paper === 'A3') ? [paper] : null;
  },
  'host:recall': (given) => {
    const [setting] = given;
    return given.length === 1 && isSetting(setting) ? [setting] : null;
  },
  'host:remember': (given) => {
    const [setting, value] = given;
    return given.length === 2 && isSetting(setting) && isText(value, JSON_SETTINGS.has(setting) ? LONGEST_JSON : LONGEST_VALUE)
      ? [setting, value]
      : null;
  },
};

export const CHANNELS = Object.keys(DECODERS) as readonly Channel[];

function nothing(given: readonly unknown[]): [] | null {
  return given.length === 0 ? [] : null;
}

function isSetting(value: unknown): value is SettingName {
  return typeof value === 'string' && SETTINGS.has(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && !value.includes('\0');
}

function fileToSave(value: unknown): FileToSave | null {
  if (typeof value !== 'object' || value === null) return null;
  const { suggestedName, extension, mediaType, bytes } = value as Record<string, unknown>;
  if (!isText(suggestedName, LONGEST_NAME) || suggestedName.trim() === '') return null;
  if (typeof extension !== 'string' || !EXTENSION.test(extension)) return null;
  if (typeof mediaType !== 'string' || !MEDIA_TYPE.test(mediaType)) return null;
  if (!(bytes instanceof Uint8Array) || bytes.byteLength > LARGEST_SAVE) return null;
  return { suggestedName, extension, mediaType, bytes };
}
