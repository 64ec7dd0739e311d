// Faults in JSON that keep it JSON (mostly): members lost, doubled, renamed, of another type, too deep, too long, pointing in circles.
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.ts';
import type { Random } from '../random.ts';
import { DEPTHS, ENORMOUS_TEXT, HUGE_TEXT, inText, type Mutation } from './mutation.ts';

/** A tree that can hold what objects cannot: members of one name twice, and raw text. */
type Node = { readonly members: [key: string, value: Node][] } | { readonly items: Node[] } | { readonly raw: string };

function treeOf(value: unknown): Node {
  if (Array.isArray(value)) return { items: value.map(treeOf) };
  if (typeof value === 'object' && value !== null) return { members: Object.entries(value).map(([key, inner]) => [key, treeOf(inner)]) };
  return raw(value);
}

function raw(value: unknown): Node {
  return { raw: JSON.stringify(value) };
}

function written(node: Node): string {
  if ('raw' in node) return node.raw;
  if ('items' in node) return `[${node.items.map(written).join(',\n')}]`;
  return `{${node.members.map(([key, value]) => `${JSON.stringify(key)}: ${written(value)}`).join(',\n')}}`;
}

type Slot = { get(): Node; set(node: Node): void; remove(): void; double(): void; rename(key: string): void };

/** Every place in the tree where a value stands, the outermost not counted. */
function* slotsOf(node: Node): Generator<Slot> {
  if ('items' in node) for (const [at] of node.items.entries()) yield* inList(node.items, at);
  if ('members' in node) for (const [at] of node.members.entries()) yield* inObject(node.members, at);
}

function* inList(items: Node[], at: number): Generator<Slot> {
  const get = () => items[at] as Node;
  yield {
    get,
    set: (node) => void items.splice(at, 1, node),
    remove: () => void items.splice(at, 1),
    double: () => void items.push(get()),
    rename: (key) => void items.splice(at, 1, { members: [[key, get()]] }),
  };
  yield* slotsOf(get());
}

function* inObject(members: [string, Node][], at: number): Generator<Slot> {
  const [key, value] = members[at] as [string, Node];
  yield {
    get: () => value,
    set: (node) => void members.splice(at, 1, [key, node]),
    remove: () => void members.splice(at, 1),
    double: () => void members.push([key, value]),
    rename: (name) => void members.splice(at, 1, [name, value]),
  };
  yield* slotsOf(value);
}

/** A fault at one place of the value; in a file of one value a line, at one place of one line. Text that is no JSON stays as it is. */
function atSlot(name: string, spoil: (slot: Slot, random: Random, all: readonly Slot[]) => void, isHeavy = false): Mutation {
  const change = (text: string, random: Random) => {
    const tree = treeOf(JSON.parse(text));
    const slots = [...slotsOf(tree)];
    if (slots.length === 0) return text;
    spoil(random.pick(slots), random, slots);
    return written(tree);
  };
  return inText(name, (text, random) => onValue(text, random, change), isHeavy);
}

function atRoot(name: string, wrap: (text: string, random: Random) => string, isHeavy = false): Mutation {
  return inText(name, wrap, isHeavy);
}

function onValue(text: string, random: Random, change: (text: string, random: Random) => string): string {
  try {
    return change(text, random);
  } catch {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    try {
      return lines.with(at, change(lines[at] ?? '', random).replaceAll('\n', ' ')).join('\n');
    } catch {
      return text;
    }
  }
}

const OTHER_VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1e999',
  '-0',
  '12345678901234567890',
  '0.1e-400',
  '""',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"a":{}}',
];
const NO_JSON = [
  'NaN',
  'undefined',
  "'x'",
  '01',
  '+1',
  '.5',
  '"\\ud800"',
  '"\\u0000"',
  '"\\x"',
  '"a\nb"',
  '/* x */1',
  '1,',
  '{a:1}',
  '0x10',
  '"open',
];
const PLACEHOLDERS = [
  '{{ any(result) }}',
  '#{x}',
  '<id>',
  'string',
  'null',
  'None',
  '1970-01-01',
  '9999-12-31',
  '0000-00-00',
  '-00001',
  '2020-02-30',
];

const isText = (slot: Slot) => {
  const node = slot.get();
  return 'raw' in node && node.raw.startsWith('"');
};

const nested = (depth: number, open: string, close: string, inner = '1') => open.repeat(depth) + inner + close.repeat(depth);

/** Contexts, imports and containers of JSON-LD that would have to be fetched, or that mean nothing. */
const CONTEXTS = [
  '"http://127.0.0.1:9/context.jsonld"',
  '["https://schema.org/", "http://127.0.0.1:9/x"]',
  '{"@import": "http://127.0.0.1:9/x"}',
  '{"@vocab": "__proto__:"}',
  '{"a": "b:c", "b": "a:d"}',
  '{"x": {"@id": "@type", "@container": "@graph"}}',
  '{"@propagate": false, "@protected": true, "name": null}',
  '"file:///etc/passwd"',
  '[[["https://schema.org/"]]]',
];

