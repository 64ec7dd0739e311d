// What axe finds on a page: every rule of WCAG 2.2 AA and of good practice, or only some. The one place that starts axe.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `rules`: only these. `include` and `exclude` are selectors of parts of the page. */
interface Sought {
  readonly rules?: readonly string[];
  /** These not. */
  readonly without?: readonly string[];
  readonly include?: string;
  readonly exclude?: string;
}

/** "rule: where, where" for each rule that is broken. No frames are looked into, and of what is right no list is made: both cost seconds, and the page has no frames. */
export async function violations(page: Page, { rules, without, include, exclude }: Sought = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (include) axe.include(include);
  if (exclude) axe.exclude(exclude);
  if (without) axe.disableRules([...without]);
  const found = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
