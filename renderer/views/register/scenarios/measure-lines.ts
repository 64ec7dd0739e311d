// What scenarios do as the lines of one table: the case as it is, then each scenario, with how much it differs. Knows no screen.
import type { Measures } from '../../../compare/effects.ts';
import { aboutHoursIn } from '../../../competency/sentence.ts';
import { ruleOf } from '../../../review/rules.ts';
import type { CompareText } from '../../text/compare-nl.ts';

/** A scenario; its measures are null while they are worked out. */
export interface Column {
  readonly name: string;
  readonly measures: Measures | null;
}

type Words = Pick<CompareText['scenarios'], 'measures' | 'difference' | 'rule'>;

/** Copies, findings and the rules whose number differs somewhere, then the trace. `now` null = not worked out yet. */
export function measureLines(now: Measures | null, columns: readonly Column[], language: 'nl' | 'en', words: Words): string[][] {
  const line = (label: string, of: (measures: Measures) => number | null, say: (value: number) => string = String): string[] => {
    const cell = (measures: Measures | null) => (measures === null ? '…' : shown(of(measures), say));
    const beside = ({ measures }: Column) => `${cell(measures)}${differing(now, measures, of, words, say === String)}`;
    return [label, cell(now), ...columns.map(beside)];
  };
  const { measures } = words;
  return [
    line(measures.copies, ({ copies }) => copies),
    line(measures.findings, totalOf),
    ...rulesThatDiffer(now, columns).map((rule) =>
      line(words.rule(`– ${rule}`, ruleOf(rule)?.title[language] ?? ''), ({ findings }) => findings[rule] ?? 0),
    ),
    line(measures.reached, ({ reached }) => reached),
    line(measures.live, ({ live }) => live),
    line(
      measures.last,
      ({ lastArrivalHours }) => lastArrivalHours,
      (hours) => aboutHoursIn(language, hours),
    ),
    line(measures.stuck, ({ notCorrected }) => notCorrected),
  ];
}

function totalOf({ findings }: Measures): number {
  return Object.values(findings).reduce((sum, count) => sum + count, 0);
}

function shown(value: number | null, say: (value: number) => string): string {
  return value === null ? '–' : say(value);
}

function differing(now: Measures | null, then: Measures | null, of: (measures: Measures) => number | null, words: Words, isCount: boolean): string {
  const [before, after] = [now && of(now), then && of(then)];
  if (!isCount || before === null || after === null || before === after) return '';
  return ` (${words.difference(after - before)})`;
}

function rulesThatDiffer(now: Measures | null, columns: readonly Column[]): string[] {
  if (!now) return [];
  const known = columns.flatMap(({ measures }) => measures ?? []);
  const rules = new Set([now, ...known].flatMap(({ findings }) => Object.keys(findings)));
  return [...rules].filter((rule) => known.some(({ findings }) => (findings[rule] ?? 0) !== (now.findings[rule] ?? 0))).sort();
}
