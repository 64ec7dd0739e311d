// Who sends to whom, about whom and how often, in plain English: in one sentence where it stays short, else in two or three.
import { listedEn, numberEn } from './en-grammar.ts';
import { namesEn } from './en-names.ts';
import type { ExchangeFacts } from './facts.ts';
import { firstShort, MOST_WORDS, type Phrase, say, wordOf } from './phrase.ts';
import { isRegular } from './rhythm.ts';
import { listSentences } from './sentence-lists.ts';

const NAMES = namesEn('plain');
const SENDER = 'a sender we do not know';
const RECEIVER = 'a receiver we do not know';

const OFTEN: Readonly<Record<string, string>> = {
  CONT: 'all day long',
  HOURLY: 'every hour',
  DAILY: 'every day',
  WEEKLY: 'every week',
  MONTHLY: 'every month',
  QUARTERLY: 'every quarter',
  SEMIANNUAL: 'every half year',
  ANNUAL: 'every year',
  IRREG: 'at irregular times',
  NEVER: 'once',
  ON_REQUEST: 'on request',
};

/** What is counted in a year. */
const THINGS: Readonly<Record<string, string>> = { message: 'message', event: 'message', batch: 'file' };

/** The first sentences of a step. */
export function whoEn(facts: ExchangeFacts): readonly Phrase[] {
  const [first, ...rest] = sending(facts);
  return first ? [first, ...volume(facts), ...rest] : [];
}

function sending(facts: ExchangeFacts): readonly Phrase[] {
  const often = wordOf(OFTEN, facts.exchange.frequency) ?? '';
  const subjects = NAMES.subjects(facts.subjects);
  const about = subjects.length > 0 ? say` about ${listedEn(subjects)}` : [];
  const aside = listSentences('The data is about', 'It is also about', subjects, listedEn);
  const [sender, receiver] = [NAMES.party(facts.from, SENDER), NAMES.party(facts.to, RECEIVER)];
  if (facts.isWithinParty) {
    return firstShort(MOST_WORDS, [
      () => [inside(facts, often, about)],
      () => [inside(facts, often, []), ...aside],
      () => [say`Inside ${sender}, data goes round ${often}`, ...between(facts), ...aside],
    ]);
  }
  return firstShort(MOST_WORDS, [
    () => [across(facts, sender, receiver, often, about)],
    () => [across(facts, sender, receiver, often, []), ...aside],
    () => [...apart(facts, sender, receiver, often), ...aside],
    () => [...bare(facts, often), say`The sender is ${sender}`, say`The receiver is ${receiver}`, ...aside],
  ]);
}

/** One sentence from party to party. */
function across({ exchange, to }: ExchangeFacts, sender: Phrase, receiver: Phrase, often: string, about: Phrase): Phrase {
  switch (exchange.mode) {
    case 'query':
      return say`${receiver} looks at data${about} held by ${sender}${exchange.frequency === 'ON_REQUEST' ? ', when needed' : often && `, ${often}`}`;
    case 'event':
      return say`When something changes, ${sender} sends ${receiver} a message${about}${exchange.frequency === 'CONT' || often === '' ? '' : `, ${often}`}`;
    case 'message':
      return say`${sender} sends messages${about} to ${receiver} ${often}`;
    case 'batch':
      return say`${sender} sends a file${about} to ${receiver} ${often}`;
    case 'manual':
      return say`${sender} passes data${about} on to ${receiver} by hand ${often}`;
    case 'publication':
      return say`${sender} makes data${about} public ${often}, in ${shownIn(to, receiver)}`;
    default:
      return say`${sender} passes data${about} on to ${receiver} ${often}`;
  }
}

/** Where all can see it: "Open-dataportaal of the department Voorziening Data". */
function shownIn({ system, organisation, unit }: ExchangeFacts['to'], receiver: Phrase): Phrase {
  return system?.row && (organisation?.row || unit?.row) ? say`${NAMES.system(system)} of ${receiver}` : receiver;
}

/** Two sentences, for parties with long names. */
function apart({ exchange }: ExchangeFacts, sender: Phrase, receiver: Phrase, often: string): Phrase[] {
  const goes = say`The receiver is ${receiver}`;
  switch (exchange.mode) {
    case 'query':
      return [say`${receiver} looks at data held by another ${often}`, say`The source is ${sender}`];
    case 'event':
      return [say`When something changes, ${sender} sends a message${exchange.frequency === 'CONT' || often === '' ? '' : `, ${often}`}`, goes];
    case 'message':
      return [say`${sender} sends messages ${often}`, goes];
    case 'batch':
      return [say`${sender} sends a file ${often}`, goes];
    case 'manual':
      return [say`${sender} passes data on by hand ${often}`, goes];
    case 'publication':
      return [say`${sender} makes data public ${often}`, say`It stands with ${receiver}`];
    default:
      return [say`${sender} passes data on ${often}`, goes];
  }
}

/** Only what happens: for parties whose names fill a sentence. */
function bare({ exchange }: ExchangeFacts, often: string): Phrase[] {
  switch (exchange.mode) {
    case 'query':
      return [say`Somebody looks at data held by another ${often}`];
    case 'event':
      return [say`When something changes, a message goes${exchange.frequency === 'CONT' || often === '' ? '' : `, ${often}`}`];
    case 'message':
      return [say`Messages go ${often}`];
    case 'batch':
      return [say`A file goes ${often}`];
    case 'manual':
      return [say`Somebody passes data on by hand ${often}`];
    case 'publication':
      return [say`Somebody makes data public ${often}`];
    default:
      return [say`Somebody passes data on ${often}`];
  }
}

/** Between two systems of one department. */
function inside({ exchange, from, to }: ExchangeFacts, often: string, about: Phrase): Phrase {
  const [party, a, b] = [NAMES.party(from, SENDER), NAMES.system(from.system), NAMES.system(to.system)];
  switch (exchange.mode) {
    case 'query':
      return say`Inside ${party}, data${about} from ${a} can also be seen in ${b}`;
    case 'event':
      return say`When something changes, a message${about} goes from ${a} to ${b}, inside ${party}`;
    case 'message':
      return say`Inside ${party}, messages${about} go from ${a} to ${b} ${often}`;
    case 'batch':
      return say`Inside ${party}, a file${about} goes from ${a} to ${b} ${often}`;
    case 'manual':
      return say`Inside ${party}, somebody carries data${about} over from ${a} to ${b} ${often}`;
    case 'publication':
      return say`Inside ${party}, data${about} from ${a} is made public in ${b} ${often}`;
    default:
      return say`Inside ${party}, data${about} goes from ${a} to ${b} ${often}`;
  }
}

/** The two systems, each in a sentence. */
function between({ from, to }: ExchangeFacts): Phrase[] {
  return [say`It comes from ${NAMES.system(from.system)}`, say`It goes to ${NAMES.system(to.system)}`];
}

/** How many a year, where the rhythm does not say it already. */
function volume({ exchange }: ExchangeFacts): Phrase[] {
  const { volumePerYear: count, mode, frequency } = exchange;
  if (count === null || isRegular(frequency, count)) return [];
  const thing = wordOf(THINGS, mode) ?? 'time';
  const words = `${numberEn(count)} ${thing}${count === 1 ? '' : 's'} a year`;
  return [thing === 'time' ? say`That happens ${words}` : say`That is ${words}`];
}
