// The English words of lenses, their classes, completeness and printing.
import type { LensName } from '../../graph/lenses/lens.ts';
import type { ClassWords, completenessNl, lensesNl, printNl } from './lenses-nl.ts';

type Classes = Readonly<Record<string, ClassWords>>;

const of = (sign: string, plain: string, expert = plain): ClassWords => ({ sign, plain, expert });

const names: Readonly<Record<LensName, string>> = {
  mode: 'Way of travelling',
  privacy: 'Privacy',
  basis: 'Legal basis',
  purpose: 'Purpose',
  age: 'Age on arrival',
  correction: 'Correcting errors',
  security: 'Security',
  certainty: 'Certainty',
  findings: 'Findings',
  signals: 'Signals',
  error: 'Trace of an error',
  changes: 'What differs',
};

const about: Readonly<Record<LensName, string>> = {
  mode: 'The line itself shows how data travels.',
  privacy: 'An arrow or card with several kinds has the colour of the most sensitive one.',
  basis: 'Only exchanges have a legal basis. Cards have no colour here.',
  purpose: 'An arrow has the purpose of the exchange, a card the purpose for which its data is kept.',
  age: 'The longest normal time from a change at the source until it can be seen. Where that is not filled in, the time between two deliveries counts. A card shows the oldest data that arrives there.',
  correction: 'Does a corrected error travel on? A card shows the worst of what arrives there. Reports back to the source do not count for that.',
  security: 'An arrow shows the weakest link: the lowest level of sender and receiver, or a carrier that is not secured.',
  certainty: 'A card or arrow shows what is least certain.',
  findings: 'An arrow or part shows the gravest finding that is still open. A finding is a question to a person, not a verdict.',
  signals: 'An arrow shows the worst level of the series that come from this data.',
  error: 'Where an error comes, and whether a correction follows by itself. A part shows the gravest of what is in it.',
  changes: 'What is added, gone or different. A part that holds several of these is marked ≠.',
};

const privacy: Classes = {
  none: of('–', 'No personal data'),
  ordinary: of('p', 'Ordinary personal data', 'Ordinary personal data (art. 4 GDPR)'),
  sensitive: of('s', 'Sensitive', 'Sensitive personal data'),
  national_id: of('#', 'National number (BSN)', 'National identification number: BSN (art. 87 GDPR)'),
  special: of('S', 'Special (health, origin …)', 'Special categories (art. 9 GDPR)'),
  criminal: of('C', 'Criminal', 'Criminal offence data (art. 10 GDPR)'),
};

const mode: Classes = {
  copy: of('c', 'Copy, stored by the receiver'),
  query: of('q', 'Query at the source, no copy'),
  manual: of('h', 'By hand or e-mail'),
  publication: of('p', 'Made public'),
};

const basis: Classes = {
  '6.1.a': of('a', 'People gave consent', 'Consent (art. 6(1)(a))'),
  '6.1.b': of('b', 'Needed for a contract', 'Contract (art. 6(1)(b))'),
  '6.1.c': of('c', 'Required by law', 'Legal obligation (art. 6(1)(c))'),
  '6.1.d': of('d', 'A matter of life and death', 'Vital interests (art. 6(1)(d))'),
  '6.1.e': of('e', 'Part of a public task', 'Public task (art. 6(1)(e))'),
  '6.1.f': of('f', 'An interest that weighs more', 'Legitimate interests (art. 6(1)(f))'),
  several: of('&', 'More than one basis', 'Bases of several parts of art. 6'),
  not_needed: of('–', 'Not needed: not about people', 'No personal data, no legal basis needed'),
};

const age: Classes = {
  instant: of('0', 'At once (a quarter of an hour at most)', '≤ PT15M'),
  hours: of('h', 'Hours old (half a day at most)', '≤ PT12H'),
  day: of('d', 'A day old at most', '≤ P1D'),
  week: of('w', 'A week old at most', '≤ P7D'),
  month: of('m', 'A month old at most', '≤ P31D'),
  longer: of('+', 'Older than a month', '> P31D'),
};

const correction: Classes = {
  automatic: of('a', 'Travels on by itself', 'Automatic (art. 19 GDPR)'),
  manual: of('m', 'Somebody passes it on by hand', 'By hand (art. 19 GDPR)'),
  none: of('n', 'Does not travel on', 'No correction (art. 19 GDPR)'),
};

