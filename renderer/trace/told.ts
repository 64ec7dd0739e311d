// What is said when a question cannot be answered, and when an answer is not sure? Knows nothing of the answer.
import type { AskedKind, TraceProblem } from './outcome.ts';
import { cleanId } from './story/cleaned.ts';
import type { Warning, WarningCode } from './warnings.ts';
import { type Language, listed, type Said } from './words.ts';

const KINDS: Readonly<Record<AskedKind, Said & { readonly many: Said }>> = {
  dataset: { nl: 'dataset', en: 'dataset', many: { nl: 'datasets', en: 'datasets' } },
  category: { nl: 'soort gegevens', en: 'kind of data', many: { nl: 'soorten gegevens', en: 'kinds of data' } },
  subject: { nl: 'groep mensen', en: 'group of people', many: { nl: 'groepen mensen', en: 'groups of people' } },
  system: { nl: 'systeem', en: 'system', many: { nl: 'systemen', en: 'systems' } },
  exchange: { nl: 'uitwisseling', en: 'exchange', many: { nl: 'uitwisselingen', en: 'exchanges' } },
  organisation: { nl: 'organisatie', en: 'organisation', many: { nl: 'organisaties', en: 'organisations' } },
  supplier: { nl: 'leverancier', en: 'supplier', many: { nl: 'leveranciers', en: 'suppliers' } },
  object: {
    nl: 'dataset, systeem, afdeling of organisatie',
    en: 'dataset, system, department or organisation',
    many: { nl: 'datasets, systemen, afdelingen of organisaties', en: 'datasets, systems, departments or organisations' },
  },
};

/** What is wrong with the question, and what was perhaps meant. */
export function problemWords(problem: TraceProblem, language: Language): string {
  return problemSaid(problem)[language];
}

function problemSaid(problem: TraceProblem): Said {
  switch (problem.code) {
    case 'unknown':
      return unknownSaid(problem);
    case 'category_absent': {
      const [dataset, category] = [cleanId(problem.datasetId), cleanId(problem.categoryId)];
      const held = problem.held.map(cleanId);
      return {
        nl: `Dataset “${dataset}” bevat geen “${category}”, en er gaat ook niets van uit. Wel in deze dataset: ${listed(held, 'nl')}.`,
        en: `Dataset “${dataset}” holds no “${category}”, and none of it leaves. This dataset does hold: ${listed(held, 'en')}.`,
      };
    }
    case 'hops':
      return {
        nl: `“${cleanId(problem.value)}” is geen aantal stappen. Kies een heel getal van 1 tot en met ${problem.most}.`,
        en: `“${cleanId(problem.value)}” is no number of hops. Choose a whole number from 1 to ${problem.most}.`,
      };
    case 'subjects_none':
      return { nl: 'Kies eerst een groep mensen.', en: 'Choose a group of people first.' };
  }
}

function unknownSaid({ kind, id, nearest, isLoaded }: TraceProblem & { readonly code: 'unknown' }): Said {
  const { nl, en, many } = KINDS[kind];
  if (!isLoaded) return { nl: `In deze casus staan geen ${many.nl}.`, en: `This case holds no ${many.en}.` };
  const hint = nearest === null ? { nl: '', en: '' } : { nl: ` Bedoelt u “${cleanId(nearest)}”?`, en: ` Did you mean “${cleanId(nearest)}”?` };
  return { nl: `Er is geen ${nl} met kenmerk “${cleanId(id)}”.${hint.nl}`, en: `There is no ${en} with identifier “${cleanId(id)}”.${hint.en}` };
}

const flows = (count: number): Said => ({
  nl: count === 1 ? 'Bij 1 uitwisseling' : `Bij ${count} uitwisselingen`,
  en: count === 1 ? 'For 1 exchange' : `For ${count} exchanges`,
});
const start = (count: number, nl: string, en: string): Said => ({ nl: `${flows(count).nl} ${nl}`, en: `${flows(count).en} ${en}` });
const fixed = (nl: string, en: string) => (): Said => ({ nl, en });

