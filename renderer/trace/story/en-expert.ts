// One step of a package told in the words of the field, in English: terms, articles and codes.
import { codeWord } from '../../model/code-lists.ts';
import { clean, cleanId } from './cleaned.ts';
import { durationParts } from './duration.ts';
import { countryOf, isOutsideEea } from './eea.ts';
import { dayEn, durationEn, listedEn, numberEn } from './en-grammar.ts';
import { namesEn } from './en-names.ts';
import type { ExchangeFacts } from './facts.ts';
import { type Phrase, resting, say, wordOf } from './phrase.ts';
import type { ExchangeTopic } from './topics.ts';

const NAMES = namesEn('expert');
const SENDER = 'an unknown sender';
const RECEIVER = 'an unknown recipient';

const OFTEN: Readonly<Record<string, string>> = {
  CONT: 'continuously',
  HOURLY: 'hourly',
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  QUARTERLY: 'quarterly',
  SEMIANNUAL: 'half-yearly',
  ANNUAL: 'yearly',
  IRREG: 'irregularly',
  NEVER: 'once',
  ON_REQUEST: 'on request',
};

const CARRIED: Readonly<Record<string, string>> = { event: 'per event', message: 'by message', batch: 'by file', manual: 'by hand' };

const WITHIN: Readonly<Record<string, string>> = { query: 'by query', publication: 'by publication' };

const ROLE: Readonly<Record<string, string>> = {
  same_controller: 'The recipient falls under the same controller as the sender',
  controller: 'The recipient is a controller of its own',
  joint_controller: 'The recipient is a joint controller (GDPR art. 26)',
  processor: 'The recipient is a processor (GDPR art. 28)',
  public: 'The recipient is the public: the data is open',
};

/** Personal data with the articles on rectification, other data without. */
const CORRECTION: Readonly<Record<string, readonly [personal: string, other: string]>> = {
  automatic: [
    'A rectification (GDPR art. 16) reaches the recipient automatically (GDPR art. 19)',
    'A correction reaches the recipient automatically',
  ],
  manual: [
    'A rectification (GDPR art. 16) is passed on to the recipient by hand (GDPR art. 19)',
    'A correction is passed on to the recipient by hand',
  ],
  none: ['A rectification (GDPR art. 16) does not travel on to the recipient (GDPR art. 19)', 'A correction does not travel on to the recipient'],
};

/** Classes that are named, gravest first. */
const PROTECTION: readonly (readonly [privacyClass: string, words: string])[] = [
  ['criminal', 'Criminal data (GDPR art. 10)'],
  ['special', 'Special category (GDPR art. 9)'],
  ['national_id', 'National identification number (GDPR art. 87, UAVG art. 46)'],
  ['sensitive', 'Sensitive'],
];

const BY: Readonly<Record<string, string>> = {
  both: 'the sender and the recipient',
  sender: 'the sender only',
  receiver: 'the recipient only',
  third: 'a third party',
};

export const EXCHANGE_EN_EXPERT: Readonly<Record<ExchangeTopic, (facts: ExchangeFacts) => readonly Phrase[]>> = {
  who,
  data,
  purpose,
  basis,
  place: ({ source, from }) => located('The source is', NAMES.title('datasets', source), NAMES.system(from.system)),
  storage,
  speed,
  carrier,
  hub: ({ via }) => (via ? [say`The traffic passes through ${NAMES.system(via)}, a hub that stores nothing`] : []),
  role,
  correction: ({ exchange, isPersonal }) => {
    const words = exchange.correction !== null && Object.hasOwn(CORRECTION, exchange.correction) ? CORRECTION[exchange.correction] : undefined;
    return words ? [say`${words[isPersonal === false ? 1 : 0]}`] : [];
  },
  feedback: ({ exchange }) => (exchange.isFeedback === true ? [say`This is a report back to the source (terugmelding)`] : []),
  temporary,
  period,
  step: ({ exchange }) => told('The process step is', exchange.processStep),
  register: ({ activity }) =>
    activity ? [say`In the register (GDPR art. 30) this belongs to ${NAMES.title('processing_activities', activity)}`] : [],
  account,
};

