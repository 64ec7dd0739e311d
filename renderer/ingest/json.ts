// JSON with a limit on depth and with the lines that JSON.parse forgets. Knows nothing of any format.
import { LIMITS } from '../model/limits.ts';
import type { ProblemCode } from '../model/problem.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** What was read, and the line of each member whose value is a text, by the path of its keys; or what stopped it and where. */
export type JsonReading =
  | { readonly value: unknown; lineOf(path: readonly string[]): number | null }
  | { readonly code: ProblemCode; readonly line: number | null; readonly detail: string };

/** Only members named `key` are looked up later, so only their lines are kept. */
export function readJson(text: string, key: string): JsonReading {
  const lines = new Map<string, number>();
  const depth = scanJson(text, (path, value, line) => {
    if (value !== undefined && path.at(-1) === key) lines.set(path.join('\0'), line);
  });
  if (depth > LIMITS.depth) return { code: 'json_too_deep', line: null, detail: String(depth) };
  try {
    return { value: JSON.parse(text), lineOf: (path) => lines.get(path.join('\0')) ?? null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: 'json_malformed', line: lineOfFault(text, detail), detail };
  }
}

/** V8 names a position, or says that the text ended too soon. */
function lineOfFault(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !/end of JSON/.test(message)) return null;
  return text.slice(0, position === undefined ? undefined : Number(position)).split('\n').length;
}

type Visit = (path: readonly string[], value: string | undefined, line: number) => void;

/** Walks any text that looks like JSON, also when it is cut or faulty, and tells each member of an object and its value if that is a text, but for those deeper than LIMITS allows. Gives the greatest depth. */
export function scanJson(text: string, visit: Visit): number {
  const path: string[] = [];
  const inList: boolean[] = [];
  let [depth, line] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      const colon = skipSpace(text, end + 1);
      if (text[colon] === ':' && path.length > 0 && path.length <= LIMITS.depth) {
        path[path.length - 1] = plain(text.slice(at + 1, end));
        visit(path, stringAt(text, skipSpace(text, colon + 1)), line);
      }
      at = end;
    } else if (sign === '{' || sign === '[') {
      path.push(sign === '[' ? '0' : '');
      inList.push(sign === '[');
      depth = Math.max(depth, path.length);
    } else if (sign === '}' || sign === ']') {
      path.pop();
      inList.pop();
    } else if (sign === ',' && inList.at(-1)) path[path.length - 1] = String(Number(path.at(-1)) + 1);
  }
  return depth;
}

/** The closing quote of the string that opens at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

function stringAt(text: string, start: number): string | undefined {
  return text[start] === '"' ? plain(text.slice(start + 1, endOfString(text, start))) : undefined;
}

function plain(inner: string): string {
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that the object has itself; nothing is read from a prototype. */
export function member(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text member, trimmed; empty when it is absent or no text. */
export function textAt(object: unknown, key: string): string {
  const value = member(object, key);
  return typeof value === 'string' ? value.trim() : '';
}

export function listAt(object: unknown, key: string): readonly unknown[] {
  const value = member(object, key);
  return Array.isArray(value) ? value : [];
}

export function membersAt(object: unknown, key: string): [string, unknown][] {
  const value = member(object, key);
  return isObject(value) ? Object.entries(value) : [];
}
