// Dutch grammar: articles, capitals, lists, numbers, days and durations. Knows no sentence of the story.
import { type DurationUnit, durationParts } from './duration.ts';
import { type Phrase, say, textOf } from './phrase.ts';

export type Article = 'de' | 'het';

/** How the last part of a noun tells its article; the longest ending that fits counts. Plurals are "de". */
const ENDINGS: Readonly<Record<Article, readonly string[]>> = {
  het: (
    'systeem magazijn portaal platform dossier register archief depot knooppunt overleg bestand dashboard warehouse bureau loket netwerk kadaster centrum ' +
    'instituut ministerie fonds college bedrijf team programma formulier scherm bord model pakket meldpunt boek rekenblad beeld waterschap schap doel kantoor ' +
    'verbond agentschap huis'
  ).split(' '),
  de: (
    'tie bank dienst tabel monitor ing lijst schijf kaart app server module site suite base database pas meter balie kluis bibliotheek zuil map index agenda ' +
    'catalogus atlas cockpit tool raad inspectie autoriteit unie vereniging politie rechtbank groep maatschappij afdeling directie griffie school universiteit ' +
    'systemen registers sensoren voorzieningen bestanden portalen dossiers gegevens lijsten kaarten cijfers heid gemeente provincie regio weg bus werkplaats'
  ).split(' '),
};

/** Kinds that are written small, with an article, in front of the name: "de gemeente Lindehaven". */
const KINDS: Readonly<Record<string, Article>> = {
  gemeente: 'de',
  provincie: 'de',
  waterschap: 'het',
  hoogheemraadschap: 'het',
  ministerie: 'het',
};

/** Words with which a department's name may begin: then "de afdeling" is not put before it. */
const DEPARTMENTS: Readonly<Record<string, Article>> = {
  afdeling: 'de',
  team: 'het',
  dienst: 'de',
  directie: 'de',
  bureau: 'het',
  griffie: 'de',
  sector: 'de',
  programma: 'het',
  domein: 'het',
};

/** "het" or "de" by the end of a noun or compound; undefined for a word whose article the endings do not tell (a proper name). */
export function articleOf(noun: string): Article | undefined {
  const word =
    noun
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}-]/gu, '')
      .split('-')
      .at(-1) ?? '';
  let best = { length: 0, article: undefined as Article | undefined };
  for (const article of ['het', 'de'] as const) {
    for (const ending of ENDINGS[article]) if (word.endsWith(ending) && ending.length > best.length) best = { length: ending.length, article };
  }
  return best.article;
}

/** The name of a system in a sentence: "het Uitkeringensysteem", "de Huuradministratie De Linde", "WerkMatch". */
export function systemInSentence(name: string): string {
  const article = articleOf(headOf(name).noun);
  return article && !startsWithArticle(name) ? `${article} ${name}` : name;
}

/** The name of an organisation in a sentence: an article only where the name describes ("de Sociale Verzekeringsbank", "de gemeente Utrecht"). */
export function organisationInSentence(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const kind = first.toLowerCase();
  if (Object.hasOwn(KINDS, kind) && rest.length > 0) return `${KINDS[kind]} ${kind} ${rest.join(' ')}`;
  const { noun, after } = headOf(name);
  const describes = after === undefined || after === 'voor' || after === 'van';
  const article = describes ? articleOf(noun) : undefined;
  return article && !startsWithArticle(name) ? `${article} ${name}` : name;
}

/** "de afdeling Burgerzaken"; "het team Wmo" where the name says itself what it is. */
export function departmentInSentence(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const kind = first.toLowerCase();
  if (!Object.hasOwn(DEPARTMENTS, kind)) return `de afdeling ${name}`;
  return [DEPARTMENTS[kind], kind, ...rest].join(' ');
}

function startsWithArticle(name: string): boolean {
  return /^(de|het|een) /i.test(name);
}

