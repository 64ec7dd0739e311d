// How a number came here, told: where it is counted, how old it can be, where it begins and who gets it.
import type { OriginAnswer, OriginHop, OriginReader } from '../../../trace/origin.ts';
import { placesOf } from '../../../trace/places.ts';
import { listed, timeWords } from '../../../trace/words.ts';
import type { OriginWords } from '../../text/origin-nl.ts';
import { originText } from '../../text/origin-words.ts';
import { group, type Names, type Telling, type ToldGroup, type ToldItem, telling } from '../told/telling.ts';

/** The first sentence says where it is counted. `often` is the rhythm of the series in words; '' when it is not known. */
export function tellOrigin(names: Names, answer: OriginAnswer, often: string): Telling {
  const words = originText(names);
  const { hops, sources } = answer;
  return telling({
    sentences: [
      words.counted(names.of('dataset', answer.question.datasetId), names.place(answer.systemId)),
      answer.isDescribed ? '' : words.notDescribed,
      hops.length === 0 ? words.begins : words.comes(sources.length, hops.length),
      ageOf(names, words, answer),
      often ? words.often(often) : '',
      answer.readers.length === 0 ? words.readersSaid(0, 0) : '',
    ],
    groups: [...begins(names, answer), ...readers(names, words, answer)],
    warnings: answer.warnings,
    rows: answer.rows,
  });
}

/** So many steps without a time are named. */
const MOST_NAMED = 2;

function ageOf(names: Names, words: OriginWords, { hops, oldHours, timeless }: OriginAnswer): string {
  if (hops.length === 0) return '';
  const time = oldHours === null ? null : timeWords(oldHours, names.language);
  const named = timeless.slice(0, MOST_NAMED).map((hop) => `“${hopName(names, hop)}”`);
  if (timeless.length === 0) return oldHours === null ? words.ageUnknown : words.age(time);
  const age = oldHours === null ? words.ageUnknown : words.ageAtLeast(time);
  const more = timeless.length - named.length;
  return `${age} ${words.timeless(more > 0 ? named.join(', ') : listed(named, names.language), more)}`;
}

/** What a step is called: the exchange, or what is made of what. */
export function hopName(names: Names, hop: OriginHop): string {
  if (hop.kind === 'exchange') return names.of('exchange', hop.id);
  return `${names.of('dataset', hop.fromDatasetId)} → ${names.of('dataset', hop.toDatasetId)}`;
}

/** "duurt hooguit 1 dag". */
export function hopTime(names: Names, { hours }: OriginHop): string {
  const words = originText(names);
  return hours === null ? words.takesUnknown : words.takes(timeWords(hours, names.language));
}

function begins(names: Names, { sources }: OriginAnswer): ToldGroup[] {
  const { backward } = names.words;
  const words = originText(names);
  const item = (datasetId: string, steps: number, oldHours: number | null, isAtLeast: boolean) => {
    const time = timeWords(oldHours ?? 0, names.language);
    const old = oldHours === null ? names.words.time.unknown : time === null ? backward.instant : backward.old(time, isAtLeast);
    return names.dataset(datasetId, `${backward.steps(steps)} · ${old}`);
  };
  const listedSources = (isFirst: boolean) =>
    sources.filter((source) => source.isFirst === isFirst).map((one) => item(one.datasetId, one.fewestSteps, one.oldHours, one.isAtLeast));
  return [group('first', words.first, listedSources(true)), group('between', words.between, listedSources(false), { isFolded: true })];
}

function readers(names: Names, words: OriginWords, { readers: all }: OriginAnswer): ToldGroup[] {
  const direct = all.filter(({ depth }) => depth === 1);
  const reader = (one: OriginReader): ToldItem => {
    const who = one.unitId === null ? names.place(one.systemId) : `${names.of('unit', one.unitId)} · ${names.of('system', one.systemId)}`;
    const note = [who, one.isLive ? words.looks : words.stored, one.depth > 1 ? words.after(one.depth) : ''].filter(Boolean).join(' · ');
    return names.item('exchange', one.exchangeId, note);
  };
  const further = all.filter(({ depth }) => depth > 1);
  return [
    group('direct', `${words.readers}: ${words.direct.toLowerCase()}`, direct.map(reader), { intro: readersSaid(names, words, direct) }),
    group('further', words.further, further.map(reader), { isFolded: true }),
  ];
}

function readersSaid(names: Names, words: OriginWords, direct: readonly OriginReader[]): string {
  const { organisations } = placesOf(names.travel);
  const isOwn = ({ organisationId }: OriginReader) => organisationId !== null && organisations.get(organisationId)?.isOwn === true;
  const units = new Set(direct.filter(isOwn).flatMap(({ unitId }) => unitId ?? []));
  const parties = new Set(direct.filter((one) => !isOwn(one)).flatMap(({ organisationId }) => organisationId ?? []));
  return words.readersSaid(units.size, parties.size);
}
