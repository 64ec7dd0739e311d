// Percentages and directions of what happened, in words that claim no more than the numbers do.
import type { Expected } from '../../../signals/decision-draft.ts';
import type { Effect } from '../../../signals/effect.ts';
import type { DecisionsText } from '../../text/decisions-nl.ts';
import type { Catalogue } from '../../text/nl.ts';

/** Less change than this many percent is called about the same. */
const ABOUT_SAME = 5;

/** "−21,4%"; a dash when it is not known. */
export function percentText({ locale }: Pick<Catalogue, 'locale'>, percent: number | null): string {
  if (percent === null) return '–';
  return `${percent.toLocaleString(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).replace('-', '−')}%`;
}

function directionOf(percent: number): Expected {
  return Math.abs(percent) < ABOUT_SAME ? 'none' : percent < 0 ? 'down' : 'up';
}

/** What was expected beside what happened, and whether other places did the same. */
export function wentWords(text: DecisionsText['detail'], { here, elsewhere }: Effect, expected: string | undefined): string {
  if (here.changePercent === null) return text.wentUnknown;
  const went = directionOf(here.changePercent);
  const known = expected === 'down' || expected === 'up' || expected === 'none' ? expected : null;
  const own = known === null ? text.wentWithout(text.went[went]) : text.wentAs(text.expectedWas[known], text.went[went], known === went);
  if (elsewhere.changePercent === null) return own;
  return `${own} ${text.besides[directionOf(elsewhere.changePercent) === went ? 'same' : 'other']}`;
}