function who({ exchange, from, to, isWithinParty }: ExchangeFacts): readonly Phrase[] {
  const often = wordOf(OFTEN, exchange.frequency) ?? '';
  const isOneOrganisation = from.organisation !== null && from.organisation.id === to.organisation?.id && Boolean(to.unit?.row);
  const [sender, receiver] = [NAMES.party(from, SENDER), NAMES.party(isOneOrganisation ? { ...to, organisation: null } : to, RECEIVER)];
  const title = NAMES.title('exchanges', { id: exchange.id, row: { name: exchange.name } });
  if (isWithinParty) {
    const [a, b] = [NAMES.system(from.system), NAMES.system(to.system)];
    const way = wordOf(WITHIN, exchange.mode) ?? wordOf(CARRIED, exchange.mode) ?? '';
    return [say`In ${title}, inside ${sender}, data goes from ${a} to ${b} ${often} ${way}`];
  }
  switch (exchange.mode) {
    case 'query':
      return [say`In ${title}, ${receiver} queries data at ${sender} ${often}`];
    case 'publication':
      return [say`In ${title}, ${sender} publishes data at ${receiver} ${often}`];
    default:
      return [say`In ${title}, ${sender} delivers data to ${receiver} ${often} ${wordOf(CARRIED, exchange.mode) ?? ''}`];
  }
}

function data({ categories, subjects, isPersonal }: ExchangeFacts): readonly Phrase[] {
  const about = listedEn(NAMES.subjects(subjects));
  if (categories.length === 0) return subjects.length > 0 ? [say`The data subjects are ${about}`] : [];
  const of = subjects.length > 0 ? say` of ${about}` : [];
  const classed = PROTECTION.flatMap(([privacyClass, words]) => {
    const found = NAMES.categories(categories.filter(({ row }) => row?.privacyClass === privacyClass));
    return found.length > 0 ? [say`${words}: ${listedEn(found)}`] : [];
  });
  const start = categories.length === 1 ? 'The data category is' : 'The data categories are';
  return [say`${start} ${listedEn(NAMES.categories(categories))}${of}`, ...classed, ...(isPersonal === false ? [say`It is not personal data`] : [])];
}

function purpose({ purpose, parent, purposeBefore }: ExchangeFacts): readonly Phrase[] {
  if (!purpose) return [];
  const within = parent ? say`, part of ${NAMES.purpose(parent)}` : [];
  return [
    say`The purpose is ${NAMES.purpose(purpose)}${within}`,
    ...(purposeBefore ? [say`The source dataset has another purpose: ${NAMES.purpose(purposeBefore)}`] : []),
  ];
}

function basis({ bases }: ExchangeFacts): readonly Phrase[] {
  return bases.flatMap(({ basis: found, standing }) => {
    const { row, id } = found;
    if (!row) return [say`The legal basis is ${NAMES.law(found)}`];
    const rule = { sheet: 'legal_bases', id } as const;
    const article = clean(row.article6);
    const ground = article ? resting(`GDPR ${articleWords(article)} (${codeWord('legal_bases', 'article6', article, 'en')}): `, rule) : [];
    const exception = clean(row.specialGround);
    const special = exception ? resting(`, with exception GDPR ${articleWords(exception)}`, rule) : [];
    const term =
      standing === 'not_yet' ? `not in force yet: from ${dayEn(row.validFrom ?? '')}` : `no longer in force: until ${dayEn(row.validUntil ?? '')}`;
    const isOff = standing === 'not_yet' || standing === 'no_more';
    return [
      say`The legal basis is ${ground}${NAMES.law(found)}${special}`,
      ...(isOff ? [say`On this day that basis is ${resting(term, rule)}`] : []),
    ];
  });
}

/** 6.1.c as "art. 6(1)(c)"; another text as it is. */
function articleWords(code: string): string {
  const [, article, paragraph, letter] = /^(\d+)\.(\d+)\.([a-z])$/.exec(code) ?? [];
  return article ? `art. ${article}(${paragraph})(${letter})` : code;
}

function located(start: string, title: Phrase, system: Phrase): Phrase[] {
  if (title.length === 0) return system.length > 0 ? [say`${start} ${system}`] : [];
  return system.length > 0 ? [say`${start} ${title} in ${system}`] : [say`${start} ${title}`];
}

function storage({ target, to, exchange }: ExchangeFacts): readonly Phrase[] {
  const system = NAMES.system(to.system);
  if (target) {
    const start = target.row?.kind === 'copy' ? 'The recipient stores a copy in' : 'The recipient stores the data in';
    return located(start, NAMES.title('datasets', target), system);
  }
  if (exchange.mode === 'query') return [say`Nothing is stored: the source is queried${system.length > 0 ? say` from ${system}` : []}`];
  return system.length > 0 ? [say`The receiving system is ${system}`] : [];
}

