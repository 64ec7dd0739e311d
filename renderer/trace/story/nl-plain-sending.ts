// Who sends to whom, about whom and how often, in plain Dutch (B1): in one sentence where it stays short, else in two or three.

import type { ExchangeFacts } from './facts.ts';
import { listedNl, numberNl } from './nl-grammar.ts';
import { namesNl } from './nl-names.ts';
import { firstShort, MOST_WORDS, type Phrase, say, wordOf } from './phrase.ts';
import { isRegular } from './rhythm.ts';
import { listSentences } from './sentence-lists.ts';

const NAMES = namesNl('plain');
const SENDER = 'een afzender die wij niet kennen';
const RECEIVER = 'een ontvanger die wij niet kennen';

const OFTEN: Readonly<Record<string, string>> = {
  CONT: 'de hele dag',
  HOURLY: 'elk uur',
  DAILY: 'elke dag',
  WEEKLY: 'elke week',
  MONTHLY: 'elke maand',
  QUARTERLY: 'elk kwartaal',
  SEMIANNUAL: 'elk half jaar',
  ANNUAL: 'elk jaar',
  IRREG: 'op wisselende momenten',
  NEVER: 'één keer',
  ON_REQUEST: 'op verzoek',
};

/** What is counted in a year. */
const THINGS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  message: ['bericht', 'berichten'],
  event: ['bericht', 'berichten'],
  batch: ['bestand', 'bestanden'],
};

/** The first sentences of a step. */
export function whoNl(facts: ExchangeFacts): readonly Phrase[] {
  const [first, ...rest] = sending(facts);
  return first ? [first, ...volume(facts), ...rest] : [];
}

function sending(facts: ExchangeFacts): readonly Phrase[] {
  const often = oftenWords(facts);
  const about = listedNl(NAMES.subjects(facts.subjects));
  const over = facts.subjects.length > 0 ? say` over ${about}` : [];
  const aside = facts.subjects.length > 0 ? listSentences('De gegevens gaan over', 'Ze gaan ook over', NAMES.subjects(facts.subjects), listedNl) : [];
  const [sender, receiver] = [NAMES.party(facts.from, SENDER), NAMES.party(facts.to, RECEIVER)];
  if (facts.isWithinParty) {
    return firstShort(MOST_WORDS, [
      () => [inside(facts, often, over)],
      () => [inside(facts, often, []), ...aside],
      () => [say`Binnen ${sender} gaan ${often} gegevens rond`, ...between(facts), ...aside],
    ]);
  }
  return firstShort(MOST_WORDS, [
    () => [across(facts, sender, receiver, often, over)],
    () => [across(facts, sender, receiver, often, []), ...aside],
    () => [...apart(facts, sender, receiver, often), ...aside],
    () => [...bare(facts, often), say`De verzender is ${sender}`, say`De ontvanger is ${receiver}`, ...aside],
  ]);
}

/** The two systems, each in a sentence. */
function between({ from, to }: ExchangeFacts): Phrase[] {
  return [say`Ze komen uit ${NAMES.system(from.system)}`, say`Ze gaan naar ${NAMES.system(to.system)}`];
}

/** One sentence from party to party. */
function across({ exchange, to }: ExchangeFacts, sender: Phrase, receiver: Phrase, often: string, over: Phrase): Phrase {
  switch (exchange.mode) {
    case 'query':
      return exchange.frequency === 'ON_REQUEST'
        ? say`${receiver} bekijkt gegevens${over} bij ${sender}, als dat nodig is`
        : say`${receiver} bekijkt ${often} gegevens${over} bij ${sender}`;
    case 'event':
      return say`Als er iets verandert, stuurt ${sender}${exchange.frequency === 'CONT' || often === '' ? '' : ` ${often}`} een bericht${over} naar ${receiver}`;
    case 'message':
      return say`${sender} stuurt ${often} berichten${over} naar ${receiver}`;
    case 'batch':
      return say`${sender} stuurt ${often} een bestand${over} naar ${receiver}`;
    case 'manual':
      return say`${sender} geeft ${often} met de hand gegevens${over} door aan ${receiver}`;
    case 'publication':
      return say`${sender} maakt ${often} gegevens${over} openbaar, in ${shownIn(to, receiver)}`;
    default:
      return say`${sender} geeft ${often} gegevens${over} door aan ${receiver}`;
  }
}

