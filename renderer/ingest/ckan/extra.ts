// What a package says that no field of the case takes, under CKAN's own names. Nothing of authors, maintainers and contacts: those are people.
import { isObject } from '../json.ts';
import { type Fields, isPerLanguage, textOf } from './fields.ts';

/** Read elsewhere, or about people. */
const TAKEN =
  /^(?:id|title|display_name|organization|publisher.*|resources|frequency|frequency-of-update|update_frequency|accrual.?[pP]eriodicity|access_?[rR]ights|visibility|relationships_as_.*)$/;
const PEOPLE =
  /^(?:author|maintainer|contact|creator|contributor|originator|responsible|metadata.?contact|rights.?holder|owner.?name|editor)|e-?mail|phone|(?:^|[_-])fax/i;

/** Lists are divided by "|"; of things their names are kept; each language of a text has its code behind it. */
export function extraOf(fields: Fields): Record<string, string> {
  const extra = new Map<string, string>();
  for (const [key, value] of fields.entries()) {
    const bare = key.replace(/^(?:dct|dcterms|dcat):/, '');
    if (TAKEN.test(bare) || PEOPLE.test(bare)) continue;
    const text = plain(value);
    if (text) extra.set(key, text);
  }
  return Object.fromEntries(extra);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('|');
  if (!isObject(value)) return textOf(value);
  const members = Object.entries(value).filter(([key, inner]) => !PEOPLE.test(key) && inner !== null && inner !== '');
  if (isPerLanguage(value))
    return members
      .map(([language, inner]) => `${plain(inner)} (${language})`)
      .sort()
      .join('|');
  if (members.some(([, inner]) => typeof inner === 'object')) return textOf(value) || JSON.stringify(Object.fromEntries(members));
  return textOf(value) || members.map(([key, inner]) => `${key}: ${textOf(inner)}`).join(', ');
}
