// One step of a package told in plain English: short sentences, no codes, no jargon.
import { clean, cleanId } from './cleaned.ts';
import { isOutsideEea } from './eea.ts';
import { dayEn, durationEn, insideEn, listedEn } from './en-grammar.ts';
import { namesEn } from './en-names.ts';
import { whoEn } from './en-plain-sending.ts';
import type { ExchangeFacts } from './facts.ts';
import { firstShort, MOST_WORDS, type Phrase, resting, say, textOf, wordOf } from './phrase.ts';
import { listSentences } from './sentence-lists.ts';
import { spot } from './spot.ts';
import type { ExchangeTopic } from './topics.ts';

const NAMES = namesEn('plain');
/** What an article 6(1) ground of the GDPR means, as the end of "According to the description this is allowed …". */
const REASON: Readonly<Record<string, string>> = {
  '6.1.a': 'because people give their consent',
  '6.1.b': 'because a contract needs it',
  '6.1.c': 'because the law demands it',
  '6.1.d': "because it is needed to protect somebody's life",
  '6.1.e': 'because a task of the government needs it',
  '6.1.f': 'because the organisation itself has an interest in it',
};

/** Texts that only say the reason again. */
const REPEATS: Readonly<Record<string, RegExp>> = { '6.1.a': /toestemming|consent/i, '6.1.f': /gerechtvaardigd belang|legitimate interest/i };

const ROLE: Readonly<Record<string, string>> = {
  same_controller: 'The same organisation stays responsible for the data',
  controller: 'From then on the receiver is responsible for the data',
  joint_controller: 'The sender and the receiver are responsible for the data together',
  processor: 'The receiver works on instruction and does not decide about the data',
  public: 'Everybody may see the data',
};

/** By kind of carrier: secured, not secured, and where that is not known. */
const WAY: Readonly<Record<string, readonly [secure: string, open: string, unsaid: string]>> = {
  api: [
    'over a secured connection between the systems',
    'over a connection between the systems that is not secured',
    'over a connection between the systems',
  ],
  message: [
    'as a secured message from system to system',
    'as a message from system to system that is not secured',
    'as a message from system to system',
  ],
  file: ['as a secured file from system to system', 'as a file from system to system that is not secured', 'as a file from system to system'],
  publication: ['by way of a secured website', 'by way of a website that is not secured', 'by way of a website'],
};

const CORRECTION: Readonly<Record<string, string>> = {
  automatic: 'When an error is corrected, the correction travels on by itself',
  manual: 'When an error is corrected, somebody has to pass the correction on',
  none: 'When an error is corrected, the correction does not travel on',
};

const ACCOUNT: Readonly<Record<string, string>> = {
  both: 'The sender and the receiver have both described this',
  sender: 'Only the sender has described this',
  receiver: 'Only the receiver has described this',
  third: 'Somebody other than the sender and the receiver has described this',
};

const PROTECTED = new Set(['special', 'criminal', 'national_id']);

export const EXCHANGE_EN_PLAIN: Readonly<Record<ExchangeTopic, (facts: ExchangeFacts) => readonly Phrase[]>> = {
  who: whoEn,
  data,
  purpose,
  basis,
  place,
  storage,
  speed: ({ exchange }) => {
    const time = durationEn(exchange.latency);
    return time === null ? [] : [time === '' ? say`The receiver sees a change at once` : say`The receiver sees a change within ${time}`];
  },
  carrier,
  hub: ({ via }) => (via ? [say`The data passes through ${NAMES.system(via)}`, say`It is not kept there`] : []),
  role,
  correction: ({ exchange }) => coded(CORRECTION, exchange.correction),
  feedback: ({ exchange }) => (exchange.isFeedback === true ? [say`This tells the source that something may be wrong`] : []),
  temporary,
  period,
  step: ({ exchange }) => {
    const name = clean(exchange.processStep)?.replace(/^\d+[.)]?\s+/u, '') ?? null;
    return name ? [say`In the work this is the step: ${NAMES.free(name)}`] : [];
  },
  register: ({ activity }) => (activity ? [say`In the register of processing this is ${NAMES.title('processing_activities', activity)}`] : []),
  account: ({ exchange }) => [
    ...coded(ACCOUNT, exchange.describedBy),
    ...(exchange.certainty === 'assumed' ? [say`This is an assumption: nobody has confirmed it`] : []),
  ],
};

function data(facts: ExchangeFacts): readonly Phrase[] {
  const items = NAMES.categories(facts.categories);
  const isShown = facts.exchange.mode === 'query';
  const list = listSentences(
    isShown ? 'This can be seen:' : 'The package holds:',
    isShown ? 'This can be seen too:' : 'It also holds:',
    items,
    listedEn,
  );
  if (facts.isPersonal === false) return [...list, say`This is not data about persons`];
  const strong = NAMES.categories(facts.categories.filter(({ row }) => PROTECTED.has(row?.privacyClass ?? '')));
  return [...list, ...listSentences('Specially protected by law:', 'Specially protected too:', strong, listedEn)];
}

function purpose({ purpose, parent, purposeBefore }: ExchangeFacts): readonly Phrase[] {
  if (!purpose) return [];
  return [
    say`The purpose is: ${NAMES.purpose(purpose)}`,
    ...(parent ? [say`That is part of: ${NAMES.purpose(parent)}`] : []),
    ...(purposeBefore ? [say`At the source the data has another purpose: ${NAMES.purpose(purposeBefore)}`] : []),
  ];
}

