// What may be kept of something that went wrong: the kind of error, words of programmers, and places in our own code. Everything else is left out, since an error may quote what people wrote. Knows no window.
import { FAULT_WORDS } from './fault-words.ts';

/** Where it went wrong: anywhere in the window (`window`, `promise`), in a `screen` or an `overlay`, or as a whole (the kinds of failure of the workspace). A name of the code, in small letters. */
type FaultWhere = string;

export interface Fault {
  readonly where: FaultWhere;
  /** Name of the kind of error; "Error" when it is none that the platform knows. */
  readonly name: string;
  /** The message, with "…" for everything that is no word of programmers. */
  readonly words: string;
  /** "function file:line:column", of our own files only, latest call first. */
  readonly frames: readonly string[];
}

const NAMES: ReadonlySet<string> = new Set([
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError', 'InternalError'],
  ...['AbortError', 'DataCloneError', 'InvalidStateError', 'NotAllowedError', 'NotFoundError', 'NotReadableError', 'QuotaExceededError'],
  ...['SecurityError', 'TimeoutError', 'UnknownError', 'VersionError', 'NetworkError', 'OperationError', 'RuntimeError', 'LinkError', 'CompileError'],
]);
const MOST_FRAMES = 20;
const MOST_WORDS = 60;
const LONGEST_READ = 4000;

export function faultOf(error: unknown, where: FaultWhere): Fault {
  const { name, message, stack } = partsOf(error);
  return {
    where: /^[a-z-]{1,20}$/.test(where) ? where : 'window',
    name: NAMES.has(name) ? name : 'Error',
    words: programmersWords(message),
    frames: framesOf(stack, message),
  };
}

/** A message of which only the words of programmers are left. Numbers go too: nobody can see whose they are. */
export function programmersWords(message: string): string {
  const words = message
    .slice(0, LONGEST_READ)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => (FAULT_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : '…'));
  return words.filter((word, at) => word !== '…' || words[at - 1] !== '…').join(' ');
}

/** Anything can be thrown; only what the platform made itself tells where it came from. */
function partsOf(error: unknown): { readonly name: string; readonly message: string; readonly stack: string } {
  if (typeof error === 'string') return { name: 'Error', message: error, stack: '' };
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: '', stack: '' };
  const { name, message, stack } = error as Readonly<Record<string, unknown>>;
  return { name: textOf(name), message: textOf(message), stack: error instanceof Error ? textOf(stack) : '' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A message can be written to look like a call. Where it may have been, there are no calls. */
function framesOf(stack: string, message: string): readonly string[] {
  const lines = stack.slice(0, 4 * LONGEST_READ).split('\n');
  const first = lines.findIndex((line) => /^\s+at /.test(line));
  const said = message.trim();
  if (first < 0) return said !== '' && stack.includes(said) ? [] : lines.map(gecko).filter(isFrame).slice(0, MOST_FRAMES);
  const head = lines.slice(0, first).join('\n').trim();
  if (/\n[ \t]*at /.test(message) || (said === '' ? /[:\n]/.test(head) : !head.endsWith(said))) return [];
  return lines.slice(first).map(v8).filter(isFrame).slice(0, MOST_FRAMES);
}

const isFrame = (frame: string | null): frame is string => frame !== null;

/** "    at name (app://bundle/assets/index-abc.js:1:23)" */
function v8(line: string): string | null {
  const [, called = '', place = ''] = /^\s+at (?:async )?(?:(?:new )?([^\s(]+)(?: \[as [^\]]*\])? \()?([^()\s]+)\)?$/.exec(line) ?? [];
  return frame(called, place);
}

/** "name@http://127.0.0.1/assets/index-abc.js:1:23" */
function gecko(line: string): string | null {
  const [, called = '', place = ''] = /^([^@\s]*)@(\S+)$/.exec(line) ?? [];
  return frame(called, place);
}

/** Of the place only the file of our own page, without the folder it lies in. */
function frame(called: string, place: string): string | null {
  const [, file, at] =
    /^(?:app|https?):\/\/[^/\s]+\/(?:[\w.-]+\/)*([\w.-]{1,60}\.(?:js|mjs|ts|tsx))(?:\?[\w=&.-]*)?:(\d{1,7}:\d{1,7})$/.exec(place) ?? [];
  if (!file || !at) return null;
  return `${/^[A-Za-z_$][\w$]{0,30}(\.[A-Za-z_$<][\w$>]{0,30})?$/.test(called) ? called : '?'} ${file}:${at}`;
}
