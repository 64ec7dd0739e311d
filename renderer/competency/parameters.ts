// What a question is asked with: what the user gave, checked, or what the case suggests. Asks the tables; knows no question.
import type { Ask, AskCell } from '../model/ask.ts';
import { isoDate } from '../model/value.ts';
import { ONE_OF } from './missing.ts';
import { type Names, nameIn } from './names.ts';
import type { Language, QuestionParameter, Words } from './question.ts';
import { dayIn } from './sentence.ts';
import { askRows } from './sql-question.ts';

/** One parameter with its value; `isDefault` when the user gave none. null = nothing to choose from, or left empty. */
export interface Chosen {
  readonly parameter: QuestionParameter;
  readonly value: string | null;
  readonly isDefault: boolean;
}

/** Why a given value cannot be used, in a sentence. */
export interface Refused {
  readonly refused: Words;
}

/** The values of all parameters, in order; a fallback may look at the values before it. */
export async function chooseValues(
  ask: Ask,
  day: string,
  parameters: readonly QuestionParameter[],
  given: Readonly<Record<string, string>>,
): Promise<readonly Chosen[] | Refused> {
  const unknown = Object.keys(given).find((name) => !parameters.some((parameter) => parameter.name === name));
  if (unknown !== undefined) return refuseName(unknown, parameters);
  const chosen: Chosen[] = [];
  for (const parameter of parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    const next = value === undefined ? await suggested(ask, day, parameter, chosen) : await checked(ask, parameter, value);
    if ('refused' in next) return next;
    chosen.push(next);
  }
  return chosen;
}

/** Values by name. */
export function valuesOf(chosen: readonly Chosen[]): Record<string, string | null> {
  return Object.fromEntries(chosen.map(({ parameter, value }) => [parameter.name, value]));
}

async function suggested(ask: Ask, day: string, parameter: QuestionParameter, before: readonly Chosen[]): Promise<Chosen> {
  const rows = await askRows(
    { ask, day, chosen: valuesOf(before) },
    parameter.fallback,
    before.map((one) => one.parameter),
  );
  return { parameter, value: textOf(rows[0]?.value), isDefault: true };
}

function textOf(cell: AskCell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

async function checked(ask: Ask, parameter: QuestionParameter, value: string): Promise<Chosen | Refused> {
  const isGood = parameter.kind === 'ref' ? await isThere(ask, parameter.sheet, value) : isWellFormed(parameter, value);
  return isGood ? { parameter, value, isDefault: false } : refuseValue(parameter, value);
}

async function isThere(ask: Ask, sheet: string, id: string): Promise<boolean> {
  return (await ask(`select 1 as one from ${sheet} where id = ? limit 1`, [id])).rows.length > 0;
}

function isWellFormed(parameter: QuestionParameter, value: string): boolean {
  if (parameter.kind === 'date') return isDay(value);
  if (parameter.kind !== 'number') return value !== '';
  return /^\d{1,9}$/.test(value) && Number(value) >= parameter.least && Number(value) <= parameter.most;
}

/** Whether a text is an ISO day that exists. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDate(year, month, day) === text;
}

function refuseName(name: string, parameters: readonly QuestionParameter[]): Refused {
  const known = parameters.map((parameter) => parameter.name).join(', ');
  return {
    refused: {
      nl: `Deze vraag kent "${name}" niet. ${known ? `U kunt kiezen: ${known}.` : 'Bij deze vraag valt niets te kiezen.'}`,
      en: `This question does not know "${name}". ${known ? `You can choose: ${known}.` : 'There is nothing to choose for this question.'}`,
    },
  };
}

function refuseValue(parameter: QuestionParameter, value: string): Refused {
  const { name } = parameter;
  if (parameter.kind === 'ref') {
    const one = ONE_OF[parameter.sheet] ?? { nl: parameter.sheet, en: parameter.sheet };
    return {
      refused: { nl: `Er is geen ${one.nl} met kenmerk "${value}" in deze casus.`, en: `There is no ${one.en} with key "${value}" in this case.` },
    };
  }
  const expected =
    parameter.kind === 'number'
      ? {
          nl: `een heel getal van ${parameter.least} tot en met ${parameter.most}`,
          en: `a whole number from ${parameter.least} to ${parameter.most}`,
        }
      : { nl: 'een dag zoals 2020-07-01', en: 'a day such as 2020-07-01' };
  return { refused: { nl: `${name}: "${value}" is niet ${expected.nl}.`, en: `${name}: "${value}" is not ${expected.en}.` } };
}

/** A value in words: a name, a day, or the text itself. */
export function valueWords({ parameter, value }: Chosen, names: Names, language: Language): string {
  if (parameter.kind === 'ref') return nameIn(names, language, parameter.sheet, value);
  return parameter.kind === 'date' ? dayIn(language, value) : String(value);
}

/** "Datareis koos zelf: …": which values the case suggested. Empty when the user chose all. */
export function defaultsSentence(chosen: readonly Chosen[], names: Names, language: Language): string {
  const own = chosen.filter(({ isDefault, value }) => isDefault && value !== null);
  if (own.length === 0) return '';
  const list = own.map((one) => ownChoice(one, valueWords(one, names, language), language)).join(', ');
  return language === 'nl' ? `Datareis koos zelf: ${list}.` : `Datareis chose: ${list}.`;
}

/** Names and texts stand between quotes, days do not; a number stands before what it counts. */
function ownChoice({ parameter }: Chosen, value: string, language: Language): string {
  const label = parameter.label[language].toLowerCase();
  if (parameter.kind === 'number') return `${value} ${label}`;
  return parameter.kind === 'date' ? `${label} ${value}` : `${label} “${value}”`;
}