function basis({ bases }: ExchangeFacts): readonly Phrase[] {
  return bases.flatMap(({ basis: found, standing }, index) => {
    const law = NAMES.law(found);
    const article = found.row?.article6 ?? null;
    const reason = wordOf(REASON, article) ?? 'by this rule';
    const opening = index === 0 ? 'According to the description this is allowed' : 'It is also allowed';
    const isTold = REPEATS[article ?? '']?.test(textOf(law));
    const why = resting(reason, { sheet: 'legal_bases', id: found.id });
    const told = isTold
      ? [say`${opening} ${why}`]
      : firstShort(MOST_WORDS, [() => [say`${opening} ${why}: ${law}`], () => [say`${opening} ${why}`, say`The rule is called: ${law}`]]);
    return [...told, ...standingWords(found, standing)];
  });
}

type Basis = ExchangeFacts['bases'][number];

function standingWords({ id, row }: Basis['basis'], standing: Basis['standing']): Phrase[] {
  const rule = { sheet: 'legal_bases', id } as const;
  if (standing === 'not_yet' && row?.validFrom) return [say`That rule holds only ${resting(`from ${dayEn(row.validFrom)}`, rule)}`];
  if (standing === 'no_more' && row?.validUntil) return [say`That rule held ${resting(`until ${dayEn(row.validUntil)}`, rule)}`];
  return [];
}

function place({ from, source, exchange, isWithinParty }: ExchangeFacts): readonly Phrase[] {
  const { system, title } = spot(NAMES, isWithinParty ? null : from.system, source);
  if (title.length + system.length === 0) return [];
  const start = exchange.mode === 'query' ? 'The data stays in' : 'The data comes from';
  return [title.length === 0 || system.length === 0 ? say`${start} ${title}${system}` : say`${start} ${title} in ${system}`];
}

function storage({ to, target, exchange, isWithinParty }: ExchangeFacts): readonly Phrase[] {
  const { system, title } = spot(NAMES, isWithinParty ? null : to.system, target);
  if (target) {
    const where = title.length === 0 || system.length === 0 ? say`${title}${system}` : say`${system}, under ${title}`;
    return [say`The receiver keeps ${target.row?.kind === 'copy' ? 'a copy' : 'it'} in ${where}`];
  }
  if (exchange.mode === 'query') return [to.system ? say`No copy is made: ${NAMES.system(to.system)} only shows it` : say`No copy is made`];
  return system.length > 0 && exchange.mode !== 'publication' ? [say`It goes to ${system}`] : [];
}

function carrier({ standard }: ExchangeFacts): readonly Phrase[] {
  if (!standard) return [];
  const { row, id } = standard;
  const ref = { sheet: 'standards', id } as const;
  const name = clean(row?.name ?? null);
  if (!row) return [say`The data goes by ${NAMES.missing('standards', id)}`];
  if (name === null) return [say`The data goes by ${resting(`a route without a name (id ${cleanId(id)})`, ref)}`];
  const ways = row.kind !== null && Object.hasOwn(WAY, row.kind) ? WAY[row.kind] : undefined;
  if (ways) return [say`The data goes ${resting(ways[row.isSecure === null ? 2 : row.isSecure ? 0 : 1], ref)}`];
  const way = say`The way is: ${resting(insideEn(name), ref)}`;
  return row.isSecure === null ? [way] : [way, resting(row.isSecure ? 'That way is secured' : 'That way is not secured', ref)];
}

function role(facts: ExchangeFacts): readonly Phrase[] {
  const { agreement, exchange, day, to } = facts;
  const until = agreement?.row?.validUntil;
  const isOver = day !== null && until && until < day;
  const safeguard = clean(exchange.transferSafeguard);
  const isAbroad = isOutsideEea(to) && to.organisation;
  return [
    ...coded(ROLE, exchange.recipientRole),
    ...(agreement ? [say`There is an agreement about it: ${NAMES.title('agreements', agreement)}`] : []),
    ...(agreement && isOver ? [say`That agreement ended ${resting(`on ${dayEn(until)}`, { sheet: 'agreements', id: agreement.id })}`] : []),
    ...(isAbroad ? [resting('The data goes to a country outside the European Economic Area', { sheet: 'organisations', id: isAbroad.id })] : []),
    ...(safeguard ? [say`This is how the data is protected there: ${NAMES.free(safeguard)}`] : []),
  ];
}

function temporary({ exchange, day }: ExchangeFacts): readonly Phrase[] {
  if (exchange.isTemporary !== true) return [];
  const plan = clean(exchange.exitPlan);
  const { reviewOn } = exchange;
  const review = day !== null && reviewOn !== null && reviewOn < day ? 'The day to look at it again has passed:' : 'Somebody looks at it again on';
  return [say`This is temporary`, ...(plan ? [say`The plan is: ${NAMES.free(plan)}`] : []), ...(reviewOn ? [say`${review} ${dayEn(reviewOn)}`] : [])];
}

function period({ exchange, standing }: ExchangeFacts): readonly Phrase[] {
  const { validFrom, validUntil } = exchange;
  const from = validFrom && dayEn(validFrom);
  const until = validUntil && dayEn(validUntil);
  if (standing === 'no_more' && until) return [say`This has stopped: the last day was ${until}`];
  if (standing === 'not_yet' && from) return [say`This begins only on ${from}`];
  if (from && until) return [say`This runs from ${from} to ${until}`];
  if (until) return [say`The last day is ${until}`];
  return from ? [say`This has happened since ${from}`] : [];
}

function coded(words: Readonly<Record<string, string>>, code: string | null): Phrase[] {
  const sentence = wordOf(words, code);
  return sentence ? [say`${sentence}`] : [];
}
