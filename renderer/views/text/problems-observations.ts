// A sentence for everything that can be wrong with measurements: what is the matter, and how to mend it.
import type { ObservationProblemCode, Problem } from '../../model/problem.ts';
import { fieldOf } from '../../model/sheet.ts';

type Sentence = (problem: Problem) => string;

const KINDS: Readonly<Record<string, readonly [nl: string, en: string, sheetNl: string]>> = {
  areas: ['een wijk', 'a district', 'Wijken'],
  units: ['een afdeling', 'a department', 'Afdelingen'],
  signal_series: ['een reeks', 'a series', 'Signaalreeksen'],
};

/** "areas | 12 | Havenkwartier": the sheet, how many rows, and the name that looks most like it (or nothing). */
function unknownPlace({ expected }: Problem): { nl: string; en: string; sheetNl: string; sheet: string; count: number; near: string } {
  const [sheet = '', count = '1', near = ''] = expected.split(' | ');
  const [nl = sheet, en = sheet, sheetNl = sheet] = KINDS[sheet] ?? [];
  return { nl, en, sheetNl, sheet, count: Number(count), near };
}

/** "5 | 3 | a.csv": counts of what a whole file says otherwise. */
function counts({ expected }: Problem): string[] {
  return expected.split(' | ');
}

/** "4 (12)": a row and the value in it. */
function rowAndValue({ expected }: Problem): [row: string, value: string] {
  const [, row = expected, value = ''] = /^(\S+) \((.*)\)$/s.exec(expected) ?? [];
  return [row, value];
}

const METHOD = fieldOf('signal_series', 'baseline_method');
const EXAMPLE = 'weekday_mean_2020-01-06_2020-03-01';

export const OBSERVATIONS_NL: Readonly<Record<ObservationProblemCode, Sentence>> = {
  day_given_again: (p) => `Deze dag stond al in ${p.expected}, met een andere waarde. De waarde van dit bestand geldt: ${p.value || 'leeg'}.`,
  days_given_again: (p) => {
    const [corrected = '0', late = '0', gone = '0'] = counts(p);
    const parts = [
      Number(corrected) > 0 && `${corrected} ${corrected === '1' ? 'waarde is' : 'waarden zijn'} verbeterd`,
      Number(late) > 0 && `${late} ${late === '1' ? 'lege dag kreeg' : 'lege dagen kregen'} alsnog een waarde`,
      Number(gone) > 0 && `${gone} ${gone === '1' ? 'dag heeft' : 'dagen hebben'} geen waarde meer`,
    ].filter(Boolean);
    return `Dit bestand zegt iets anders dan eerdere bestanden (${p.value}): ${parts.join(', ') || 'andere tekst waar een getal hoort'}. Dit bestand geldt. De eerdere waarden blijven staan in de kolom “earlier_value”.`;
  },
  day_twice: (p) => {
    const [row, value] = rowAndValue(p);
    return `Rij ${row} en rij ${p.row ?? '?'} gaan over dezelfde reeks, dag en plek, maar de waarden zijn anders: ${value || 'leeg'} en ${p.value || 'leeg'}. De laatste geldt; er is niets opgeteld. Haal er één weg, of kies een kolom als uitsplitsing.`;
  },
  days_twice: (p) =>
    `In dit bestand staan ${p.value} rijen over een dag en plek die er al stonden, met een andere waarde. Steeds geldt de laatste; er is niets opgeteld. Horen de rijen bij verschillende soorten? Kies die kolom dan als uitsplitsing.`,
  day_in_future: (p) =>
    `${p.value} is nog niet geweest${p.expected === '1' ? '' : ` (${p.expected} rijen, te beginnen bij deze)`}. De rij is bewaard. Controleer de datum en verbeter het bestand.`,
  day_not_in_name: (p) =>
    `Nergens staat van welke dag deze rijen zijn. Zet de dag in de naam van het bestand, zoals ${p.expected || 'verzuim-2020-07-01.csv'}, of voeg een kolom Datum toe.`,
  unit_differs: (p) =>
    p.expected === ''
      ? `Bij “${p.value}” staat een eenheid die de andere getallen niet hebben. De rij telt als een dag zonder waarde. Zet in de cel alleen het getal, in de eenheid van de reeks.`
      : `“${p.value}” heeft een andere eenheid dan de kolom (${p.expected}). De rij telt als een dag zonder waarde. Reken het getal om naar ${p.expected}.`,
  observed_unknown: (p) => {
    const { nl, sheetNl, count, near } = unknownPlace(p);
    const rows = count === 1 ? '' : ` (${count} rijen, te beginnen bij deze)`;
    return `“${p.value}” is niet bekend als ${nl.replace(/^een /, '')}${rows}. ${near ? `Bedoelt u “${near}”? ` : ''}Schrijf het kenmerk, de code of de naam van ${nl}, of voeg een rij toe bij ${sheetNl}. De waarden zijn bewaard.`;
  },
  baseline_missing: (p) =>
    `Van de reeks “${p.value}” is niet bekend wat gewoon is: er is geen periode om mee te vergelijken. Vul bij Signaalreeksen de kolom ${METHOD?.labelNl} in, zoals ${EXAMPLE}, of none als vergelijken niet hoeft.`,
  baseline_unreadable: (p) =>
    `“${p.value}” is niet te lezen als ${METHOD?.labelNl}. Schrijf weekday_mean of mean, met de eerste en laatste dag: ${EXAMPLE}. Of schrijf none. Tot dan is niet bekend wat gewoon is.`,
  baseline_empty: (p) =>
    `In de periode ${p.expected} heeft de reeks “${p.value}” geen enkele waarde. Daarom is niet bekend wat gewoon is. Kies een periode met waarden, of open ook het bestand over die periode.`,
  perhaps_totals: (p) =>
    `De getallen in “${p.column}” lopen per plek alleen op. Het lijken totalen tot en met die dag. Ze zijn gelezen zoals ze er staan. Moeten het aantallen per dag zijn? Open het bestand in Datareis en kies “De getallen lopen op”.`,
  total_fell: (p) =>
    `Het totaal daalt van ${p.expected} naar ${p.value}. Een totaal kan alleen oplopen, dus dit is een verbetering van eerdere dagen. De daling staat op deze dag, als verbeterde waarde.`,
  totals_skipped_days: (p) =>
    `Bij ${p.value} rijen ontbreekt de dag ervoor. Het verschil gaat dan over meer dagen; het staat op de laatste dag, als geschatte waarde. Dit is de eerste.`,
};

