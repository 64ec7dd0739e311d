// How two municipalities differ for one process, in sentences of plain language: Dutch and English. Knows no screen.
import { codeWord } from '../model/code-lists.ts';
import type { Aspect, Line, ProcessComparison } from './processes.ts';

type Language = 'nl' | 'en';

/** `names` are those of the two municipalities. The first sentences count, the others say what only one of them has; for experts also standards, copies and categories. */
export function processSentences(found: ProcessComparison, names: readonly [string, string], language: Language, isExpert = false): string[] {
  const { a, b, stepsOnlyA, stepsOnlyB } = found;
  const [one, other] = names;
  if (a.flows.length === 0 && b.flows.length === 0)
    return [
      language === 'nl'
        ? 'Op de gekozen dag loopt er bij geen van beide een uitwisseling voor dit proces.'
        : 'On the chosen day neither has an exchange in force for this process.',
    ];
  const counts = (side: typeof a, name: string) =>
    language === 'nl'
      ? `${name} doet dit met ${amount(side.flows.length, 'uitwisseling', 'uitwisselingen', language)} in ${amount(side.steps.length, 'stap', 'stappen', language)} en met ${amount(side.partners.length, 'andere partij', 'andere partijen', language)}; ${side.manual.length === 0 ? 'niets gaat' : `${side.manual.length} ${side.manual.length === 1 ? 'gaat' : 'gaan'}`} met de hand.`
      : `${name} does this with ${amount(side.flows.length, 'exchange', 'exchanges', language)} in ${amount(side.steps.length, 'step', 'steps', language)} and with ${amount(side.partners.length, 'other party', 'other parties', language)}; ${side.manual.length === 0 ? 'nothing goes' : `${side.manual.length} ${side.manual.length === 1 ? 'goes' : 'go'}`} by hand.`;
  return [
    counts(a, one),
    counts(b, other),
    ...stepSentences(stepsOnlyA, one, language),
    ...stepSentences(stepsOnlyB, other, language),
    ...roleSentences(found.lines, names, language),
    ...(isExpert ? [expertSentence(found, language)] : []),
  ];
}

function expertSentence({ a, b }: ProcessComparison, language: Language): string {
  const beside = (one: { readonly length: number }, other: { readonly length: number }) =>
    `${one.length} ${language === 'nl' ? 'tegenover' : 'against'} ${other.length}`;
  const [standards, stored, categories] = [beside(a.standardIds, b.standardIds), beside(a.stored, b.stored), beside(a.categoryIds, b.categoryIds)];
  if (language === 'nl')
    return `Standaarden (dct:conformsTo): ${standards}. Uitwisselingen met een doeldataset: ${stored}. Gegevenscategorieën: ${categories}.`;
  return `Standards (dct:conformsTo): ${standards}. Exchanges with a target dataset: ${stored}. Data categories: ${categories}.`;
}

function stepSentences(steps: readonly string[], name: string, language: Language): string[] {
  if (steps.length === 0) return [];
  const list = steps.map((step) => `“${step}”`).join(', ');
  if (language === 'nl') return [`Alleen ${name} heeft ${steps.length === 1 ? 'deze stap' : 'deze stappen'}: ${list}.`];
  return [`Only ${name} has ${steps.length === 1 ? 'this step' : 'these steps'}: ${list}.`];
}

function roleSentences(lines: readonly Line[], [one, other]: readonly [string, string], language: Language): string[] {
  const roles = lines.filter(({ aspect, key }) => aspect === 'partners' && key !== '');
  const only = (isOf: (line: Line) => boolean) => roles.filter(isOf).map(({ key }) => codeWord('organisations', 'kind', key, language));
  const sentence = (name: string, words: readonly string[]) => {
    if (words.length === 0) return [];
    return [
      language === 'nl'
        ? `Alleen bij ${name} doet een partij van deze soort mee: ${words.join(', ')}.`
        : `Only at ${name} a party of this kind takes part: ${words.join(', ')}.`,
    ];
  };
  return [
    ...sentence(
      one,
      only(({ b }) => b.length === 0),
    ),
    ...sentence(
      other,
      only(({ a }) => a.length === 0),
    ),
  ];
}

function amount(n: number, one: string, many: string, language: Language): string {
  const none = language === 'nl' ? 'geen' : 'no';
  return `${n === 0 ? none : n.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB')} ${n === 1 ? one : many}`;
}

/** What a side of a line says: both, or only one of them. */
export function sideOfLine({ a, b }: Line): 'both' | 'only_a' | 'only_b' {
  if (a.length > 0 && b.length > 0) return 'both';
  return a.length > 0 ? 'only_a' : 'only_b';
}

/** What an aspect is called. */
export const ASPECT_WORDS: Readonly<Record<Aspect, Readonly<Record<Language, string>>>> = {
  steps: { nl: 'Stap', en: 'Step' },
  partners: { nl: 'Soort partij', en: 'Kind of party' },
  standards: { nl: 'Standaard', en: 'Standard' },
  categories: { nl: 'Gegevens', en: 'Data' },
};
