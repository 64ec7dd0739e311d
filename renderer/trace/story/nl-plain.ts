// One step of a package told in plain Dutch (B1): short sentences, no codes, no jargon.
import { clean, cleanId } from './cleaned.ts';
import { isOutsideEea } from './eea.ts';
import type { ExchangeFacts } from './facts.ts';
import { dayNl, durationNl, inSentence, listedNl } from './nl-grammar.ts';
import { namesNl } from './nl-names.ts';
import { whoNl } from './nl-plain-sending.ts';
import { firstShort, MOST_WORDS, type Phrase, resting, say, textOf, wordOf } from './phrase.ts';
import { listSentences } from './sentence-lists.ts';
import { spot } from './spot.ts';
import type { ExchangeTopic } from './topics.ts';

const NAMES = namesNl('plain');
/** What an article 6(1) ground of the GDPR means, as the end of "Dit mag volgens de beschrijving …". */
const REASON: Readonly<Record<string, string>> = {
  '6.1.a': 'omdat mensen daar toestemming voor geven',
  '6.1.b': 'omdat het nodig is voor een contract',
  '6.1.c': 'omdat de wet het verplicht',
  '6.1.d': 'omdat het nodig is om iemands leven te beschermen',
  '6.1.e': 'omdat het nodig is voor een taak van de overheid',
  '6.1.f': 'omdat de organisatie er zelf belang bij heeft',
};

/** Texts that only say the reason again. */
const REPEATS: Readonly<Record<string, RegExp>> = { '6.1.a': /toestemming/i, '6.1.f': /gerechtvaardigd belang/i };

const ROLE: Readonly<Record<string, string>> = {
  same_controller: 'Dezelfde organisatie blijft verantwoordelijk voor de gegevens',
  controller: 'De ontvanger is daarna zelf verantwoordelijk voor de gegevens',
  joint_controller: 'De verzender en de ontvanger zijn samen verantwoordelijk voor de gegevens',
  processor: 'De ontvanger werkt in opdracht en beslist niet zelf over de gegevens',
  public: 'Iedereen mag de gegevens zien',
};

/** By kind of carrier: secured, not secured, and where that is not known. */
const WAY: Readonly<Record<string, readonly [secure: string, open: string, unsaid: string]>> = {
  api: [
    'via een beveiligde verbinding tussen de systemen',
    'via een verbinding tussen de systemen, zonder beveiliging',
    'via een verbinding tussen de systemen',
  ],
  message: [
    'als beveiligd bericht van systeem naar systeem',
    'als bericht van systeem naar systeem, zonder beveiliging',
    'als bericht van systeem naar systeem',
  ],
  file: [
    'als beveiligd bestand van systeem naar systeem',
    'als bestand van systeem naar systeem, zonder beveiliging',
    'als bestand van systeem naar systeem',
  ],
  publication: ['via een beveiligde website', 'via een website zonder beveiliging', 'via een website'],
};

const CORRECTION: Readonly<Record<string, string>> = {
  automatic: 'Wordt een fout verbeterd, dan reist de verbetering vanzelf mee',
  manual: 'Wordt een fout verbeterd, dan moet iemand de verbetering zelf doorgeven',
  none: 'Wordt een fout verbeterd, dan reist de verbetering niet mee',
};

const ACCOUNT: Readonly<Record<string, string>> = {
  both: 'De verzender en de ontvanger hebben dit allebei beschreven',
  sender: 'Alleen de verzender heeft dit beschreven',
  receiver: 'Alleen de ontvanger heeft dit beschreven',
  third: 'Iemand anders dan de verzender en de ontvanger heeft dit beschreven',
};

export const EXCHANGE_NL_PLAIN: Readonly<Record<ExchangeTopic, (facts: ExchangeFacts) => readonly Phrase[]>> = {
  who: whoNl,
  data,
  purpose,
  basis,
  place,
  storage,
  speed,
  carrier,
  hub,
  role,
  correction: ({ exchange }) => coded(CORRECTION, exchange.correction),
  feedback: ({ exchange }) => (exchange.isFeedback === true ? [say`Zo hoort de bron dat er misschien iets niet klopt`] : []),
  temporary,
  period,
  step: ({ exchange }) => step(exchange.processStep),
  register: ({ activity }) => (activity ? [say`In het register van verwerkingen is dit ${NAMES.title('processing_activities', activity)}`] : []),
  account,
};

