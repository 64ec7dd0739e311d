// What frames the steps of a journey in English: how it begins, where else it goes, how it ends, what is made on the way.
import { clean, type Depth } from './cleaned.ts';
import { dayEn, listedEn } from './en-grammar.ts';
import { namesEn } from './en-names.ts';
import type { DerivationFacts } from './facts.ts';
import { firstShort, MOST_WORDS, type Phrase, say, textOf } from './phrase.ts';
import { listSentences } from './sentence-lists.ts';
import type { Beginning, Ending, Teller, WayOn } from './topics.ts';

const NOBODY = 'a party we do not know';
const NAMED_AT_MOST = 4;

/** The frame at one depth. */
export function journeyEn(depth: Depth): Pick<Teller, 'derivation' | 'uncertain' | 'opening' | 'others' | 'end'> {
  const names = namesEn(depth);
  const place = (way: WayOn) => (way.kind === 'party' ? names.party(way.party, NOBODY) : names.title('datasets', way.dataset));
  return {
    derivation: (facts) => derivation(facts, depth),
    uncertain: () => [say`We are not certain that the same data goes on here`],
    opening: (beginning, day, steps) => [
      ...begin(beginning, names),
      ...(day === null ? [] : [say`This is how it stood on ${dayEn(day)}`]),
      ...(steps > 0 ? [say`The journey has ${String(steps)} ${steps === 1 ? 'step' : 'steps'}`] : []),
    ],
    others: (ways, main) => others(ways.map(place), main ? textOf(place(main)) : null),
    end: (ending, beyond) => [...end(ending), ...(ending.end === 'limit' ? others(beyond.map(place), null) : [])],
  };
}

function begin(beginning: Beginning, names: ReturnType<typeof namesEn>): readonly Phrase[] {
  if (beginning.kind === 'exchange') {
    const isNamed = clean(beginning.exchange.row?.name ?? null) !== null;
    const title = names.title('exchanges', beginning.exchange);
    return [isNamed ? say`We follow the package ${title}` : say`We follow ${title}`];
  }
  const title = names.title('datasets', beginning.dataset);
  if (!beginning.party.system) return [say`We follow data from ${title}`];
  const party = names.party(beginning.party, NOBODY);
  return firstShort(MOST_WORDS, [
    () => [say`We follow data from ${title}, of ${party}`],
    () => [say`We follow data from ${title}`, say`It belongs to ${party}`],
  ]);
}

/** Each place once; those where the main way goes too are not other places. */
function others(places: readonly Phrase[], main: string | null): Phrase[] {
  if (places.length === 0) return [];
  const different = [...new Map(places.map((place) => [textOf(place), place])).entries()].filter(([text]) => text !== main).map(([, place]) => place);
  if (different.length === 0) return [say`From here more goes to the same place`];
  const count = different.length === 1 ? '1 other place' : `${different.length} other places`;
  const shown = different.slice(0, NAMED_AT_MOST);
  const start = different.length === 1 ? 'That is:' : shown.length === different.length ? 'These are:' : 'For example:';
  return [say`From here it also goes to ${count}`, ...listSentences(start, 'And also:', shown, listedEn)];
}

function end({ end: how, last }: Ending): Phrase[] {
  switch (how) {
    case 'nothing_stored':
      return [nothingStored(last)];
    case 'no_next':
      return [
        say`Here the journey stops: we know of no next step`,
        ...(last?.exchange.recipientRole === 'public' ? [say`From here everybody can use the data`] : []),
      ];
    case 'ring':
      return [say`Here the journey stops: from here the data only goes back to places where it has been`];
    case 'limit':
      return [say`We stop telling here, but the journey goes on`];
    case 'empty':
      return [say`We know of no step by which this data travels on`];
  }
}

function nothingStored(last: Ending['last']): Phrase {
  const mode = last?.exchange.mode;
  if (mode === 'query') return say`Here the journey stops: nothing is kept`;
  if (mode === 'publication') return say`Here the journey stops: the data is public now`;
  return say`Here our story stops: we do not know whether the data is kept here`;
}

function derivation(facts: DerivationFacts, depth: Depth): ReturnType<Teller['derivation']> {
  const names = namesEn(depth);
  const [from, to] = [names.title('datasets', facts.from), names.title('datasets', facts.to)];
  const maker = facts.maker.system ? names.party(facts.maker, NOBODY) : say`${NOBODY}`;
  const made = facts.isVirtual
    ? firstShort(MOST_WORDS, [
        () => [say`The collection ${to} shows data from ${from} without keeping it`],
        () => [say`The collection ${to} shows data without keeping it`, say`The data comes from ${from}`],
      ])
    : firstShort(MOST_WORDS, [
        () => [say`${maker} makes a new collection from ${from}: ${to}`],
        () => [say`${maker} makes a new collection`, say`The new collection is called ${to}`, say`The data comes from ${from}`],
      ]);
  const aim = facts.purpose ? [say`The purpose is: ${names.purpose(facts.purpose)}`] : [];
  const before = facts.purposeBefore ? [say`At the source the data has another purpose: ${names.purpose(facts.purposeBefore)}`] : [];
  const items = names.categories(facts.categories);
  const inside =
    depth === 'plain' ? listSentences('It holds:', 'It also holds:', items, listedEn) : items.length > 0 ? [say`It holds: ${listedEn(items)}`] : [];
  return [
    { topic: 'made', sentences: made },
    { topic: 'data', sentences: [...inside, ...(facts.isPersonal === false ? [say`This is not data about persons`] : [])] },
    { topic: 'purpose', sentences: [...aim, ...before] },
  ];
}