/** The noun that decides the article, past an adjective, and the word after it. */
function headOf(name: string): { noun: string; after: string | undefined } {
  const words = name.replace(/(?<!\s)\s*\([\s\S]*$/u, '').split(' ');
  const at = words.length > 1 && isAdjective(words[0] ?? '') && articleOf(words[0] ?? '') === undefined ? 1 : 0;
  return { noun: words[at] ?? '', after: words[at + 1] };
}

function isAdjective(word: string): boolean {
  return /(e|aal|eel|lijk|isch)$/.test(word.toLowerCase());
}

/** Abbreviations and names that keep their capital although they are not written in capitals. */
const KEEPS_CAPITAL =
  /^(Wmo|Tozo|Wgs|Wob|Woo|Awb|Bbz|Wajong|Suwi\p{L}*|DigiD|Nederland\p{L}*|Europe\p{L}*|Engels\p{L}*|Duits\p{L}*|Excel|Mijn\p{Lu}\p{L}*)(?![\p{Ll}])/u;

/** A label inside a sentence: a small first letter, unless it is an abbreviation or a name (BSN, Wmo-melding, e-mail). */
export function inSentence(label: string): string {
  if (/^\P{Lu}/u.test(label) || KEEPS_CAPITAL.test(label)) return label;
  if (/^IJ\p{Ll}/u.test(label)) return `ij${label.slice(2)}`;
  if (/^E-\p{Ll}/u.test(label)) return `e${label.slice(1)}`;
  const word = /^[^\s-]+/u.exec(label)?.[0] ?? '';
  return /[\p{Lu}\p{N}]/u.test(word.slice(1)) || word.length === 1 ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A sentence begins with a capital; IJ counts as one letter. */
export function capitalNl(text: string): string {
  if (/^ij\p{L}/u.test(text)) return `IJ${text.slice(2)}`;
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** "A", "A en B", "A, B en C"; a comma before the last "en" where an item has an "en" of its own. */
export function listedNl(items: readonly Phrase[], and = 'en'): Phrase {
  const last = items.at(-1);
  if (!last || items.length === 1) return last ?? [];
  const link = items.some((item) => / (en|of) /.test(textOf(item))) ? `, ${and} ` : ` ${and} `;
  const [first = [], ...middle] = items.slice(0, -1);
  return say`${first}${middle.flatMap((item) => say`, ${item}`)}${link}${last}`;
}

/** Who is meant by "that we do not know": "een systeem dat", "een afdeling die". */
export function relative(article: Article): 'dat' | 'die' {
  return article === 'het' ? 'dat' : 'die';
}

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** 2020-07-01 as "1 juli 2020"; the text itself when it is no ISO date. */
export function dayNl(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && name ? `${Number(day)} ${name} ${Number(year)}` : iso;
}

/** 61000 as "61.000"; a part behind the point gets a comma. */
export function numberNl(value: number): string {
  const [whole = '', part] = Math.abs(value).toString().split('.');
  const grouped = `${value < 0 ? '-' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** Singular and plural; "uur", "jaar" and "kwartaal" stay as they are behind a number. */
const UNITS: Readonly<Record<DurationUnit, readonly [one: string, more: string]>> = {
  year: ['jaar', 'jaar'],
  month: ['maand', 'maanden'],
  week: ['week', 'weken'],
  day: ['dag', 'dagen'],
  hour: ['uur', 'uur'],
  minute: ['minuut', 'minuten'],
  second: ['seconde', 'seconden'],
};

/** P1DT4H as "1 dag en 4 uur"; '' for no time at all, null when the text is no duration. */
export function durationNl(iso: string | null): string | null {
  const parts = durationParts(iso);
  if (!parts) return null;
  const words = parts.map(({ count, unit }) => say`${numberNl(count)} ${UNITS[unit][count === 1 ? 0 : 1]}`);
  return textOf(listedNl(words));
}