function speed({ exchange }: ExchangeFacts): readonly Phrase[] {
  const parts = durationParts(exchange.latency);
  const { volumePerYear: count } = exchange;
  return [
    ...(parts ? [parts.length === 0 ? say`There is no latency` : say`The latency is at most ${durationEn(exchange.latency) ?? ''}`] : []),
    ...(count === null ? [] : [say`The volume is ${numberEn(count)} a year`]),
  ];
}

function carrier({ standard }: ExchangeFacts): readonly Phrase[] {
  if (!standard) return [];
  const { row, id } = standard;
  const ref = { sheet: 'standards', id } as const;
  const name = clean(row?.name ?? null);
  if (!row) return [say`The standard is ${NAMES.missing('standards', id)}`];
  if (name === null) return [say`The standard is ${resting(`not named (id ${cleanId(id)})`, ref)}`];
  const steward = clean(row.steward);
  const facts = [
    row.kind ? codeWord('standards', 'kind', row.kind, 'en') : null,
    row.isSecure === null ? null : row.isSecure ? 'secured' : 'not secured',
    steward ? `maintained by ${steward}` : null,
  ].filter((fact) => fact !== null);
  return [say`The standard is ${resting([`${name} (${cleanId(id)})`, ...facts].join(', '), ref)}`];
}

function role(facts: ExchangeFacts): readonly Phrase[] {
  const { exchange, to } = facts;
  const words = wordOf(ROLE, exchange.recipientRole);
  const abroad =
    isOutsideEea(to) && to.organisation
      ? [
          resting(`This is a transfer outside the EEA (${countryOf(to)}), GDPR chapter V`, {
            sheet: 'organisations',
            id: to.organisation.id,
          }),
        ]
      : [];
  return [...(words ? [say`${words}`] : []), ...agreementWords(facts), ...abroad, ...told('The safeguard is', exchange.transferSafeguard)];
}

function agreementWords({ agreement, day }: ExchangeFacts): Phrase[] {
  if (!agreement) return [];
  const ref = { sheet: 'agreements', id: agreement.id } as const;
  const { kind = null, validUntil = null } = agreement.row ?? {};
  const isOver = day !== null && validUntil !== null && validUntil < day;
  const facts = [
    kind ? codeWord('agreements', 'kind', kind, 'en') : null,
    validUntil ? `${isOver ? 'expired on' : 'valid until'} ${dayEn(validUntil)}` : null,
  ].filter((fact) => fact !== null);
  return [say`The agreement is ${NAMES.title('agreements', agreement)}${resting(facts.map((fact) => `, ${fact}`).join(''), ref)}`];
}

function temporary({ exchange, day }: ExchangeFacts): readonly Phrase[] {
  if (exchange.isTemporary !== true) return [];
  const { reviewOn } = exchange;
  const isLate = reviewOn !== null && day !== null && reviewOn < day;
  return [
    say`The exchange is temporary${reviewOn ? `; the review date is ${dayEn(reviewOn)}${isLate ? ' and has passed' : ''}` : ''}`,
    ...told('The exit plan is', exchange.exitPlan),
  ];
}

function period({ exchange, standing }: ExchangeFacts): readonly Phrase[] {
  const { validFrom, validUntil } = exchange;
  if (!validFrom && !validUntil) return [];
  const from = validFrom ? ` from ${dayEn(validFrom)}` : '';
  const until = validUntil ? ` until ${dayEn(validUntil)}` : '';
  const now = standing === 'no_more' ? ' and has thus ended' : standing === 'not_yet' ? ' and is thus not in force yet' : '';
  return [say`The exchange is valid${from}${until}${now}`];
}

function account({ exchange }: ExchangeFacts): readonly Phrase[] {
  const { describedBy, certainty } = exchange;
  const by = wordOf(BY, describedBy) ? `Described by: ${wordOf(BY, describedBy)}` : '';
  const sure = certainty ? `${by ? '; certainty' : 'Certainty'}: ${codeWord('exchanges', 'certainty', certainty, 'en')}` : '';
  return by || sure ? [say`${by}${sure}`] : [];
}

function told(start: string, text: string | null): Phrase[] {
  const words = clean(text);
  return words ? [say`${start}: ${NAMES.free(words)}`] : [];
}
