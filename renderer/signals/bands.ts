// The state bands under the timeline: when each place was amber or red, red going over amber. Knows later days: a run colours from its first day.
import type { Run } from './runs.ts';

/** First and last day (numbers) of one colour in one place; days without reports inside a run are part of it. */
export interface Band {
  readonly place: string;
  readonly level: Run['level'];
  readonly from: number;
  readonly until: number;
}

type Span = readonly [from: number, until: number];

/** Bands inside a period, by place (code unit order) and day; those of one place never overlap. */
export function bandsOf(runs: readonly Run[], from: number, until: number): Band[] {
  const byPlace = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.from > until || run.until < from) continue;
    const known = byPlace.get(run.place);
    if (known) known.push(run);
    else byPlace.set(run.place, [run]);
  }
  return [...byPlace.keys()].sort().flatMap((place) => placeBands(place, byPlace.get(place) ?? [], from, until));
}

function placeBands(place: string, runs: readonly Run[], from: number, until: number): Band[] {
  const spansOf = (level: Run['level']) =>
    joined(runs.filter((run) => run.level === level).map((run): Span => [Math.max(from, run.from), Math.min(until, run.until)]));
  const red = spansOf('red');
  const bands = [...bandsIn(place, 'red', red), ...bandsIn(place, 'amber', without(spansOf('amber'), red))];
  return bands.sort((a, b) => a.from - b.from);
}

function bandsIn(place: string, level: Run['level'], spans: readonly Span[]): Band[] {
  return spans.map(([from, until]) => ({ place, level, from, until }));
}

/** Spans in order, those that overlap or touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, until] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) result[result.length - 1] = [last[0], Math.max(last[1], until)];
    else result.push([from, until]);
  }
  return result;
}

/** What is left of the spans once the holes are cut out; both in order and not touching. */
function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const result: Span[] = [];
  let next = 0;
  for (const [from, until] of spans) {
    let start = from;
    while ((holes[next]?.[1] ?? Infinity) < from) next += 1;
    for (let at = next; (holes[at]?.[0] ?? Infinity) <= until; at += 1) {
      const [holeFrom, holeUntil] = holes[at] ?? [from, from];
      if (holeFrom > start) result.push([start, holeFrom - 1]);
      start = holeUntil + 1;
    }
    if (start <= until) result.push([start, until]);
  }
  return result;
}