export const JSON_FAULTS: readonly Mutation[] = [
  atSlot('a member less', (slot) => slot.remove()),
  atSlot('many members less', (_, random, all) => {
    for (const slot of [...all].reverse()) if (random.onceIn(4)) slot.remove();
  }),
  atSlot('a member twice', (slot) => slot.double()),
  atSlot('a key of JavaScript', (slot, random) => slot.rename(random.pick(PROTOTYPE_NAMES))),
  atSlot('every text a word of JavaScript', (_, random, all) => {
    const name = random.pick(PROTOTYPE_NAMES);
    for (const slot of all) if (isText(slot) && random.onceIn(3)) slot.set(raw(name));
  }),
  atSlot('another key', (slot, random) => slot.rename(random.pick(['', ' ', 'id', 'name', 'type', '@id', '@context', 'a|b', '$ref', '\u0000']))),
  atSlot('another type', (slot, random) => slot.set({ raw: random.pick(OTHER_VALUES) })),
  atSlot('many of another type', (_, random, all) => {
    for (const slot of [...all].reverse()) if (random.onceIn(5)) slot.set({ raw: random.pick(OTHER_VALUES) });
  }),
  atSlot('no JSON', (slot, random) => slot.set({ raw: random.pick(NO_JSON) })),
  atSlot('a placeholder', (slot, random) => slot.set(raw(random.pick(PLACEHOLDERS)))),
  atSlot('a payload', (slot, random) => slot.set(raw(random.pick(PAYLOADS)))),
  atSlot('payloads', (_, random, all) => {
    for (const slot of all) if (isText(slot) && random.onceIn(2)) slot.set(raw(random.pick(PAYLOADS)));
  }),
  atSlot('one value for another', (slot, random, all) => slot.set(random.pick(all).get())),
  atSlot('texts that are all the same', (_, random, all) => {
    const texts = all.filter(isText);
    const value = texts.length > 0 ? random.pick(texts).get() : raw('x');
    for (const slot of texts) if (random.onceIn(2)) slot.set(value);
  }),
  atSlot('a value inside a list', (slot) => slot.set({ items: [slot.get(), slot.get()] })),
  atSlot('a value inside an object', (slot, random) =>
    slot.set({ members: [[random.pick(['value', '@value', 'nl', 'json', 'string', '__proto__']), slot.get()]] }),
  ),
  atSlot('a language map', (slot) =>
    slot.set({
      members: [
        ['nl', slot.get()],
        ['en', raw('x')],
        ['__proto__', raw('y')],
      ],
    }),
  ),
  atSlot('deep', (slot, random) => slot.set({ raw: random.pick([nested(DEPTHS.deep, '[', ']'), nested(DEPTHS.deep, '{"a":', '}')]) })),
  atSlot('just not too deep', (slot, random) => slot.set({ raw: random.pick([nested(200, '[', ']'), nested(200, '{"a":', '}')]) })),
  atSlot(
    'bottomless',
    (slot, random) => slot.set({ raw: random.pick([nested(DEPTHS.bottomless, '[', ']'), nested(DEPTHS.bottomless, '{"a":', '}')]) }),
    true,
  ),
  atSlot('a huge text', (slot, random) => slot.set(raw(random.pick(['x', 'x y ', '<p>', '|', '\n', '\u{1f600}']).repeat(HUGE_TEXT)))),
  atSlot('an enormous text', (slot, random) => slot.set(raw(random.pick(['x', '<', ' ', '.', 'a-', '&#']).repeat(ENORMOUS_TEXT))), true),
  atSlot('a long list', (slot) => slot.set({ items: Array(500).fill(slot.get()) })),
  atSlot('a very long list', (slot) => slot.set({ items: Array(30_000).fill(slot.get()) }), true),
  atSlot('many keys', (slot) => slot.set({ members: Array.from({ length: 20_000 }, (_, at) => [`k${at}`, raw(at)] as [string, Node]) }), true),
  atSlot('keys turned round', (slot) => {
    const node = slot.get();
    if ('members' in node) node.members.reverse();
  }),
  atRoot('in a list', (text) => `[${text}]`),
  atRoot(
    'in an object',
    (text, random) => `{${JSON.stringify(random.pick(['data', 'result', 'results', 'items', '@graph', '__proto__']))}: ${text}}`,
  ),
  atRoot('in two lists', (text) => `[[${text}], ${text}]`),
  atRoot('bottomless before', (text) => '['.repeat(DEPTHS.bottomless) + text, true),
  atRoot('comma behind', (text) => `${text.trimEnd()},`),
  atRoot('each on a line', (text) => `${text.replaceAll('\n', ' ')}\n${text.replaceAll('\n', ' ')}\n{}\n`),
  atRoot('a context to fetch', (text, random) => text.replace(/"@context"\s*:\s*("[^"]*"|\[[^\]]*\])/, () => `"@context": ${random.pick(CONTEXTS)}`)),
  atRoot('a context besides', (text, random) => text.replace('{', () => `{"@context": ${random.pick(CONTEXTS)},`)),
];
