// The English words of "how did this number get here?" and of series on datasets, flows and departments.
import type { OriginWords } from './origin-nl.ts';

const n = (count: number) => count.toLocaleString('en-GB');
const count = (many: number, one: string, more: string) => `${n(many)} ${many === 1 ? one : more}`;

export const originEn: OriginWords = {
  title: 'How did this number get here?',
  command: 'How did the number of the chosen series get here?',
  number: 'The number',
  inThermometer: 'Show in the thermometer',
  seriesGone: (id) => `There is no series with identifier “${id}”.`,
  counted: (dataset, place) => `This number is counted in “${dataset}”${place ? ` (${place})` : ''}.`,
  begins: 'As far as described it begins there: no other dataset comes before it.',
  comes: (sources, hops) => `The data comes from ${count(sources, 'other dataset', 'other datasets')}, in ${count(hops, 'step', 'steps')}.`,
  age: (time) => (time === null ? 'What comes in counts at once.' : `What is in it is at most ${time} old.`),
  ageAtLeast: (time) => (time === null ? 'How old it can be is not known.' : `What is in it can be ${time} old, or older.`),
  ageUnknown: 'How old it can be is not known.',
  timeless: (names, many) =>
    many > 0
      ? `Nothing is known of the time taken by ${names} and ${count(many, 'other step', 'other steps')}.`
      : `Nothing is known of the time taken by ${names}.`,
  often: (word) => `How often there is a new number: ${word}.`,
  notDescribed: 'This dataset is not on the sheet of datasets. Only the series or an exchange names it.',
  noSource: (name) => `The series “${name}” does not say which dataset its numbers come from. So the way cannot be shown.`,
  noSourceHow: (id) =>
    `To fill it in: open the sheet with signal series (signal_series). In the row of series “${id}”, put the identifier of the dataset that is counted in the column source_dataset_id. Then drop the file on this window again.`,
  wrongSourceHow: (id) => `This identifier stands in the row of series “${id}”, in the column source_dataset_id of the sheet signal_series.`,
  lastNumber: (day) => `There is no number on this day. This is how it stood on ${day}.`,
  noNumber: 'There is no number for this day.',
  hiddenNumber: 'The group is too small to show a number.',
  lastReport: (day) => `Last report: ${day}.`,
  beside: 'Mind with this number',
  findings: (many) => count(many, 'finding on this way', 'findings on this way'),
  noFindings: 'The rules found nothing on this way.',
  checking: 'The rules are being checked…',
  unknowns: (many) => count(many, 'thing is not filled in', 'things are not filled in'),
  noUnknowns: 'Everything we want to know of this way is filled in.',
  moreFindings: (many) => `${n(many)} more`,
  road: 'The way, from the number back',
  back: (depth) => count(depth, 'step back', 'steps back'),
  feedback: 'feedback',
  more: 'All about this step',
  copyOf: (copy, original) => `“${copy}” is a copy of “${original}”. How that copy gets there is not described.`,
  takes: (time) => (time === null ? 'takes no time' : `takes at most ${time}`),
  takesUnknown: 'time not known',
  furtherSteps: (many) => `${count(many, 'more step', 'more steps')} on this way. Save as CSV to see all.`,
  first: 'Where it begins',
  between: 'What it passes',
  readers: 'Who gets this number',
  readersSaid: (units, parties) => {
    const parts = [units > 0 ? count(units, 'own department', 'own departments') : '', parties > 0 ? count(parties, 'partner', 'partners') : ''];
    const said = parts.filter(Boolean).join(' and ');
    return said ? `${said} ${units + parties === 1 ? 'gets' : 'get'} this data.` : 'As far as described nobody else gets this data.';
  },
  direct: 'Straight from this dataset',
  further: 'After that, through another',
  looks: 'looks on, stores nothing',
  stored: 'stores it',
  after: (steps) => `after ${count(steps, 'step', 'steps')}`,
  signals: 'Signals',
  carried: 'Series that this flow carries',
  worstOf: (many) => `worst of ${count(many, 'place', 'places')}`,
  placesAt: (many, level) => `${count(many, 'place', 'places')} ${level}`,
  spark: 'The last six weeks',
  chip: 'Ways of the numbers',
  chipHint: 'Show only flows that carry numbers of a signal series',
  inPlaces: (many, isUnit) => (isUnit ? count(many, 'department', 'departments') : count(many, 'district', 'districts')),
  moreSeries: (many) => `and ${count(many, 'more series', 'more series')}`,
  also: (many) => `+${n(many)}`,
};
