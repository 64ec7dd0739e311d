// English words for merging two files of one case; the same keys as merging-nl.ts.
import type { MergingText } from './merging-nl.ts';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const mergingEn: MergingText = {
  tab: 'Merge',
  offer: 'Merge with this case',
  looking: 'Merge with this case: looking …',
  otherCase: 'This cannot be merged: it is another case.',
  unreadable: 'This cannot be merged: the file cannot be read.',
  title: (file) => `Merge with ${file}`,
  intro: 'On the left is what your case says, on the right what the other file says. Nothing changes until you press Merge.',
  ancestor: {
    steps: 'Both files come from the same case. You only have to choose what you both changed in another way.',
    start: 'Both files began with the same case. You only have to choose what you both changed in another way.',
    partly:
      'For part of it, it is known how it was. There you only have to choose what you both changed. Of the rest you see every difference, and nothing is removed there.',
    none: 'It is not known how the case was before. So you choose at every difference, and nothing is removed.',
  },
  theirSteps: (n, roles) =>
    `${count(n, 'step was', 'steps were')} made in the other file since${roles.length > 0 ? `, by ${roles.join(', ')}` : ''}.`,
  taken: 'This comes in without asking',
  takenNothing: 'Nothing changes without asking.',
  added: (n) => count(n, 'new row', 'new rows'),
  removed: (n) => (n === 1 ? '1 row goes away' : `${n.toLocaleString('en-GB')} rows go away`),
  changed: (n) => `${count(n, 'field', 'fields')} different`,
  filled: (n) => `${count(n, 'empty field', 'empty fields')} filled in`,
  show: 'Look',
  becomes: (field, from, to) => `${field}: from ${from} to ${to}`,
  isFilled: (field, to) => `${field}: was empty, becomes ${to}`,
  isNew: 'new',
  isGone: 'goes away',
  nothing: 'empty',
  kinds: {
    field: 'Both changed it',
    added: 'Both added it',
    differs: 'Different',
    removed: 'One removed this row. The other changed something in it.',
    reference: 'One removed this row. In the other something still refers to it.',
  },
  field: 'Field',
  mine: 'Your case',
  theirs: 'Other file',
  was: 'Before',
  unknownWas: 'not known',
  both: 'Both',
  keep: 'Keep the row',
  remove: 'Remove the row',
  keepWith: (changes) => `Keep the row, with ${changes}`,
  emptied: (n) => (n === 1 ? 'If you remove it, 1 reference becomes empty:' : `If you remove it, ${n} references become empty:`),
  stays: 'A note about it stays.',
  rowMine: 'This row: your case',
  rowTheirs: 'This row: other file',
  allMine: 'All of your case',
  allTheirs: 'All of the other file',
  restMine: 'The rest of your case',
  restTheirs: 'The rest of the other file',
  left: (n) => (n === 0 ? 'Everything is chosen.' : `${count(n, 'choice', 'choices')} left to make.`),
  next: 'To the next choice',
  apply: 'Merge',
  stop: 'Do not merge',
  noConflicts: 'There is nothing to choose.',
  same: 'Both files say the same. There is nothing to merge.',
  more: (n) => `Show more (${n.toLocaleString('en-GB')} left)`,
  said: (when, role) => [when, role].filter(Boolean).join(', '),
  describers: {
    allOf: 'All of this one',
    allOfFile: (file) => `All fields of ${file}`,
    onlyIn: (file, fields) => `Only filled in in ${file}: ${fields}. That was taken over.`,
  },
  damaged: 'The other file is not whole, or a newer Datareis wrote it. So you choose at every difference, and nothing is removed.',
  done: (file, rows) =>
    rows === 0
      ? `${file} was merged. Nothing in your case had to change.`
      : `${file} was merged. In your case ${rows === 1 ? '1 row is' : `${rows.toLocaleString('en-GB')} rows are`} different, new or gone.`,
  undo: 'Undo',
  close: 'Close',
  tooMany: 'There are too many measurements to lay side by side. Those of your case stay. If you want those of the other file too, add that file.',
  measurements: 'Measurements come in as a source of their own. You can take it out again under Files.',
  reviews: (n) => `Of ${count(n, 'finding', 'findings')} the other file has a later judgement. That one stands from now on.`,
  rules: (n) =>
    `The other file has ${count(n, 'rule of its own that', 'rules of its own that')} your case does not have. Add the file rules.csv for them.`,
};
