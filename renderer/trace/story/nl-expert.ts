// One step of a package told in the words of the field, in Dutch: terms, articles and codes.
import { codeWord } from '../../model/code-lists.ts';
import { clean, cleanId } from './cleaned.ts';
import { durationParts } from './duration.ts';
import { countryOf, isOutsideEea } from './eea.ts';
import type { ExchangeFacts } from './facts.ts';
import { dayNl, durationNl, inSentence, listedNl, numberNl } from './nl-grammar.ts';
import { namesNl } from './nl-names.ts';
import { type Phrase, resting, say, wordOf } from './phrase.ts';
import type { ExchangeTopic } from './topics.ts';

const NAMES = namesNl('expert');
const SENDER = 'een onbekende verzender';
const RECEIVER = 'een onbekende ontvanger';

const OFTEN: Readonly<Record<string, string>> = {
  CONT: 'doorlopend',
  HOURLY: 'elk uur',
  DAILY: 'dagelijks',
  WEEKLY: 'wekelijks',
  MONTHLY: 'maandelijks',
  QUARTERLY: 'elk kwartaal',
  SEMIANNUAL: 'halfjaarlijks',
  ANNUAL: 'jaarlijks',
  IRREG: 'onregelmatig',
  NEVER: 'eenmalig',
  ON_REQUEST: 'op verzoek',
};

const CARRIED: Readonly<Record<string, string>> = {
  event: 'per gebeurtenis',
  message: 'per bericht',
  batch: 'per bestand',
  manual: 'met de hand',
};

const WITHIN: Readonly<Record<string, string>> = { query: 'via bevraging', publication: 'via publicatie' };

const ROLE: Readonly<Record<string, string>> = {
  same_controller: 'De ontvanger valt onder dezelfde verwerkingsverantwoordelijke als de verzender',
  controller: 'De ontvanger is zelfstandig verwerkingsverantwoordelijke',
  joint_controller: 'De ontvanger is gezamenlijk verwerkingsverantwoordelijke (art. 26 AVG)',
  processor: 'De ontvanger is verwerker (art. 28 AVG)',
  public: 'De ontvanger is het publiek: de gegevens zijn openbaar',
};

/** Personal data with the articles on rectification, other data without. */
const CORRECTION: Readonly<Record<string, readonly [personal: string, other: string]>> = {
  automatic: [
    'Een rectificatie (art. 16 AVG) werkt automatisch door bij de ontvanger (art. 19 AVG)',
    'Een correctie werkt automatisch door bij de ontvanger',
  ],
  manual: [
    'Een rectificatie (art. 16 AVG) wordt met de hand doorgegeven aan de ontvanger (art. 19 AVG)',
    'Een correctie wordt met de hand doorgegeven aan de ontvanger',
  ],
  none: ['Een rectificatie (art. 16 AVG) werkt niet door bij de ontvanger (art. 19 AVG)', 'Een correctie werkt niet door bij de ontvanger'],
};

/** Classes that are named, gravest first. */
const PROTECTION: readonly (readonly [privacyClass: string, words: string])[] = [
  ['criminal', 'Strafrechtelijk (art. 10 AVG)'],
  ['special', 'Bijzonder (art. 9 AVG)'],
  ['national_id', 'Nationaal identificatienummer (art. 87 AVG, art. 46 UAVG)'],
  ['sensitive', 'Gevoelig'],
];

const BY: Readonly<Record<string, string>> = {
  both: 'de verzender en de ontvanger',
  sender: 'alleen de verzender',
  receiver: 'alleen de ontvanger',
  third: 'een derde',
};

export const EXCHANGE_NL_EXPERT: Readonly<Record<ExchangeTopic, (facts: ExchangeFacts) => readonly Phrase[]>> = {
  who,
  data,
  purpose,
  basis,
  place: ({ source, from }) => located('De bron is', NAMES.title('datasets', source), 'in', NAMES.system(from.system)),
  storage,
  speed,
  carrier,
  hub: ({ via }) => (via ? [say`Het verkeer loopt via ${NAMES.system(via)}, een knooppunt dat niets opslaat`] : []),
  role,
  correction: ({ exchange, isPersonal }) => {
    const words = exchange.correction !== null && Object.hasOwn(CORRECTION, exchange.correction) ? CORRECTION[exchange.correction] : undefined;
    return words ? [say`${words[isPersonal === false ? 1 : 0]}`] : [];
  },
  feedback: ({ exchange }) => (exchange.isFeedback === true ? [say`Dit is een terugmelding aan de bron`] : []),
  temporary,
  period,
  step: ({ exchange }) => told('De processtap is', exchange.processStep),
  register: ({ activity }) => (activity ? [say`In het register (art. 30 AVG) valt dit onder ${NAMES.title('processing_activities', activity)}`] : []),
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
    return [say`In ${title} gaan binnen ${sender} ${often} ${way} gegevens van ${a} naar ${b}`];
  }
  switch (exchange.mode) {
    case 'query':
      return [say`In ${title} bevraagt ${receiver} ${often} gegevens bij ${sender}`];
    case 'publication':
      return [say`In ${title} publiceert ${sender} ${often} gegevens bij ${receiver}`];
    default:
      return [say`In ${title} levert ${sender} ${often} ${wordOf(CARRIED, exchange.mode) ?? ''} gegevens aan ${receiver}`];
  }
}

