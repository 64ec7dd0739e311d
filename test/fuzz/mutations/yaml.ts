// Faults in YAML: aliases that multiply or eat their tail, tags that ask to run, merges, indentation, depth.
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.ts';
import { DEPTHS, HUGE_TEXT, inText, type Mutation, onLine, replaceOne } from './mutation.ts';

const ALIASES = `bomb:\n  a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `  ${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`).join('\n')}\n`;
const TAGS = [
  '!!js/function "function(){}"',
  '!!python/object/apply:os.system ["id"]',
  '!<tag:yaml.org,2002:binary> "AA=="',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '!x',
  '!!timestamp 2020',
];
const VALUES = [
  '~',
  'yes',
  'NO',
  '1e999',
  '.inf',
  '.nan',
  '0o17',
  '2020-01-01',
  '[',
  '{',
  '"open',
  "'open",
  '|',
  '>-',
  '&a',
  '*a',
  '*onbekend',
  '@x',
  '`x',
  '%x',
  '- - - x',
  '? x',
  ': :',
];

export const YAML_FAULTS: readonly Mutation[] = [
  inText('an alias bomb', (text) => `${text}\n${ALIASES}`),
  inText('an alias bomb in its place', (text, random) => replaceOne(`${ALIASES}${text}`, /: [^\n]+/g, random, () => ': *i')),
  inText('an alias of itself', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => ': &z [*z]')),
  inText('a merge', (text, random) => onLine(text, random, (line) => [line, `${/^[\s-]*/.exec(line)?.[0].replaceAll('-', ' ')}<<: *gegevens`])),
  inText('a tag', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: ${random.pick(TAGS)}`)),
  inText('another value', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: ${random.pick(VALUES)}`)),
  inText('a payload', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: ${JSON.stringify(random.pick(PAYLOADS))}`)),
  inText('payloads', (text, random) =>
    text.replace(/: \w[^\n]*/g, (found) => (random.onceIn(3) ? `: ${JSON.stringify(random.pick(PAYLOADS))}` : found)),
  ),
  inText('a key of JavaScript', (text, random) => replaceOne(text, /\w+:/g, random, () => `${random.pick(PROTOTYPE_NAMES)}:`)),
  inText('another key', (text, random) =>
    replaceOne(text, /\w+:/g, random, () => `${random.pick(['? [a, b]\n', '""', 'name', 'fides_key', '{a: 1}', '1', '~'])}:`),
  ),
  inText('a line less', (text, random) => onLine(text, random, () => [])),
  inText('a line twice', (text, random) => onLine(text, random, (line) => [line, line])),
  inText('another indentation', (text, random) => onLine(text, random, (line) => [`${random.pick([' ', '   ', '\t', ''])}${line.trimStart()}`])),
  inText('tabs', (text) => text.replace(/^ +/gm, '\t')),
  inText('one value for another', (text, random) => {
    const values = text.match(/: [^\n]+/g) ?? [': x'];
    return replaceOne(text, /: [^\n]+/g, random, () => random.pick(values));
  }),
  inText('more documents', (text) => `---\n${text}\n...\n---\n${text}`),
  inText('directives', (text, random) => `${random.pick(['%YAML 9.9', '%TAG ! tag:x,2000:', '%X'])}\n---\n${text}`),
  inText('deep', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: ${'['.repeat(DEPTHS.deep)}${']'.repeat(DEPTHS.deep)}`)),
  inText('deep by indentation', (text) => `${text}\n${Array.from({ length: DEPTHS.deep }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}`),
  inText(
    'bottomless',
    (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: ${random.pick(['[', '{a: ', '- ', '? '])}${'['.repeat(DEPTHS.bottomless)}`),
    true,
  ),
  inText('a huge text', (text, random) =>
    replaceOne(text, /: [^\n]+/g, random, () => `: ${random.pick(['x', '" ', "' ", '| '])}${'y '.repeat(HUGE_TEXT)}`),
  ),
  inText('a long list', (text, random) => replaceOne(text, /: [^\n]+/g, random, () => `: [${Array(20_000).fill('x').join(', ')}]`), true),
  inText('as JSON', (text) => JSON.stringify({ text })),
];
