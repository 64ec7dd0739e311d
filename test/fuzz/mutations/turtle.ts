// Faults in Turtle: blank nodes without end, things that are part of themselves, prefixes in circles, literals of any kind.
import { PAYLOADS } from '../payloads.ts';
import { DEPTHS, HUGE_TEXT, insertAt, inText, type Mutation, onLine, replaceOne } from './mutation.ts';

const IRI = /<https?:[^<>]*>/g;
const NAME = /\b(?:dcat|dct|foaf|vcard|dcatap|xsd):\w+/g;
const LITERAL = /"[^"\n]*"(?:@\w+|\^\^[\w:]+)?/g;
const IRIS = [
  '<>',
  '<#x>',
  '<__proto__>',
  '<file:///etc/passwd>',
  '<http://127.0.0.1:9/x>',
  '<javascript:1>',
  '<a b>',
  '<http://[::1>',
  '<\\u0000>',
  '_:b0',
  '[]',
  '()',
  '<urn:x|y>',
];
const LITERALS = [
  '"x"@__proto__',
  '"x"@nl-NL-x-y-z',
  '"""a\n"b"\n"""',
  "'x'",
  '"1998"^^xsd:gYear',
  '"niet"^^xsd:date',
  '1e999',
  'true',
  '"\\ud800"',
  '"\\x"',
  '"open',
  '""',
  '"<p>x</p>"^^rdf:HTML',
];
const escaped = (text: string) => JSON.stringify(text);

export const TURTLE_FAULTS: readonly Mutation[] = [
  inText('a line less', (text, random) => onLine(text, random, () => [])),
  inText('a line twice', (text, random) => onLine(text, random, (line) => [line, line])),
  inText('one thing for another', (text, random) => {
    const things = text.match(IRI) ?? ['<>'];
    return replaceOne(text, IRI, random, () => random.pick(things));
  }),
  inText('all things one', (text, random) => {
    const thing = random.pick(text.match(IRI) ?? ['<>']);
    return text.replace(IRI, (found) => (found.includes('lindestad') && random.onceIn(3) ? thing : found));
  }),
  inText('one property for another', (text, random) => {
    const names = text.match(NAME) ?? ['a'];
    return replaceOne(text, NAME, random, () => random.pick(names));
  }),
  inText('another thing', (text, random) => replaceOne(text, IRI, random, () => random.pick(IRIS))),
  inText('another literal', (text, random) => replaceOne(text, LITERAL, random, () => random.pick(LITERALS))),
  inText('a payload', (text, random) => replaceOne(text, LITERAL, random, () => escaped(random.pick(PAYLOADS)))),
  inText('payloads', (text, random) => text.replace(LITERAL, (found) => (random.onceIn(2) ? escaped(random.pick(PAYLOADS)) : found))),
  inText('a literal for a thing', (text, random) => replaceOne(text, IRI, random, () => '"x"')),
  inText('a prefix of another name', (text, random) =>
    replaceOne(text, /@prefix \w*:/g, random, () => `@prefix ${random.pick(['', 'x', 'constructor', 'dct', 'a'])}:`),
  ),
  inText('a prefix to something else', (text, random) => replaceOne(text, /(?<=@prefix \w*: )<[^>]*>/g, random, () => random.pick(IRIS.slice(0, 6)))),
  inText('prefixes in circles', (text) => `@prefix a: <b:> . @prefix b: <a:> . @base <a:b> .\n${text}\na:x b:y <c> .`),
  inText('an import', (text) => `${text}\n<> <http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9/x>, <file:///etc/passwd> .`),
  inText('deep blank nodes', (text, random) =>
    insertAt(text, / ;/g, random, ` ; dct:relation ${'[ dct:relation '.repeat(DEPTHS.deep)}"x"${' ]'.repeat(DEPTHS.deep)}`),
  ),
  inText('deep lists', (text, random) => insertAt(text, / ;/g, random, ` ; dct:relation ${'( '.repeat(DEPTHS.deep)}${') '.repeat(DEPTHS.deep)}`)),
  inText(
    'bottomless',
    (text, random) => insertAt(text, / ;/g, random, ` ; dct:relation ${random.pick(['[ dct:relation ', '( ', '<< '])}`.repeat(DEPTHS.bottomless / 2)),
    true,
  ),
  inText(
    'blank nodes in circles',
    (text) => `${text}\n_:a dct:publisher _:b ; dcat:dataset _:a . _:b dct:publisher _:a ; dct:isPartOf _:b . _:a a dcat:Dataset ; dct:title _:a .`,
  ),
  inText(
    'a chain of parts',
    (text) =>
      `${text}\n${Array.from({ length: 3_000 }, (_, at) => `<urn:${at}> a dcat:Dataset ; dct:isPartOf <urn:${at + 1}> ; dct:source <urn:${at + 1}> .`).join('\n')}`,
    true,
  ),
  inText('many statements', (text) => `${text}\n${Array.from({ length: 20_000 }, (_, at) => `<urn:x> dct:subject "${at}" .`).join('\n')}`, true),
  inText('a huge literal', (text, random) =>
    replaceOne(text, LITERAL, random, () => `"${random.pick(['x', 'x ', '\\n', '<p>']).repeat(HUGE_TEXT)}"`),
  ),
  inText('no stop', (text, random) => replaceOne(text, / \.\n/g, random, () => '\n')),
  inText('a graph', (text) => `@prefix g: <urn:g:> .\ng:a { ${text.replace(/@prefix[^\n]*\n/g, '')} }`),
];
