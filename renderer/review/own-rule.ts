// A municipality's own rule as a rule like any other: its query between brackets, its sentence with the answer filled in.
import type { AskCell, AskParameter, AskRow } from '../model/ask.ts';
import type { OwnRule } from '../model/own-rule.ts';
import { asSubquery, placesIn } from '../model/read-only.ts';
import { CHECKED } from './query-parts.ts';
import type { Rule } from './rule.ts';
import { listed, sentences } from './words.ts';

/** Its own query stands between brackets, where the engine takes nothing but a question. `checked.day` and `?` are the day. */
export function ruleFrom(own: OwnRule): Rule {
  const article = { nl: own.article, en: own.article };
  const title = { nl: own.id, en: own.id };
  const weight = { nl: 'Bepaald door de gemeente.', en: 'Decided by the municipality.' };
  return {
    id: own.id,
    title,
    severity: own.severity,
    weight,
    about: own.about,
    article,
    query: `with ${CHECKED}\nselect own_rule.* from (\n${asSubquery(own.query)}\n) as own_rule`,
    say: ({ row }) => {
      const nl = filled(own.sentenceNl || own.sentenceEn, row, 'nl');
      const en = filled(own.sentenceEn || own.sentenceNl, row, 'en');
      const expert = (given: string | undefined, plain: string, language: 'nl' | 'en') =>
        given ? filled(given, row, language) : withArticle(plain, own.article);
      return sentences(nl, expert(own.expertNl, nl, 'nl'), en, expert(own.expertEn, en, 'en'));
    },
  };
}

/** Who knows the field is also told on what the rule rests. */
function withArticle(sentence: string, article: string): string {
  return article.trim() === '' ? sentence : `${sentence} (${article.trim()})`;
}

/** The day for each `?` of a rule's query. */
export function parametersOf(rule: Rule, day: string): AskParameter[] {
  return Array.from({ length: placesIn(rule.query) }, () => day);
}

/** `{column}` becomes what stands in that column; an empty cell and a column that is not there are said to be unknown. */
function filled(sentence: string, row: AskRow, language: 'nl' | 'en'): string {
  return sentence.replace(/\{([^{}]+)\}/g, (_, name: string) => inWords(Object.hasOwn(row, name.trim()) ? row[name.trim()] : null, language));
}

function inWords(cell: AskCell | undefined, language: 'nl' | 'en'): string {
  if (cell === null || cell === undefined || cell === '') return language === 'nl' ? 'niet bekend' : 'not known';
  if (Array.isArray(cell))
    return listed(
      cell.map((item) => inWords(item, language)),
      language,
    );
  if (typeof cell === 'boolean') return { nl: cell ? 'ja' : 'nee', en: cell ? 'yes' : 'no' }[language];
  return String(cell);
}