const security: Classes = {
  '3': of('3', 'Very highly secured', 'BBN 3'),
  '2+': of('2+', 'Extra secured', 'BBN 2+'),
  '2': of('2', 'Normally secured', 'BBN 2'),
  '1': of('1', 'Lightly secured', 'BBN 1'),
  unsecured: of('!', 'The carrier is not secured', 'Unsecured carrier'),
};

const certainty: Classes = {
  confirmed: of('=', 'Confirmed by both sides'),
  one_sided: of('1', 'One side describes this', 'Described from one side'),
  assumed: of('~', 'Assumed, not checked', 'Assumed'),
};

const findings: Classes = {
  no_finding: of('·', 'No finding'),
  handled: of('✓', 'Accepted or solved'),
  low: of('1', 'Severity low'),
  medium: of('2', 'Severity medium'),
  high: of('3', 'Severity high'),
};

const error: Classes = {
  untouched: of('·', 'The error does not come here'),
  later: of('>', 'The error comes here later'),
  corrected: of('v', 'Error, a correction follows by itself', 'Error, correction automatic (art. 19 GDPR)'),
  stays: of('!', 'Error, a correction does not follow by itself', 'Error, correction not automatic (arts. 16 and 19 GDPR)'),
  origin: of('0', 'The error begins here'),
};

const signals: Classes = {
  no_series: of('·', 'No signal from this data', 'No signal series'),
  no_limit: of('/', 'A signal, but no limit', 'No threshold'),
  normal: of('n', 'Normal'),
  amber: of('a', 'Amber'),
  red: of('r', 'Red'),
};

const changes: Classes = {
  same: of('·', 'No difference, or not part of it'),
  both: of('=', 'Both have this'),
  only_here: of('*', 'Only here'),
  changed: of('≈', 'Becomes different'),
  added: of('+', 'Is added'),
  gone: of('×', 'Is gone'),
};

export const lensesEn: typeof lensesNl = {
  names,
  about,
  classes: { mode, privacy, basis, age, correction, security, certainty, findings, signals, error, changes },
  unknown: of('?', 'Not known', 'Not filled in'),
  various: of('≠', 'Different', 'Different classes'),
  other: of('+', 'Other'),
  own: 'Own columns',
  ours: 'Lenses',
  ownAbout: 'An arrow has the value of the sender.',
  variousArrows: 'Different within one arrow',
  partly: 'A question mark behind the sign: of a part it is not known.',
  arrows: (n) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'arrow' : 'arrows'}`,
  counted: (n) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'exchange' : 'exchanges'}`,
  filterOn: (words, n) => `${words}: ${n.toLocaleString('en-GB')} ${n === 1 ? 'exchange' : 'exchanges'}. Click to filter.`,
};

export const completenessEn: typeof completenessNl = {
  title: 'How completely is this described?',
  share: (percent) => `${percent}% filled in`,
  sentence: (filled, all) =>
    `Filled in and certain: ${filled.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} fields that matter, of the exchanges, systems and datasets here.`,
  complete: 'Everything that matters is filled in.',
  missing: 'What is missing or not certain',
  more: (n) => `Show ${n.toLocaleString('en-GB')} more`,
  one_sided: 'one side describes this',
  assumed: 'assumed',
};

export const printEn: typeof printNl = {
  title: 'Sheet or poster',
  explain: 'Choose one lens for a poster, or more for maps side by side. All of it comes on one sheet.',
  paper: 'Paper',
  sheets: { A4: 'A4 landscape', A3: 'A3 landscape', A0: 'A0 landscape (poster)' },
  pdf: 'Save as PDF',
  noPdf: 'This browser makes no PDF itself. Choose Print, and then: Save as PDF.',
  print: 'Print',
  save: 'Save as SVG',
  none: 'Choose at least one lens.',
  most: 'Four lenses fit on a sheet.',
  textSize: (names, signs) => `On paper names are ${names} points and signs ${signs} points.`,
  tooSmall: 'That is small. Choose fewer lenses, larger paper, or the level Organisation.',
  asOf: (day) => `As of ${day}`,
  printed: (day) => `Made on ${day} with Datareis`,
  shown: (shown, all) => `${shown} of ${all} exchanges shown`,
  failed: 'Printing did not succeed. Save as SVG and print that file.',
};