function data({ categories, subjects, isPersonal }: ExchangeFacts): readonly Phrase[] {
  const about = listedNl(NAMES.subjects(subjects));
  const of = subjects.length > 0 ? say` van ${about}` : [];
  if (categories.length === 0) return subjects.length > 0 ? [say`De betrokkenen zijn ${about}`] : [];
  const classed = PROTECTION.flatMap(([privacyClass, words]) => {
    const found = NAMES.categories(categories.filter(({ row }) => row?.privacyClass === privacyClass));
    return found.length > 0 ? [say`${words}: ${listedNl(found)}`] : [];
  });
  const start = categories.length === 1 ? 'De gegevenscategorie is' : 'De gegevenscategorieën zijn';
  return [
    say`${start} ${listedNl(NAMES.categories(categories))}${of}`,
    ...classed,
    ...(isPersonal === false ? [say`Het zijn geen persoonsgegevens`] : []),
  ];
}

function purpose({ purpose, parent, purposeBefore }: ExchangeFacts): readonly Phrase[] {
  if (!purpose) return [];
  const within = parent ? say`, onderdeel van ${NAMES.purpose(parent)}` : [];
  return [
    say`Het doel is ${NAMES.purpose(purpose)}${within}`,
    ...(purposeBefore ? [say`De brondataset heeft een ander doel: ${NAMES.purpose(purposeBefore)}`] : []),
  ];
}

function basis({ bases }: ExchangeFacts): readonly Phrase[] {
  return bases.flatMap(({ basis: found, standing }) => {
    const { row, id } = found;
    if (!row) return [say`De grondslag is ${NAMES.law(found)}`];
    const rule = { sheet: 'legal_bases', id } as const;
    const article = clean(row.article6);
    const ground = article ? resting(`${articleWords(article)} AVG (${codeWord('legal_bases', 'article6', article, 'nl')})`, rule) : [];
    const exception = clean(row.specialGround);
    const special = exception ? resting(`, met uitzondering ${articleWords(exception)} AVG`, rule) : [];
    const term =
      standing === 'not_yet'
        ? `nog niet in werking: vanaf ${dayNl(row.validFrom ?? '')}`
        : `niet meer in werking: tot en met ${dayNl(row.validUntil ?? '')}`;
    const isOff = standing === 'not_yet' || standing === 'no_more';
    return [
      say`De grondslag is ${ground}${ground.length > 0 ? ': ' : ''}${NAMES.law(found)}${special}`,
      ...(isOff ? [say`Deze grondslag is op deze dag ${resting(term, rule)}`] : []),
    ];
  });
}

/** 6.1.c as "art. 6 lid 1 onder c"; another text as it is. */
function articleWords(code: string): string {
  const [, article, paragraph, letter] = /^(\d+)\.(\d+)\.([a-z])$/.exec(code) ?? [];
  return article ? `art. ${article} lid ${paragraph} onder ${letter}` : code;
}

function located(start: string, title: Phrase, way: string, system: Phrase): Phrase[] {
  if (title.length === 0) return system.length > 0 ? [say`${start} ${system}`] : [];
  return system.length > 0 ? [say`${start} ${title} ${way} ${system}`] : [say`${start} ${title}`];
}

function storage({ target, to, exchange }: ExchangeFacts): readonly Phrase[] {
  const system = NAMES.system(to.system);
  if (target) {
    const start = target.row?.kind === 'copy' ? 'De ontvanger slaat een kopie op in' : 'De ontvanger slaat de gegevens op in';
    return located(start, NAMES.title('datasets', target), 'in', system);
  }
  if (exchange.mode === 'query')
    return [say`Er wordt niets opgeslagen: de bevraging gaat naar de bron${system.length > 0 ? say`, vanuit ${system}` : []}`];
  return system.length > 0 ? [say`Het ontvangende systeem is ${system}`] : [];
}

