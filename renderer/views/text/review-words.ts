// The words of the findings screen in the language of the moment, and what it calls rules, sheets and days.
import type { Rule } from '../../review/rule.ts';
import type { Catalogue } from './nl.ts';
import type { ReviewText } from './review-nl.ts';

export function reviewText({ topics }: Pick<Catalogue, 'topics'>): ReviewText {
  return topics.review;
}

/** "1 juli 2020"; text that is no day as it is. */
export function dayWords({ locale }: Pick<Catalogue, 'locale'>, iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(day.getTime())) return iso;
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Rules of our own have a title; one of the municipality is called by its id alone. */
export function ruleWords({ language }: Pick<Catalogue, 'language'>, rule: Pick<Rule, 'id' | 'title'>): string {
  return rule.title[language] === rule.id ? rule.id : `${rule.id} ${rule.title[language]}`;
}