const WARNINGS: Readonly<Record<WarningCode, (count: number, values: Said) => Said>> = {
  no_day: fixed('Er is geen dag gekozen. De uitwisselingen van alle dagen tellen mee.', 'No day was chosen. Exchanges of any day count.'),
  none_in_force: (_, { nl, en }) => ({
    nl: `Op ${nl} is geen enkele uitwisseling van deze casus van kracht.`,
    en: `On ${en} no exchange of this case is in force.`,
  }),
  dataset_not_described: fixed(
    'Deze dataset staat niet op het blad met datasets. Alleen uitwisselingen noemen hem.',
    'This dataset is not on the sheet of datasets. Only exchanges name it.',
  ),
  category_not_held: fixed(
    'Bij deze dataset staat niet dat hij deze gegevens bevat. Wat er van uitgaat, is wel gevolgd.',
    'This dataset is not described as holding this data. What leaves it was followed all the same.',
  ),
  category_class_unknown: fixed(
    'Niet bekend is of dit persoonsgegevens zijn. Voor de zekerheid tellen ze als persoonsgegevens.',
    'It is not known whether this is personal data. To be on the safe side it counts as personal data.',
  ),
  category_not_personal: fixed(
    'Dit zijn geen persoonsgegevens. Niemand hoeft het te horen volgens artikel 19 van de AVG.',
    'This is no personal data. Nobody has to be told under article 19 of the GDPR.',
  ),
  latency_missing: (count) => start(count, 'staat niet hoe lang het duurt: tijd onbekend.', 'it is not said how long it takes: time unknown.'),
  latency_malformed: (count, { nl, en }) =>
    start(count, `is niet te lezen hoe lang het duurt (${nl}): tijd onbekend.`, `it cannot be read how long it takes (${en}): time unknown.`),
  latency_negative: (count, { nl, en }) =>
    start(count, `is de vertraging kleiner dan nul (${nl}). Er is gerekend met nul.`, `the latency is below zero (${en}). It was taken as zero.`),
  latency_absurd: (count, { nl, en }) =>
    start(
      count,
      `is de vertraging langer dan honderd jaar (${nl}). Klopt dat?`,
      `the latency is longer than a hundred years (${en}). Is that right?`,
    ),
  categories_unknown: (count) => ({
    nl:
      count === 1
        ? 'Van 1 beschrijving is niet bekend om welke gegevens het gaat.'
        : `Van ${count} beschrijvingen is niet bekend om welke gegevens het gaat.`,
    en:
      count === 1
        ? 'For 1 description it is not known which data it is about.'
        : `For ${count} descriptions it is not known which data they are about.`,
  }),
  subjects_unknown: (count) => ({
    nl: count === 1 ? 'Van 1 beschrijving is niet bekend over wie het gaat.' : `Van ${count} beschrijvingen is niet bekend over wie het gaat.`,
    en: count === 1 ? 'For 1 description it is not known whom it is about.' : `For ${count} descriptions it is not known whom they are about.`,
  }),
  feedback_unknown: (count) =>
    start(
      count,
      'staat niet of het een terugmelding is. Deze tellen als gewone uitwisseling.',
      'it is not said whether it is feedback. These count as ordinary exchanges.',
    ),
  correction_unknown: (count) =>
    start(
      count,
      'staat niet of een verbetering vanzelf meegaat. Er is gerekend met: niet vanzelf.',
      'it is not said whether a correction travels on by itself. They were taken as: not by itself.',
    ),
  source_unknown: (count) =>
    start(
      count,
      'staat niet uit welke dataset de gegevens komen. Deze zijn niet gevolgd, maar kunnen de fout wel meenemen.',
      'it is not said from which dataset the data comes. These were not followed, but may carry the error.',
    ),
  receiver_unknown: fixed(
    'Niet van elk systeem is bekend van welke organisatie het is.',
    'It is not known of every system whose organisation it belongs to.',
  ),
  copies_untold: (count) => ({
    nl:
      count === 1
        ? 'Van 1 kopie staat nergens hoe de gegevens daar komen. Hoe lang dat duurt, is onbekend.'
        : `Van ${count} kopieën staat nergens hoe de gegevens daar komen. Hoe lang dat duurt, is onbekend.`,
    en:
      count === 1
        ? 'For 1 copy nothing tells how the data gets there. How long that takes is unknown.'
        : `For ${count} copies nothing tells how the data gets there. How long that takes is unknown.`,
  }),
  routes_too_many: fixed(
    'Er zijn te veel routes om ze allemaal na te lopen. De langste tijd is daarom minstens zo lang.',
    'There are too many routes to walk them all. The longest time is therefore at least as long.',
  ),
};

/** A warning as one sentence; it rests on the warning's rows. */
export function warningSaid({ code, rows, values }: Warning): Said {
  const shown = values.slice(0, 5).map(cleanId);
  return WARNINGS[code](rows.length, { nl: listed(shown, 'nl'), en: listed(shown, 'en') });
}
