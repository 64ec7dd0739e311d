// Does a text hold data that points to a person? A citizen service number, phone number, e-mail address, bank account, or what looks like a name. A warning to the writer, no proof: see each kind for what it does not find.

/** Numbers and addresses can be recognised by their form (`SURE`); a name is a guess. */
export const PERSONAL_KINDS = ['bsn', 'phone', 'email', 'iban', 'name'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** `from` up to, not with, `until`: places in the text. */
export interface PersonalFragment {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

type Finder = (text: string) => readonly PersonalFragment[];

/** In order of place; where two overlap the more certain one stays. */
export function personalDataIn(text: string): PersonalFragment[] {
  const kept: PersonalFragment[] = [];
  for (const find of FINDERS) {
    for (const found of find(text)) if (!kept.some((other) => other.from < found.until && found.from < other.until)) kept.push(found);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** The text with numbers and addresses blotted out, letter for letter. Names stay: a guess is no ground to change what someone wrote. */
export function withoutPersonalNumbers(text: string): string {
  let result = text;
  for (const { kind, from, until } of personalDataIn(text)) {
    if (kind !== 'name') result = result.slice(0, from) + '•'.repeat(until - from) + result.slice(until);
  }
  return result;
}

/**
 * Burgerservicenummer (BSN): nine digits that pass the eleven-test. Written together, or in groups of two or more with the same space, point or hyphen between.
 * Source: Wet algemene bepalingen burgerservicenummer, art. 1; the test is that of RvIG's Logisch Ontwerp BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11.
 * One in eleven other numbers of nine digits passes too. Not found: eight digits (first zero lost), numbers in words, an amount after € or before a decimal.
 */
const findBsn: Finder = (text) =>
  matches(text, /(?<!\d)(?<!\d[.,])(?<!(?:€|EUR)\s?)\d(?:[ \u00a0.-]?\d){8}(?!\d)(?![.,]\d)/g, 'bsn').filter(
    ({ text: written }) => areEvenGroups(written) && isBsn(written.replace(/\D/g, '')),
  );

/** Nine digits that pass the eleven-test; not nine zeros. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

function areEvenGroups(written: string): boolean {
  const separators = new Set(written.replace(/\d/g, ''));
  return separators.size <= 1 && written.split(/\D/).every((group) => group.length >= 2);
}

/**
 * Dutch phone numbers: 0 and nine digits, or +31 or 0031 and nine digits, with or without (0), in groups as people write them.
 * Source: Nummerplan telefoon- en ISDN-diensten (ACM). Left out: 0800, 0900 and the like, 088 and 14xxx, which belong to organisations. Not found: short local numbers, other countries.
 */
const findPhone: Finder = (text) =>
  matches(text, /(?<![\p{L}\d])(?<!\d[-/.])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:\)?[ \u00a0./-]{0,3}\d){8}(?![\d])/gu, 'phone').filter(
    ({ text: written }) => isPhone(written),
  );

function isPhone(written: string): boolean {
  const isAbroad = /^(?:\+|00)31/.test(written);
  const national = written.replace(/^(?:\+|00)31[ .-]?(?:\(0\))?/, '0').replace(/^\(/, '');
  const digits = national.replace(/\D/g, '');
  if (digits.length !== 10 || /^0(?:80|90|88)/.test(digits) || /^06[06790]/.test(digits)) return false;
  if (isAbroad) return true;
  if (/^\d\d[-./ ]\d\d[-./ ]\d{4}/.test(national)) return false;
  const first = /^\d+/.exec(national)?.[0] ?? '';
  return first === '06' || first.length >= 3;
}

/** E-mail addresses, as HTML's own field takes them, with a dot in the host. Source: HTML Living Standard, valid e-mail address. Not found: "jan apenstaart gemeente punt nl". */
const findEmail: Finder = (text) => matches(text, /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/gu, 'email');

/** Lengths of bank accounts in the SEPA countries where most of our neighbours bank; others are not looked for. Source: SWIFT IBAN Registry. */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, LU: 20, ES: 24, IT: 27, PT: 25, AT: 20, CH: 21, IE: 22 },
  ...{ PL: 28, RO: 24, BG: 22, HU: 28, CZ: 24, SK: 24, HR: 21, SI: 19, GR: 27, DK: 18, SE: 24, NO: 15, FI: 18, EE: 20, LV: 21, LT: 20 },
};

/** International bank account numbers of which the check digits are right. Source: ISO 13616; the check is ISO 7064 MOD 97-10. */
const findIban: Finder = (text) =>
  matches(text, /(?<![\p{L}\d])[A-Z]{2}[ ]?\d{2}(?:[ ]?[A-Z\d]){11,26}/giu, 'iban').flatMap((found) => {
    const length = IBAN_LENGTH[found.text.slice(0, 2).toUpperCase()] ?? 0;
    const written = firstSigns(found.text, length);
    return written !== null && isIban(written) ? [{ ...found, text: written, until: found.from + written.length }] : [];
  });

/** The beginning of a text that holds so many letters and digits; null when it holds fewer. */
function firstSigns(text: string, count: number): string | null {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== ' ') seen += 1;
    if (seen === count) return text.slice(0, at + 1);
  }
  return null;
}

