// Whether the head of a JSON file, cut anywhere, shows records: it is closed where it was cut, and looked at.
import { isObject } from '../json.ts';
import { findRecords } from './records.ts';

export function isJsonTable(head: string): boolean {
  if (isLines(head)) return true;
  const value = closed(head);
  return value !== undefined && findRecords(value) !== undefined;
}

/** JSON lines: an object on each line (https://jsonlines.org). */
export function isLines(head: string): boolean {
  const lines = head.split('\n', 3).map((line) => line.trim());
  return (
    lines.length >= 2 &&
    lines[0] !== undefined &&
    isObject(parsed(lines[0])) &&
    (lines[1]?.startsWith('{') || lines[1] === '') &&
    !isObject(parsed(head))
  );
}

/** The value, or as much of it as was there when a comma was met last. */
function closed(head: string): unknown {
  const whole = parsed(head);
  if (whole !== undefined) return whole;
  const cut = lastComma(head);
  return cut && parsed(head.slice(0, cut.at) + cut.open.reverse().join(''));
}

/** Where the last comma outside texts is, and what would close what is open there. */
function lastComma(text: string): { at: number; open: string[] } | undefined {
  const open: string[] = [];
  let found: { at: number; open: string[] } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && open.length <= DEEPEST) found = { at, open: [...open] };
  }
  return found;
}

const DEEPEST = 64;

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
