// What frames the steps of a journey in Dutch: how it begins, where else it goes, how it ends, what is made on the way.
import { clean, type Depth } from './cleaned.ts';
import type { DerivationFacts } from './facts.ts';
import { dayNl, listedNl } from './nl-grammar.ts';
import { namesNl } from './nl-names.ts';
import { firstShort, MOST_WORDS, type Phrase, say, textOf } from './phrase.ts';
import { listSentences } from './sentence-lists.ts';
import type { Beginning, Ending, Teller, WayOn } from './topics.ts';

const NOBODY = 'een partij die wij niet kennen';
const NAMED_AT_MOST = 4;

/** The frame at one depth. */
export function journeyNl(depth: Depth): Pick<Teller, 'derivation' | 'uncertain' | 'opening' | 'others' | 'end'> {
  const names = namesNl(depth);
  const place = (way: WayOn) => (way.kind === 'party' ? names.party(way.party, NOBODY) : names.title('datasets', way.dataset));
  return {
    derivation: (facts) => derivation(facts, depth),
    uncertain: () => [say`Wij weten niet zeker of hier dezelfde gegevens verder gaan`],
    opening: (beginning, day, steps) => [
      ...begin(beginning, names),
      ...(day === null ? [] : [say`Dit is de stand op ${dayNl(day)}`]),
      ...(steps > 0 ? [say`De reis heeft ${String(steps)} ${steps === 1 ? 'stap' : 'stappen'}`] : []),
    ],
    others: (ways, main) => others(ways.map(place), main ? textOf(place(main)) : null),
    end: (ending, beyond) => [...end(ending), ...(ending.end === 'limit' ? others(beyond.map(place), null) : [])],
  };
}

function begin(beginning: Beginning, names: ReturnType<typeof namesNl>): readonly Phrase[] {
  if (beginning.kind === 'exchange') {
    const isNamed = clean(beginning.exchange.row?.name ?? null) !== null;
    const title = names.title('exchanges', beginning.exchange);
    return [isNamed ? say`Wij volgen het pakket ${title}` : say`Wij volgen ${title}`];
  }
  const title = names.title('datasets', beginning.dataset);
  if (!beginning.party.system) return [say`Wij volgen gegevens uit ${title}`];
  const party = names.party(beginning.party, NOBODY);
  return firstShort(MOST_WORDS, [
    () => [say`Wij volgen gegevens uit ${title}, van ${party}`],
    () => [say`Wij volgen gegevens uit ${title}`, say`Die zijn van ${party}`],
  ]);
}

/** Each place once; those where the main way goes too are not other places. */
function others(places: readonly Phrase[], main: string | null): Phrase[] {
  if (places.length === 0) return [];
  const different = [...new Map(places.map((place) => [textOf(place), place])).entries()].filter(([text]) => text !== main).map(([, place]) => place);
  if (different.length === 0) return [say`Van hier gaat er nog meer naar dezelfde plaats`];
  const count = different.length === 1 ? '1 andere plaats' : `${different.length} andere plaatsen`;
  const shown = different.slice(0, NAMED_AT_MOST);
  const start = different.length === 1 ? 'Dat is:' : shown.length === different.length ? 'Dat zijn:' : 'Bijvoorbeeld:';
  return [say`Van hier gaat het nog naar ${count}`, ...listSentences(start, 'En ook:', shown, listedNl)];
}

function end({ end: how, last }: Ending): Phrase[] {
  switch (how) {
    case 'nothing_stored':
      return [nothingStored(last)];
    case 'no_next':
      return [
        say`Hier stopt de reis: wij kennen geen volgende stap`,
        ...(last?.exchange.recipientRole === 'public' ? [say`Iedereen kan de gegevens vanaf hier gebruiken`] : []),
      ];
    case 'ring':
      return [say`Hier stopt de reis: verder gaan de gegevens alleen terug naar plaatsen waar ze al waren`];
    case 'limit':
      return [say`Wij stoppen hier met vertellen, maar de reis gaat verder`];
    case 'empty':
      return [say`Wij kennen geen stap waarmee deze gegevens verder reizen`];
  }
}

function nothingStored(last: Ending['last']): Phrase {
  const mode = last?.exchange.mode;
  if (mode === 'query') return say`Hier stopt de reis: er wordt niets bewaard`;
  if (mode === 'publication') return say`Hier stopt de reis: de gegevens zijn nu openbaar`;
  return say`Hier stopt ons verhaal: wij weten niet of de gegevens hier bewaard worden`;
}

function derivation(facts: DerivationFacts, depth: Depth): ReturnType<Teller['derivation']> {
  const names = namesNl(depth);
  const [from, to] = [names.title('datasets', facts.from), names.title('datasets', facts.to)];
  const maker = facts.maker.system ? names.party(facts.maker, NOBODY) : say`${NOBODY}`;
  const made = facts.isVirtual
    ? firstShort(MOST_WORDS, [
        () => [say`De verzameling ${to} toont gegevens uit ${from}, zonder ze te bewaren`],
        () => [say`De verzameling ${to} toont gegevens zonder ze te bewaren`, say`De gegevens komen uit ${from}`],
      ])
    : firstShort(MOST_WORDS, [
        () => [say`${maker} maakt van ${from} een nieuwe verzameling: ${to}`],
        () => [say`${maker} maakt een nieuwe verzameling`, say`De nieuwe verzameling heet ${to}`, say`De gegevens komen uit ${from}`],
      ]);
  const aim = facts.purpose ? [say`Het doel is: ${names.purpose(facts.purpose)}`] : [];
  const before = facts.purposeBefore ? [say`Bij de bron hebben de gegevens een ander doel: ${names.purpose(facts.purposeBefore)}`] : [];
  const items = names.categories(facts.categories);
  const inside =
    depth === 'plain'
      ? listSentences('Dit staat erin:', 'Ook staat erin:', items, listedNl)
      : items.length > 0
        ? [say`Inhoud: ${listedNl(items)}`]
        : [];
  return [
    { topic: 'made', sentences: made },
    { topic: 'data', sentences: [...inside, ...(facts.isPersonal === false ? [say`Dit zijn geen gegevens over personen`] : [])] },
    { topic: 'purpose', sentences: [...aim, ...before] },
  ];
}
