// F-09: no regular expression of ours may take more than linear time on a text that somebody chose. Judged by recheck.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Checked } from '../part.ts';
import { withPackage } from './in-temp.ts';
import { type Pattern, patternsIn } from './patterns.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const RECHECK = 'recheck@4.5.0';
const WHAT = 'regular expressions (recheck)';
const MOST_BYTES = 50_000_000;
/** The longest cell that is read (LIMITS), and how long a pattern may take on the worst text of that length. */
const [LONGEST, MOST_MS] = [32_767, 250];
/** For one pattern, to be judged. */
const JUDGE_MS = 10_000;

interface Judged extends Pattern {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity: string;
  readonly ms: number;
}

const TYPED = 'of a text that its own reader types in a field, in the window that would wait';
const SHORT = 'of a text that is short by then';
const ADMINISTRATOR = 'of the theme file of an administrator, cut at 300 signs a value';
/** Patterns that are not linear and yet can do no harm, and why. By source, so that a change of the pattern asks for a new look. */
const REVIEWED: ReadonlyMap<string, string> = new Map(
  (
    [
      [/(\d+(?:[.,]5)?|een|één|an?|one)\s*([a-z]+)(?:\s*(?:en|and|,)\s*)?\s*/, TYPED],
      [/(\p{L}+):/u, TYPED],
      [/[\p{L}\p{N}_]*$/u, TYPED],
      [/([\p{L}_][\p{L}\p{N}_]*|"(?:[^"]|"")*")\.$/u, TYPED],
      [/\bfrom\s+[^()]*,\s*$/, TYPED],
      [/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*\n|\/\*[\s\S]*?\*\//, TYPED],
      [/^(.*?)(?:^|\s)@\s*([^@]+)$/, TYPED],
      [/\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4}))$/, TYPED],
      [/([\d.]+)([YMWDHS])/, `${SHORT}: a duration that was checked when it was read`],
      [/^[ 0]*([0-7]+)[ \0]*$/, `${SHORT}: twelve bytes of a tar header`],
      [/\B(?=(\d{3})+$)/, `${SHORT}: the digits of a number`],
      [/^\/assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/, `${SHORT}: a path of at most 1,024 signs`],
      [/^(<svg[^>]*?) role="img"([^>]*?) role="img"/, `${SHORT}: the first tag of a picture of ours`],
      [/^var\(\s*--([a-z0-9-]+)\s*(?:,\s*([^()]+))?\)$/, ADMINISTRATOR],
      [/\/\*[\s\S]*?\*\//, ADMINISTRATOR],
      [/--([a-z0-9-]{1,120})\s*:\s*([^;{}]{1,300})/, ADMINISTRATOR],
    ] as const
  ).map(([{ source }, why]) => [source, why]),
);

export async function slowPatterns(): Promise<Checked[]> {
  const { patterns, made } = patternsIn(ROOT, ['electron', 'renderer']);
  const judged = await withPackage(RECHECK, (folder) => judge(folder, patterns));
  if (judged === null) return [{ what: WHAT, found: `skipped: ${RECHECK} could not be had here`, isRight: null }];
  const isReviewed = ({ source }: Pattern) => REVIEWED.has(source);
  const slow = judged.filter(({ ms }) => ms > MOST_MS);
  const wrong = slow.filter((one) => !isReviewed(one));
  const of = (status: Judged['status']) => judged.filter((one) => one.status === status).length;
  const worst = Math.max(...judged.filter((one) => !isReviewed(one)).map(({ ms }) => ms));
  const found = `${patterns.length}: ${of('safe')} linear, ${of('vulnerable')} grow faster, ${of('unknown')} not judged in time; worst text of ${LONGEST} signs takes ${worst} ms; ${slow.length - wrong.length} slower ones reviewed by name; ${made.length} made of escaped words at run time`;
  return [
    { what: WHAT, found, isRight: wrong.length === 0 && judged.length === patterns.length },
    ...wrong.map(({ place, source, complexity, ms }) => ({
      what: `  ${place}`,
      found: `${ms} ms, ${complexity} /${source.slice(0, 80)}/`,
      isRight: false,
    })),
  ];
}

function judge(folder: string, patterns: readonly Pattern[]): readonly Judged[] {
  const { stdout } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'recheck-all.mjs'), folder, String(LONGEST), String(JUDGE_MS)], {
    input: JSON.stringify(patterns),
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout.toString('utf8')) as Judged[];
}
