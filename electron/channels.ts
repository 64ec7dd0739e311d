// The one map of messages between the page and the shell: what each asks, what it answers, and which input is let through.
import type {
  CaseNow,
  CaseSaved,
  CaseToSave,
  FileToSave,
  HeldCase,
  HostCommand,
  HostFile,
  HostStart,
  LeftWork,
  OpenElsewhere,
  Paper,
  PdfResult,
  PrintResult,
  RecentCase,
  RecoveredWork,
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
  'host:save-pdf': { ask: [suggestedName: string]; answer: PdfResult };
  'host:started': { ask: []; answer: HostStart };
  'host:recall': { ask: [setting: SettingName]; answer: string | null };
  'host:remember': { ask: [setting: SettingName, value: string]; answer: undefined };
  'host:watch-folder': { ask: []; answer: WatchStart };
  'host:stop-watching': { ask: []; answer: undefined };
  'host:save-case': { ask: [file: CaseToSave]; answer: CaseSaved };
  'host:look-at-case': { ask: [handle: string]; answer: CaseNow };
  'host:recent-cases': { ask: []; answer: readonly RecentCase[] };
  'host:open-recent': { ask: [id: string]; answer: HostFile | null };
  'host:forget-recent': { ask: [id: string]; answer: undefined };
  'host:open-previous': { ask: [handle: string]; answer: HostFile | null };
  'host:hold-case': { ask: [held: HeldCase | null]; answer: OpenElsewhere | null };
  'host:set-unsaved': { ask: [isUnsaved: boolean]; answer: undefined };
  'host:close-window': { ask: []; answer: undefined };
  'host:keep-work': { ask: [id: string, note: string, bytes: Uint8Array]; answer: boolean };
  'host:add-acts': { ask: [id: string, lines: readonly string[]]; answer: boolean };
  'host:left-work': { ask: []; answer: readonly LeftWork[] };
  'host:recover-work': { ask: [id: string]; answer: RecoveredWork | null };
  'host:forget-work': { ask: [id: string]; answer: undefined };
  'host:administrator-settings': { ask: []; answer: string | null };
  'host:administrator-file': { ask: [name: string]; answer: Uint8Array | null };
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

const PAPERS: ReadonlySet<string> = new Set<Paper>(['A4', 'A3', 'A0', 'A4-upright']);
const LONGEST_NAME = 200;
/** Characters of a setting. Mappings of columns and questions that were asked are JSON and grow. */
const LONGEST_VALUE = 200;
const LONGEST_JSON = 2_000_000;
const LARGEST_SAVE = 2 ** 30;
const LONGEST_NOTE = 10_000;
const LONGEST_LINE = 2 ** 28;
/** What the shell calls a place, a case or work. */
const NAME = /^[a-z0-9-]{8,64}$/;
const FILE_NAME = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/;
const EXTENSION = /^[a-z0-9]{1,12}$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+(;\s?charset=[a-z0-9-]+)?$/;
const JSON_SETTINGS: ReadonlySet<SettingName> = new Set<SettingName>(['mappings', 'sqlHistory']);
const EACH_SETTING: Readonly<Record<SettingName, true>> = {
  language: true,
  tongue: true,
  theme: true,
  depth: true,
  mappings: true,
  legend: true,
  engine: true,
  sqlHistory: true,
  role: true,
  tour: true,
  mode: true,
  letterKeys: true,
};
/** What the page may keep and recall: every name that the host knows. */
export const SETTING_NAMES = Object.keys(EACH_SETTING) as readonly SettingName[];
const SETTINGS: ReadonlySet<string> = new Set(SETTING_NAMES);

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
    return given.length === 1 && isPaper(paper) ? [paper] : null;
  },
  'host:save-pdf': (given) => {
    const [name] = given;
    return given.length === 1 && isText(name, LONGEST_NAME) ? [name] : null;
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
  'host:save-case': (given) => {
    const file = given.length === 1 ? caseToSave(given[0]) : null;
    return file && [file];
  },
  'host:look-at-case': name,
  'host:recent-cases': nothing,
  'host:open-recent': name,
  'host:forget-recent': name,
  'host:open-previous': name,
  'host:hold-case': (given) => {
    if (given.length !== 1) return null;
    if (given[0] === null) return [null];
    const held = heldCase(given[0]);
    return held && [held];
  },
  'host:set-unsaved': (given) => (given.length === 1 && typeof given[0] === 'boolean' ? [given[0]] : null),
  'host:close-window': nothing,
  'host:keep-work': (given) => {
    const [id, note, bytes] = given;
    const fits = given.length === 3 && isName(id) && isText(note, LONGEST_NOTE) && bytes instanceof Uint8Array && bytes.byteLength <= LARGEST_SAVE;
    return fits ? [id, note, bytes] : null;
  },
  'host:add-acts': (given) => {
    const [id, lines] = given;
    return given.length === 2 && isName(id) && Array.isArray(lines) && lines.every(isLine) ? [id, lines] : null;
  },
  'host:left-work': nothing,
  'host:recover-work': name,
  'host:forget-work': name,
  'host:administrator-settings': nothing,
  'host:administrator-file': (given) => (given.length === 1 && isFileName(given[0]) ? [given[0]] : null),
};

export const CHANNELS = Object.keys(DECODERS) as readonly Channel[];

function nothing(given: readonly unknown[]): [] | null {
  return given.length === 0 ? [] : null;
}

function name(given: readonly unknown[]): [string] | null {
  return given.length === 1 && isName(given[0]) ? [given[0]] : null;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

/** In plain letters, without a folder: what lies beside the settings needs no more. */
function isFileName(value: unknown): value is string {
  return isText(value, LONGEST_NAME) && FILE_NAME.test(value);
}

function isLine(value: unknown): value is string {
  return isText(value, LONGEST_LINE) && !value.includes('\n');
}

function isSetting(value: unknown): value is SettingName {
  return typeof value === 'string' && SETTINGS.has(value);
}

function isPaper(value: unknown): value is Paper {
  return typeof value === 'string' && PAPERS.has(value);
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

function caseToSave(value: unknown): CaseToSave | null {
  if (typeof value !== 'object' || value === null) return null;
  const { handle, suggestedName, bytes, seen, force } = value as Record<string, unknown>;
  if (handle !== null && !isName(handle)) return null;
  if (!isText(suggestedName, LONGEST_NAME) || suggestedName.trim() === '') return null;
  if (seen !== null && !(typeof seen === 'string' && /^[0-9a-f]{64}$/.test(seen))) return null;
  if (!(bytes instanceof Uint8Array) || bytes.byteLength > LARGEST_SAVE || typeof force !== 'boolean') return null;
  return { handle, suggestedName, bytes, seen, force };
}

function heldCase(value: unknown): HeldCase | null {
  if (typeof value !== 'object' || value === null) return null;
  const { caseId, handle } = value as Record<string, unknown>;
  return isName(caseId) && (handle === null || isName(handle)) ? { caseId, handle } : null;
}
