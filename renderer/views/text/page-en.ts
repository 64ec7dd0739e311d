// The English words of making one page of a briefing or case, and of comments that come back.
import type { PageText } from './page-nl.ts';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const pageEn: PageText = {
  action: 'Save as one page',
  title: 'Save as one page',
  about: 'You make one file that opens anywhere, without internet too. Choose what may not be on it.',
  close: 'Close',
  what: 'What does the page tell?',
  story: 'The story of the case',
  leave: 'What do you leave out?',
  rules: {
    systems: 'Names of own systems',
    security: 'Security: measures, levels and channels',
    notPublic: 'Flows that are not public',
  },
  ruleHelp: {
    systems: 'Each system gets a number.',
    security: 'This helps who means harm.',
    notPublic: 'From data without public access, or with the column public at no.',
  },
  classes: 'Flows with this data',
  categories: 'Flows with one of these kinds',
  always: 'Objections and remarks are always on it. Notes of the speaker and signals of staff never.',
  result: 'This comes on the page',
  busy: 'The page is being made.',
  failed: 'The page could not be made.',
  holds: (steps, statements, flows, voices) =>
    `${count(steps, 'step', 'steps')}, ${count(statements, 'statement', 'statements')}, ${count(flows, 'flow', 'flows')} and ${count(voices, 'remark', 'remarks')}.`,
  leftOut: 'This stays off it',
  names: (n) => `${count(n, 'text', 'texts')} may hold the name of a person. Have a look before you share the page.`,
  save: 'Save',
  saved: (name) => `Saved as ${name}.`,
  notSaved: (why) => `Not saved: ${why}`,
  comments: {
    title: 'Comments on a page',
    added: (n) => (n === 0 ? 'No comments were added.' : `${count(n, 'comment was', 'comments were')} added as annotations.`),
    file: (name, added, of) => `${name}: ${added} of ${of}.`,
    personal: (n) => `${count(n, 'comment', 'comments')} may hold something about a person. Have a look.`,
    statement: (number) => `Statement ${number}: `,
    more: (n) => `And ${count(n, 'more message', 'more messages')}.`,
    close: 'Close',
    undo: 'Undo',
  },
};
