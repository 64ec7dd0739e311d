// Is a third language one catalogue: are all keys there in each, is every word used, and does no word stand outside a catalogue?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { catalogueOf, OFFERED, TONGUES } from '../../renderer/views/text/languages.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { pseudo, pseudoText } from '../../renderer/views/text/pseudo.ts';

const VIEWS = 'renderer/views';
const WORDS = `${VIEWS}/text`;

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')));
}

/** Every path to a text or a function, without calling it. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [`${at} text`];
  if (typeof value === 'function') return [`${at} function`];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`)) : [];
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

describe('the table of languages', () => {
  test.each(TONGUES.map((tongue) => [tongue.code, tongue] as const))('%s has every key of Dutch, and no other', (_, { catalogue }) => {
    expect(paths(catalogue).sort()).toEqual(paths(nl).sort());
    expect(paths(nl).length).toBeGreaterThan(1800);
  });

  it('has a name, a known locale and texts that are not empty', () => {
    for (const { code, name, catalogue } of TONGUES) {
      expect(Intl.getCanonicalLocales(code)).toEqual([code]);
      expect(Intl.DateTimeFormat.supportedLocalesOf(catalogue.locale)).toEqual([catalogue.locale]);
      expect(name.trim()).not.toBe('');
      const empty = paths(catalogue).length - textsOf(catalogue).filter((text) => text.trim() !== '').length;
      expect(empty).toBeLessThan(paths(nl).filter((at) => at.endsWith('function')).length + 12);
    }
  });

  it('gives the words of a code, and of an unknown code those of the language of the sentences', () => {
    expect(catalogueOf({ tongue: 'en', language: 'nl' }).app.skip).toBe(OFFERED[1]?.catalogue.app.skip);
    expect(catalogueOf({ tongue: 'xx', language: 'en' }).language).toBe('en');
    expect(catalogueOf({ tongue: null, language: 'nl' })).toBe(nl);
  });

  it('offers no language that is only for trying', () => {
    expect(OFFERED.map(({ code }) => code)).toEqual(['nl', 'en']);
  });
});

describe('the pseudo-language', () => {
  it('is 40 % longer, marked at both ends, and tells what went in', () => {
    for (const text of textsOf(nl).filter((one) => /\p{L}/u.test(one))) {
      const made = pseudoText(text);
      expect(made.length).toBeGreaterThanOrEqual(Math.ceil(text.length * 1.4));
      expect(made).toMatch(/^⟦.*⟧$/s);
    }
    expect([pseudoText('12'), pseudoText(pseudoText('a'))]).toEqual(['12', pseudoText('a')]);
  });

  it('changes what functions answer too, and leaves numbers and patterns', () => {
    const made = pseudo({ say: (n: number) => `${n} rijen`, list: ['een'], size: 3, where: /a/ });
    expect([made.say(4), made.list[0], made.size, made.where]).toEqual([pseudoText('4 rijen'), pseudoText('een'), 3, /a/]);
  });
});

/** Attributes of which people get to see or hear the value. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']);
/** A name of a thing in a file or a formula, which is the same in every language. */
const SAME_EVERYWHERE = /^(?:[^\p{L}]*|(?:(?:Ctrl|Shift|Alt)[+ ])*(?:\p{Lu}|F\d+|Enter|Esc)|Datareis|SQL|CSV|SVG|PNG|PDF|HTML|JSON|ms)$/u;

/** Texts in a component that are in no catalogue, with their place. */
function literals(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const add = (node: ts.Node, text: string) => {
    const words = text.trim();
    if (words && !SAME_EVERYWHERE.test(words)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      add(node, node.initializer.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isJsxElement(node.parent)) {
      const { expression } = node;
      if (ts.isStringLiteral(expression)) add(node, expression.text);
      if (ts.isConditionalExpression(expression))
        for (const side of [expression.whenTrue, expression.whenFalse]) if (ts.isStringLiteral(side)) add(side, side.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('no component holds a text of its own', () => {
  const components = filesIn(VIEWS, /\.tsx$/);
  expect(components.length).toBeGreaterThan(150);
  expect(components.flatMap(literals)).toEqual([]);
});

it('words are chosen in the table of languages only: no file of words asks which language it is', () => {
  const choosing = filesIn(WORDS, /\.ts$/).filter((file) => /=== '(nl|en)' \? \w*(?:Nl|En|NL|EN) :/.test(readFileSync(file, 'utf8')));
  expect(choosing.filter((file) => !file.endsWith('/problems.ts'))).toEqual([]);
});

/** Words whose key is made while the app runs: codes of the data, places in a list. Their whole branch counts as used. */
/** Keys with a hyphen are codes. */
const MADE =
  /\.(problems|reasons|durations|levels|kinds|foundKinds|names|about|formats|left|described|certainty|correction|classes|styles|reading)\b/;

it('every key of Dutch is used somewhere', () => {
  const code = [...filesIn('renderer', /\.tsx?$/), ...filesIn('scripts', /\.ts$/)]
    .filter((file) => !file.startsWith(WORDS) || /-words\.ts$|problems\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const used = new Set(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const keys = paths(nl).filter((at) => !MADE.test(at));
  const unused = keys.filter((at) => {
    const key = at.replace(/ \w+$/, '').split('.').at(-1) ?? '';
    return !/^\d+$|-/.test(key) && !used.has(key);
  });
  expect(unused).toEqual([]);
});
