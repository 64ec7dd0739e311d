// What was left out of the page, in sentences. Knows counts and no case.
import type { Chrome } from './chrome-nl.ts';
import type { PageContent } from './page-content.ts';

/** What was left out, each with how much; what a maker asked for and there was nothing of is said too. */
export function leftOutLines({ leftOut }: Pick<PageContent, 'leftOut'>, chrome: Chrome): string[] {
  const lines = leftOut.filter(({ count }) => count > 0).map(({ rule, what, count }) => chrome.leftOut.line[rule](count, what));
  const asked = leftOut.some(({ count }) => count === 0) && lines.length === 0 ? [chrome.leftOut.zero] : [];
  return [...(lines.length > 0 ? [] : asked.length > 0 ? asked : [chrome.leftOut.none]), ...lines];
}