export const OBSERVATIONS_EN: Readonly<Record<ObservationProblemCode, Sentence>> = {
  day_given_again: (p) => `This day was in ${p.expected} already, with another value. The value of this file stands: ${p.value || 'empty'}.`,
  days_given_again: (p) => {
    const [corrected = '0', late = '0', gone = '0'] = counts(p);
    const parts = [
      Number(corrected) > 0 && `${corrected} ${corrected === '1' ? 'value was' : 'values were'} corrected`,
      Number(late) > 0 && `${late} ${late === '1' ? 'empty day now has' : 'empty days now have'} a value`,
      Number(gone) > 0 && `${gone} ${gone === '1' ? 'day has' : 'days have'} no value any more`,
    ].filter(Boolean);
    return `This file says something else than earlier files (${p.value}): ${parts.join(', ') || 'another text where a number should be'}. This file stands. The earlier values are kept in the column “earlier_value”.`;
  },
  day_twice: (p) => {
    const [row, value] = rowAndValue(p);
    return `Rows ${row} and ${p.row ?? '?'} are about the same series, day and place, with different values: ${value || 'empty'} and ${p.value || 'empty'}. The last one stands; nothing was added up. Remove one of them, or choose a column as breakdown.`;
  },
  days_twice: (p) =>
    `This file has ${p.value} rows about a day and place that were there already, with another value. The last one stands each time; nothing was added up. Do the rows belong to different kinds? Then choose that column as breakdown.`,
  day_in_future: (p) =>
    `${p.value} has not been yet${p.expected === '1' ? '' : ` (${p.expected} rows, beginning with this one)`}. The row was kept. Check the date and correct the file.`,
  day_not_in_name: (p) =>
    `Nothing says of which day these rows are. Put the day in the name of the file, such as ${p.expected || 'absence-2020-07-01.csv'}, or add a column Date.`,
  unit_differs: (p) =>
    p.expected === ''
      ? `“${p.value}” has a unit that the other numbers do not have. The row counts as a day without a value. Write only the number in the cell, in the unit of the series.`
      : `“${p.value}” has another unit than the column (${p.expected}). The row counts as a day without a value. Convert the number to ${p.expected}.`,
  observed_unknown: (p) => {
    const { en, sheet, count, near } = unknownPlace(p);
    const rows = count === 1 ? '' : ` (${count} rows, beginning with this one)`;
    return `“${p.value}” is not known as ${en}${rows}. ${near ? `Do you mean “${near}”? ` : ''}Write the identifier, code or name of ${en}, or add a row to ${sheet}. The values were kept.`;
  },
  baseline_missing: (p) =>
    `It is not known what is usual for the series “${p.value}”: there is no period to compare with. Fill in the column ${METHOD?.labelEn} in signal_series, such as ${EXAMPLE}, or none when there is nothing to compare.`,
  baseline_unreadable: (p) =>
    `“${p.value}” cannot be read as ${METHOD?.labelEn}. Write weekday_mean or mean, with the first and last day: ${EXAMPLE}. Or write none. Until then it is not known what is usual.`,
  baseline_empty: (p) =>
    `The series “${p.value}” has no value at all in the period ${p.expected}. So it is not known what is usual. Choose a period with values, or open the file about that period too.`,
  perhaps_totals: (p) =>
    `The numbers in “${p.column}” only rise for each place. They look like totals up to that day. They were read as they stand. Should they be numbers per day? Open the file in Datareis and choose “The numbers keep rising”.`,
  total_fell: (p) =>
    `The total falls from ${p.expected} to ${p.value}. A total can only rise, so this corrects earlier days. The fall stands on this day, as a corrected value.`,
  totals_skipped_days: (p) =>
    `For ${p.value} rows the day before is missing. The difference then covers more days; it stands on the last day, as an estimated value. This is the first.`,
};