function isIban(written: string): boolean {
  const signs = written.replace(/ /g, '').toUpperCase();
  const turned = signs.slice(4) + signs.slice(0, 4);
  let rest = 0;
  for (const sign of turned) for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const PREFIX = "(?:(?:van|de|den|der|ten|ter|te|het|'t|el|al|bin|ben|ibn|da|dos|von|zu|la|le)\\s+){0,3}";
const SURNAME = "(?:(?:Van|De|Den|Der|Ten|Ter|El|Al)\\s+){0,3}(?:d'|O')?\\p{Lu}\\p{Ll}[\\p{L}'-]+";
const TITLES = [
  'mevrouw',
  'mevr',
  'mw',
  'mejuffrouw',
  'meneer',
  'mijnheer',
  'dhr',
  'heer',
  'familie',
  'fam',
  'dokter',
  'dr',
  'drs',
  'mr',
  'ir',
  'ing',
  'prof',
  'mrs',
  'ms',
];
/** Given names that are common in the Netherlands, of several origins (after lists of the Meertens Instituut). Many more exist: a name that is not here is not found without a title or initials. */
const GIVEN =
  'Jan|Johan|Johannes|Hans|Piet|Pieter|Peter|Henk|Hendrik|Kees|Cornelis|Willem|Wim|Gerrit|Gerard|Joop|Klaas|Dirk|Erik|Eric|Marcel|Mark|Marco|Martin|Martijn|Michel|Paul|Rob|Robert|Ruud|Sander|Tim|Tom|Thomas|Bas|Bram|Daan|Sem|Lucas|Lars|Jeroen|Jasper|Joost|Frank|Fred|Ben|Dennis|Patrick|Richard|Ron|Stefan|Theo|Ton|Anton|Vincent|Wouter|Maria|Anna|Johanna|Elisabeth|Cornelia|Wilhelmina|Annie|Anneke|Anja|Angela|Astrid|Bianca|Carla|Chantal|Claudia|Corrie|Daniëlle|Ellen|Els|Emma|Esther|Eva|Femke|Greet|Hanneke|Hetty|Ingrid|Irene|Jolanda|Judith|Julia|Karin|Laura|Linda|Lisa|Lotte|Margriet|Marieke|Marjan|Marloes|Mieke|Monique|Nicole|Nienke|Petra|Sandra|Sanne|Saskia|Sophie|Suzanne|Truus|Wendy|Willemijn|Yvonne|Mohamed|Mohammed|Mohammad|Ahmed|Ali|Hassan|Hussein|Ibrahim|Ismail|Mustafa|Mehmet|Murat|Omar|Osman|Rachid|Said|Youssef|Yusuf|Aisha|Amina|Ayse|Emine|Fatima|Fatma|Hatice|Khadija|Leila|Naima|Samira|Yasmina|Zeynep|Giovanni|José|Priya|Ravi|Anil|Wei|Andrzej|Agnieszka|Katarzyna|Piotr';
/** Words that make a street, school or square of a name ("Jan van Galenstraat"). */
const NO_SURNAME =
  /(?:straat|laan|plein|weg|kade|gracht|plantsoen|singel|park|brug|school|college|huis|kerk|haven|polder|hof|dreef|steeg|paulowna)$/i;
/** Letters with points that are no initials. */
const NO_INITIALS = /^(?:B\.\s?V|N\.\s?V|V\.\s?O\.\s?F|U\.\s?S|V\.\s?S|E\.\s?U|D\.\s?D)\./;

const TITLED = new RegExp(`(?<![\\p{L}])(?:${titled()})\\s+(?:(?:\\p{Lu}\\.\\s?){1,4}\\s?)?${PREFIX}${SURNAME}`, 'gu');
const GIVEN_FIRST = new RegExp(`(?<![\\p{L}])(?:${GIVEN})\\s+${PREFIX}${SURNAME}`, 'gu');
const INITIALS = new RegExp(`(?<![\\p{L}.])(?:\\p{Lu}\\.\\s?){1,4}${PREFIX}${SURNAME}`, 'gu');

/** With or without a capital, with or without a point. */
function titled(): string {
  return TITLES.map((title) => `[${title.charAt(0)}${title.charAt(0).toUpperCase()}]${title.slice(1)}\\.?`).join('|');
}

/**
 * What looks like a name: a title and a name ("mevrouw De Vries"), a common given name and a surname ("Fatima el Amrani"), initials and a surname ("J. Jansen").
 * Not found: a given name alone, rarer given names without a title, names in small letters. Found though no name: an organisation or ship that is called like a person.
 */
const findName: Finder = (text) => {
  const found = [TITLED, GIVEN_FIRST, INITIALS].flatMap((pattern) => matches(text, pattern, 'name'));
  return found.filter(({ text: written }) => !NO_SURNAME.test(written) && !NO_INITIALS.test(written));
};

const FINDERS: readonly Finder[] = [findIban, findEmail, findPhone, findBsn, findName];

/** All places where a pattern fits, also those that begin inside one before. */
function matches(text: string, pattern: RegExp, kind: PersonalKind): PersonalFragment[] {
  const found: PersonalFragment[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    found.push({ kind, from: match.index, until: match.index + match[0].length, text: match[0] });
    search.lastIndex = match.index + (kind === 'bsn' || kind === 'phone' ? 1 : match[0].length);
  }
  return found;
}