function data(facts: ExchangeFacts): readonly Phrase[] {
  if (facts.categories.length === 0) return [];
  const items = NAMES.categories(facts.categories);
  const list =
    facts.exchange.mode === 'query'
      ? listSentences('Dit is te zien:', 'Ook te zien:', items, listedNl)
      : listSentences('Dit gaat mee:', 'Ook gaat mee:', items, listedNl);
  return [...list, ...protection(facts)];
}

const PROTECTED = new Set(['special', 'criminal', 'national_id']);

function protection({ categories, isPersonal }: Pick<ExchangeFacts, 'categories' | 'isPersonal'>): Phrase[] {
  if (isPersonal === false) return [say`Dit zijn geen gegevens over personen`];
  const strong = categories.filter(({ row }) => PROTECTED.has(row?.privacyClass ?? ''));
  return strong.length > 0 ? listSentences('Extra beschermd door de wet:', 'Ook extra beschermd:', NAMES.categories(strong), listedNl) : [];
}

function purpose({ purpose, parent, purposeBefore }: ExchangeFacts): readonly Phrase[] {
  if (!purpose) return [];
  const aim = NAMES.purpose(purpose);
  return [
    say`Het doel is: ${aim}`,
    ...(parent ? [say`Dat hoort bij: ${NAMES.purpose(parent)}`] : []),
    ...(purposeBefore ? [say`Bij de bron hebben de gegevens een ander doel: ${NAMES.purpose(purposeBefore)}`] : []),
  ];
}

function basis({ bases }: ExchangeFacts): readonly Phrase[] {
  return bases.flatMap(({ basis: found, standing }, index) => {
    const law = NAMES.law(found);
    const reason = wordOf(REASON, found.row?.article6 ?? null) ?? 'door deze regel';
    const isTold = REPEATS[found.row?.article6 ?? '']?.test(textOf(law));
    const opening = index === 0 ? 'Dit mag volgens de beschrijving' : 'Het mag ook';
    const why = resting(reason, { sheet: 'legal_bases', id: found.id });
    const told = isTold
      ? [say`${opening} ${why}`]
      : firstShort(MOST_WORDS, [() => [say`${opening} ${why}: ${law}`], () => [say`${opening} ${why}`, say`De regel heet: ${law}`]]);
    return [...told, ...standingWords(found, standing)];
  });
}

type Basis = ExchangeFacts['bases'][number];

function standingWords({ id, row }: Basis['basis'], standing: Basis['standing']): Phrase[] {
  const rule = { sheet: 'legal_bases', id } as const;
  if (standing === 'not_yet' && row?.validFrom) return [say`Die regel geldt pas ${resting(`vanaf ${dayNl(row.validFrom)}`, rule)}`];
  if (standing === 'no_more' && row?.validUntil) return [say`Die regel gold ${resting(`tot en met ${dayNl(row.validUntil)}`, rule)}`];
  return [];
}

function place({ from, source, exchange, isWithinParty }: ExchangeFacts): readonly Phrase[] {
  const { system, title } = spot(NAMES, isWithinParty ? null : from.system, source);
  if (title.length + system.length === 0) return [];
  const isLive = exchange.mode === 'query';
  const start = isLive ? 'De gegevens staan in' : 'De gegevens komen uit';
  if (title.length === 0 || system.length === 0) return [say`${start} ${title}${system}`];
  return [isLive ? say`${start} ${system}, onder ${title}` : say`${start} ${title} in ${system}`];
}

function storage({ to, target, exchange, isWithinParty }: ExchangeFacts): readonly Phrase[] {
  const { system, title } = spot(NAMES, isWithinParty ? null : to.system, target);
  if (target) {
    const kept = target.row?.kind === 'copy' ? 'een kopie' : 'ze';
    const where = title.length === 0 || system.length === 0 ? say`${title}${system}` : say`${system}, onder ${title}`;
    return [say`De ontvanger bewaart ${kept} in ${where}`];
  }
  if (exchange.mode === 'query')
    return [to.system ? say`Er komt geen kopie: ${NAMES.system(to.system)} laat ze alleen zien` : say`Er komt geen kopie`];
  return system.length > 0 && exchange.mode !== 'publication' ? [say`Ze gaan naar ${system}`] : [];
}

function speed({ exchange }: ExchangeFacts): readonly Phrase[] {
  const time = durationNl(exchange.latency);
  if (time === null) return [];
  return [time === '' ? say`De ontvanger ziet een wijziging meteen` : say`De ontvanger ziet een wijziging binnen ${time}`];
}

