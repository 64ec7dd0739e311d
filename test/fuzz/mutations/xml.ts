// Faults in XML: entities, DOCTYPE, depth, attributes, namespaces, tags that do not match, identifiers that point in circles.
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.ts';
import type { Random } from '../random.ts';
import { DEPTHS, ENORMOUS_TEXT, HUGE_TEXT, insertAt, inText, type Mutation, replaceOne } from './mutation.ts';

const TAG = /<\/?[A-Za-z][^<>]*>/g;
const START = /<[A-Za-z][^<>]*[^/]>/g;
const VALUE = /"[^"<>]*"/g;
const TEXT = />[^<>\s][^<>]*</g;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');

function laughs(): string {
  const entities = [...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY a "ha">${entities.join('')}]>`;
}

const DOCTYPES = [
  laughs(),
  `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(20_000)}">]>`,
  '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE x [<!ENTITY j PUBLIC "x" "http://127.0.0.1:9/x">]>',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
  '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
  '<!DOCTYPE x [<!ATTLIST x y CDATA "z">]>',
  '<!DOCTYPE x [<!ENTITY j "&j;">]>',
];
const ODDITIES = [
  '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
  '<![CDATA[<script>1</script>]]>',
  '<![CDATA[never closed',
  '<!-- never closed',
  '<!-- a -- b -->',
  '<?php 1 ?>',
  '&nbsp;',
  '&j;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999999999999;',
  '<x:y/>',
  '<__proto__ constructor="x"/>',
  '<1/>',
  '</x>',
  '\u0001',
  '\uFFFF',
];

const afterDeclaration = (text: string, insert: string) => text.replace(/^(\uFEFF?<\?xml[^>]*>)?/, (declaration) => declaration + insert);

function doubled(text: string, random: Random): string {
  const elements = [...text.matchAll(/<(\w[\w:.-]*)\b[^<>]*>(?:[^<>]*<\/\1>)?/g)];
  if (elements.length === 0) return text;
  const { index, 0: element } = random.pick(elements);
  return text.slice(0, index) + element + text.slice(index);
}

export const XML_FAULTS: readonly Mutation[] = [
  inText('DOCTYPE', (text, random) => insertAt(afterDeclaration(text, random.pick(DOCTYPES)), /<\//g, random, '&j;')),
  inText('DOCTYPE in the middle', (text, random) => insertAt(text, TAG, random, random.pick(DOCTYPES))),
  inText('a tag less', (text, random) => replaceOne(text, TAG, random, () => '')),
  inText('an element twice', doubled),
  inText('another element', (text, random) =>
    replaceOne(text, /<[\w:.-]+/g, random, () => `<${random.pick(['x', 'element', 'model', 'name', 'rdf:Description', '__proto__'])}`),
  ),
  inText('another attribute', (text, random) =>
    replaceOne(text, /\s[\w:.-]+=/g, random, () => ` ${random.pick([...PROTOTYPE_NAMES, 'id', 'xsi:type', 'xml:lang', 'xmlns', 'rdf:ID'])}=`),
  ),
  inText('an attribute less', (text, random) => replaceOne(text, /\s[\w:.-]+="[^"]*"/g, random, () => '')),
  inText('an attribute twice', (text, random) => replaceOne(text, /\s[\w:.-]+="[^"]*"/g, random, (found) => found + found)),
  inText('one value for another', (text, random) => {
    const values = text.match(VALUE) ?? ['""'];
    return replaceOne(text, VALUE, random, () => random.pick(values));
  }),
  inText('values that are all the same', (text, random) => {
    const value = random.pick(text.match(VALUE) ?? ['""']);
    return text.replace(VALUE, (found) => (!found.includes('http') && random.onceIn(3) ? value : found));
  }),
  inText('another namespace', (text, random) =>
    replaceOne(text, /http:\/\/[^"]+/g, random, () => random.pick(['', 'x', 'http://example.org/', 'http://www.w3.org/1999/xhtml'])),
  ),
  inText('a prefix that is not bound', (text, random) => replaceOne(text, /\sxmlns(:\w+)?="[^"]*"/g, random, () => '')),
  inText('a payload as value', (text, random) => replaceOne(text, VALUE, random, () => `"${escaped(random.pick(PAYLOADS))}"`)),
  inText('payloads as values', (text, random) =>
    text.replace(VALUE, (found) => (!found.includes('http') && random.onceIn(4) ? `"${escaped(random.pick(PAYLOADS))}"` : found)),
  ),
  inText('a payload as text', (text, random) => replaceOne(text, TEXT, random, () => `>${escaped(random.pick(PAYLOADS))}<`)),
  inText('a payload as markup', (text, random) => replaceOne(text, TEXT, random, () => `>${random.pick(PAYLOADS)}<`)),
  inText('an oddity', (text, random) => insertAt(text, TAG, random, random.pick(ODDITIES))),
  inText('another encoding declared', (text, random) =>
    text.replace(
      /encoding="[^"]*"/,
      () => `encoding="${random.pick(['utf-16', 'utf-7', 'ebcdic', 'x-user-defined', 'windows-1252', 'iso-2022-jp', '__proto__'])}"`,
    ),
  ),
  inText('a schema to fetch', (text, random) =>
    replaceOne(text, START, random, (tag) => tag.replace(/>$/, ' xsi:schemaLocation="x http://127.0.0.1:9/x.xsd" xml:base="file:///">')),
  ),
  inText('deep', (text, random) => insertAt(text, /<\//g, random, '<a>'.repeat(DEPTHS.deep) + '</a>'.repeat(DEPTHS.deep))),
  inText('just not too deep', (text, random) => insertAt(text, /<\//g, random, '<a>'.repeat(200) + '</a>'.repeat(200))),
  inText('deep in its own elements', (text, random) => replaceOne(text, START, random, (tag) => tag.repeat(DEPTHS.deep))),
  inText('bottomless', (text, random) => insertAt(text, /<\//g, random, '<a>'.repeat(DEPTHS.bottomless)), true),
  inText('many attributes', (text, random) =>
    replaceOne(text, START, random, (tag) => tag.replace(/>$/, ` ${Array.from({ length: 3_000 }, (_, at) => `a${at}="x"`).join(' ')}>`)),
  ),
  inText(
    'very many attributes',
    (text, random) =>
      replaceOne(text, START, random, (tag) => tag.replace(/>$/, ` ${Array.from({ length: 60_000 }, (_, at) => `a${at}="x"`).join(' ')}>`)),
    true,
  ),
  inText('many elements', (text, random) => replaceOne(text, /<[\w:.-]+\s[^<>]*\/>/g, random, (tag) => tag.repeat(500))),
  inText('very many elements', (text, random) => replaceOne(text, /<[\w:.-]+\s[^<>]*\/>/g, random, (tag) => tag.repeat(30_000)), true),
  inText('a huge value', (text, random) => replaceOne(text, VALUE, random, () => `"${'x '.repeat(HUGE_TEXT)}"`)),
  inText('a huge text', (text, random) => replaceOne(text, TEXT, random, () => `>${random.pick(['x', '&amp;', ' ', ']'])}${'y'.repeat(HUGE_TEXT)}<`)),
  inText(
    'an enormous text',
    (text, random) => replaceOne(text, TEXT, random, () => `>${random.pick(['x', '&lt;', ' ', '&#10;']).repeat(ENORMOUS_TEXT)}<`),
    true,
  ),
  inText('a long name', (text, random) => replaceOne(text, /<[\w:.-]+/g, random, (tag) => tag + 'x'.repeat(HUGE_TEXT))),
];
