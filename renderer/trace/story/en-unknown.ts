// What we do not know, said aloud in English.
import type { UnknownWords } from './unknown-sentences.ts';
import type { UnknownKey } from './unknowns.ts';

/** Each as the end of "We do not know …". */
const CLAUSES: Readonly<Record<UnknownKey, string>> = {
  from: 'who sends the data',
  fromUnit: 'which department sends the data',
  fromOrganisation: "whose system the sender's is",
  source: 'which collection the data comes from',
  to: 'who receives the data',
  toUnit: 'which department receives the data',
  toOrganisation: "whose system the receiver's is",
  target: 'whether and where the receiver keeps the data',
  via: 'through which system the data passes',
  categories: 'which data it is',
  personal: 'whether it is data about persons',
  subjects: 'whom the data is about',
  purpose: 'what the purpose is',
  basis: 'why this is allowed',
  basisKind: 'what kind of reason the rule gives',
  exception: 'which exception there is for the specially protected data',
  mode: 'in what way the data goes',
  frequency: 'how often this happens',
  latency: 'how soon a change reaches the receiver',
  standard: 'by what route the data goes',
  secure: 'whether the route is secured',
  role: 'who is responsible for the data afterwards',
  agreement: 'what agreement was made about this',
  country: 'in what country the receiver is',
  safeguard: 'how the data is protected in that country',
  correction: 'whether a correction travels on',
  feedback: 'whether this is a report back to the source',
  temporary: 'whether this is temporary',
  review: 'when somebody will look at this again',
  exit: 'how this ends',
  since: 'since when this happens',
  register: 'under what name the register has this',
  describedBy: 'who described this',
  senderView: 'what the sender says about this',
  receiverView: 'what the receiver says about this',
  bothViews: 'what the sender and the receiver say about this',
  certainty: 'how certain this is',
  confirmed: 'whether it really goes this way',
};

export const UNKNOWN_EN: UnknownWords = {
  clauses: CLAUSES,
  starts: ['We do not know', 'Nor do we know', 'Nor', 'We also do not know'],
  or: 'or',
  step: 'Step',
  total: (count) =>
    count === 0
      ? 'For this journey, everything that we tell here is filled in'
      : `On this journey there ${count === 1 ? 'is 1 thing' : `are ${count} things`} that we do not know`,
};