/** Where all can see it: "het Open-dataportaal van de afdeling Voorziening Data". */
function shownIn({ system, organisation, unit }: ExchangeFacts['to'], receiver: Phrase): Phrase {
  return system?.row && (organisation?.row || unit?.row) ? say`${NAMES.system(system)} van ${receiver}` : receiver;
}

/** Two sentences, for parties with long names. */
function apart({ exchange }: ExchangeFacts, sender: Phrase, receiver: Phrase, often: string): Phrase[] {
  const goes = say`De ontvanger is ${receiver}`;
  switch (exchange.mode) {
    case 'query':
      return [say`${receiver} bekijkt ${often} gegevens bij een ander`, say`De bron is ${sender}`];
    case 'event':
      return [say`Als er iets verandert, stuurt ${sender}${exchange.frequency === 'CONT' || often === '' ? '' : ` ${often}`} een bericht`, goes];
    case 'message':
      return [say`${sender} stuurt ${often} berichten`, goes];
    case 'batch':
      return [say`${sender} stuurt ${often} een bestand`, goes];
    case 'manual':
      return [say`${sender} geeft ${often} met de hand gegevens door`, goes];
    case 'publication':
      return [say`${sender} maakt ${often} gegevens openbaar`, say`Ze staan bij ${receiver}`];
    default:
      return [say`${sender} geeft ${often} gegevens door`, goes];
  }
}

/** Only what happens: for parties whose names fill a sentence. */
function bare({ exchange }: ExchangeFacts, often: string): Phrase[] {
  switch (exchange.mode) {
    case 'query':
      return [say`Iemand bekijkt ${often} gegevens bij een ander`];
    case 'event':
      return [say`Als er iets verandert, gaat er een bericht${exchange.frequency === 'CONT' || often === '' ? '' : `, ${often}`}`];
    case 'message':
      return [say`Er gaan ${often} berichten`];
    case 'batch':
      return [say`Er gaat ${often} een bestand`];
    case 'manual':
      return [say`Iemand geeft ${often} met de hand gegevens door`];
    case 'publication':
      return [say`Iemand maakt ${often} gegevens openbaar`];
    default:
      return [say`Iemand geeft ${often} gegevens door`];
  }
}

/** Between two systems of one department. */
function inside({ exchange, from, to }: ExchangeFacts, often: string, over: Phrase): Phrase {
  const [party, a, b] = [NAMES.party(from, SENDER), NAMES.system(from.system), NAMES.system(to.system)];
  switch (exchange.mode) {
    case 'query':
      return say`Binnen ${party} zijn gegevens${over} uit ${a} ook te zien in ${b}`;
    case 'event':
      return say`Als er iets verandert, gaat binnen ${party} een bericht${over} van ${a} naar ${b}`;
    case 'message':
      return say`Binnen ${party} gaan ${often} berichten${over} van ${a} naar ${b}`;
    case 'batch':
      return say`Binnen ${party} gaat ${often} een bestand${over} van ${a} naar ${b}`;
    case 'manual':
      return say`Binnen ${party} zet iemand ${often} gegevens${over} over van ${a} naar ${b}`;
    case 'publication':
      return say`Binnen ${party} worden ${often} gegevens${over} uit ${a} openbaar in ${b}`;
    default:
      return say`Binnen ${party} gaan ${often} gegevens${over} van ${a} naar ${b}`;
  }
}

function oftenWords({ exchange }: ExchangeFacts): string {
  return wordOf(OFTEN, exchange.frequency) ?? '';
}

/** How many a year, where the rhythm does not say it already. */
function volume({ exchange }: ExchangeFacts): Phrase[] {
  const { volumePerYear: count, mode, frequency } = exchange;
  if (count === null || isRegular(frequency, count)) return [];
  const things = mode !== null && Object.hasOwn(THINGS, mode) ? THINGS[mode] : undefined;
  if (!things) return [say`Dat gebeurt ${numberNl(count)} keer per jaar`];
  return [count === 1 ? say`Dat is 1 ${things[0]} per jaar` : say`Dat zijn ${numberNl(count)} ${things[1]} per jaar`];
}