function carrier({ standard }: ExchangeFacts): readonly Phrase[] {
  if (!standard) return [];
  const { row, id } = standard;
  const ref = { sheet: 'standards', id } as const;
  const name = clean(row?.name ?? null);
  if (!row || name === null) return [say`De gegevens gaan langs ${missingWay(standard)}`];
  const ways = row.kind !== null && Object.hasOwn(WAY, row.kind) ? WAY[row.kind] : undefined;
  if (ways) return [say`De gegevens gaan ${resting(ways[row.isSecure === null ? 2 : row.isSecure ? 0 : 1], ref)}`];
  const isTold = row.isSecure === null || /beveilig/i.test(name);
  const way = say`De manier is: ${resting(inSentence(name), ref)}`;
  return isTold ? [way] : [way, resting(row.isSecure ? 'Die manier is beveiligd' : 'Die manier is niet beveiligd', ref)];
}

function missingWay({ id, row }: NonNullable<ExchangeFacts['standard']>): Phrase {
  return row ? resting(`een weg zonder naam (kenmerk ${cleanId(id)})`, { sheet: 'standards', id }) : NAMES.missing('standards', id);
}

function hub({ via }: ExchangeFacts): readonly Phrase[] {
  return via ? [say`De gegevens lopen langs ${NAMES.system(via)}`, say`Daar worden ze niet bewaard`] : [];
}

function role(facts: ExchangeFacts): readonly Phrase[] {
  const { agreement, exchange, day } = facts;
  const until = agreement?.row?.validUntil;
  const isOver = day !== null && until && until < day;
  const safeguard = clean(exchange.transferSafeguard);
  return [
    ...coded(ROLE, exchange.recipientRole),
    ...(agreement ? [say`Daarover is een afspraak: ${NAMES.title('agreements', agreement)}`] : []),
    ...(agreement && isOver ? [say`Die afspraak liep af ${resting(`op ${dayNl(until)}`, { sheet: 'agreements', id: agreement.id })}`] : []),
    ...(isOutsideEea(facts.to) ? [outside(facts)] : []),
    ...(safeguard ? [say`Zo zijn de gegevens daar beschermd: ${NAMES.free(safeguard)}`] : []),
  ];
}

function outside({ to }: ExchangeFacts): Phrase {
  return to.organisation
    ? resting('De gegevens gaan naar een land buiten de Europese Economische Ruimte', { sheet: 'organisations', id: to.organisation.id })
    : [];
}

function temporary({ exchange, day }: ExchangeFacts): readonly Phrase[] {
  if (exchange.isTemporary !== true) return [];
  const plan = clean(exchange.exitPlan);
  const { reviewOn } = exchange;
  const review = day !== null && reviewOn !== null && reviewOn < day ? 'De datum om opnieuw te kijken is voorbij:' : 'Iemand kijkt opnieuw op';
  return [say`Dit is tijdelijk`, ...(plan ? [say`Het plan is: ${NAMES.free(plan)}`] : []), ...(reviewOn ? [say`${review} ${dayNl(reviewOn)}`] : [])];
}

function period({ exchange, standing }: ExchangeFacts): readonly Phrase[] {
  const { validFrom, validUntil } = exchange;
  const from = validFrom && dayNl(validFrom);
  const until = validUntil && dayNl(validUntil);
  if (standing === 'no_more' && until) return [say`Dit is gestopt: de laatste dag was ${until}`];
  if (standing === 'not_yet' && from) return [say`Dit begint pas op ${from}`];
  if (from && until) return [say`Dit loopt van ${from} tot en met ${until}`];
  if (until) return [say`De laatste dag is ${until}`];
  return from ? [say`Dit gebeurt sinds ${from}`] : [];
}

function step(text: string | null): Phrase[] {
  const name = clean(text)?.replace(/^\d+[.)]?\s+/u, '') ?? null;
  return name ? [say`In het werk is dit de stap: ${NAMES.free(name)}`] : [];
}

function account(facts: ExchangeFacts): readonly Phrase[] {
  const { describedBy, certainty } = facts.exchange;
  const assumed = certainty === 'assumed' ? [say`Dit is een aanname: niemand heeft het bevestigd`] : [];
  return [...coded(ACCOUNT, describedBy), ...assumed];
}

function coded(words: Readonly<Record<string, string>>, code: string | null): Phrase[] {
  const sentence = wordOf(words, code);
  return sentence ? [say`${sentence}`] : [];
}