function speed({ exchange }: ExchangeFacts): readonly Phrase[] {
  const parts = durationParts(exchange.latency);
  const time = durationNl(exchange.latency);
  const { volumePerYear: count } = exchange;
  return [
    ...(parts && time !== null ? [parts.length === 0 ? say`Er is geen vertraging` : say`De vertraging is ten hoogste ${time}`] : []),
    ...(count === null ? [] : [say`Het volume is ${numberNl(count)} per jaar`]),
  ];
}

function carrier({ standard }: ExchangeFacts): readonly Phrase[] {
  if (!standard) return [];
  const { row, id } = standard;
  const ref = { sheet: 'standards', id } as const;
  const name = clean(row?.name ?? null);
  if (!row || name === null)
    return [say`De standaard is ${row ? resting(`niet benoemd (kenmerk ${cleanId(id)})`, ref) : NAMES.missing('standards', id)}`];
  const steward = clean(row.steward);
  const facts = [
    row.kind ? codeWord('standards', 'kind', row.kind, 'nl') : null,
    row.isSecure === null ? null : row.isSecure ? 'beveiligd' : 'niet beveiligd',
    steward ? `beheerd door ${steward}` : null,
  ].filter((fact) => fact !== null);
  return [say`De standaard is ${resting([`${name} (${cleanId(id)})`, ...facts].join(', '), ref)}`];
}

function role(facts: ExchangeFacts): readonly Phrase[] {
  const { exchange, to } = facts;
  const words = wordOf(ROLE, exchange.recipientRole);
  const country = countryOf(to);
  const abroad =
    isOutsideEea(to) && to.organisation
      ? [resting(`Dit is een doorgifte buiten de EER (${country}), hoofdstuk V AVG`, { sheet: 'organisations', id: to.organisation.id })]
      : [];
  return [...(words ? [say`${words}`] : []), ...agreementWords(facts), ...abroad, ...told('De waarborg is', exchange.transferSafeguard)];
}

function agreementWords({ agreement, day }: ExchangeFacts): Phrase[] {
  if (!agreement) return [];
  const ref = { sheet: 'agreements', id: agreement.id } as const;
  const { kind = null, validUntil = null } = agreement.row ?? {};
  const isOver = day !== null && validUntil !== null && validUntil < day;
  const facts = [
    kind ? codeWord('agreements', 'kind', kind, 'nl') : null,
    validUntil ? `${isOver ? 'verlopen op' : 'geldig tot en met'} ${dayNl(validUntil)}` : null,
  ].filter((fact) => fact !== null);
  return [say`De overeenkomst is ${NAMES.title('agreements', agreement)}${resting(facts.map((fact) => `, ${fact}`).join(''), ref)}`];
}

function temporary({ exchange, day }: ExchangeFacts): readonly Phrase[] {
  if (exchange.isTemporary !== true) return [];
  const { reviewOn } = exchange;
  const isLate = reviewOn !== null && day !== null && reviewOn < day;
  return [
    say`De uitwisseling is tijdelijk${reviewOn ? `; de herzieningsdatum is ${dayNl(reviewOn)}${isLate ? ' en is verstreken' : ''}` : ''}`,
    ...told('Het exitplan is', exchange.exitPlan),
  ];
}

function period({ exchange, standing }: ExchangeFacts): readonly Phrase[] {
  const { validFrom, validUntil } = exchange;
  if (!validFrom && !validUntil) return [];
  const from = validFrom ? ` vanaf ${dayNl(validFrom)}` : '';
  const until = validUntil ? ` tot en met ${dayNl(validUntil)}` : '';
  const now = standing === 'no_more' ? ' en is dus beëindigd' : standing === 'not_yet' ? ' en is dus nog niet in werking' : '';
  return [say`De uitwisseling geldt${from}${until}${now}`];
}

function account({ exchange }: ExchangeFacts): readonly Phrase[] {
  const { describedBy, certainty } = exchange;
  const by = wordOf(BY, describedBy) ? `Beschreven door: ${wordOf(BY, describedBy)}` : '';
  const sure = certainty ? `${by ? '; zekerheid' : 'Zekerheid'}: ${codeWord('exchanges', 'certainty', certainty, 'nl')}` : '';
  return by || sure ? [say`${by}${sure}`] : [];
}

function told(start: string, text: string | null): Phrase[] {
  const words = clean(text);
  return words ? [say`${start}: ${inSentence(NAMES.free(words))}`] : [];
}
