// The guide: the same pages in both languages, links that lead somewhere, words of buttons as they are in the app, short Dutch sentences, and search that finds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, blockText, type Guide, type GuidePage, type Inline } from '../../../renderer/model/guide.ts';
import { searchGuide } from '../../../renderer/views/help/search-guide.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { madePages } from '../../../scripts/guide-made.ts';
import { GUIDE_ORDER } from '../../../scripts/guide-order.ts';
import { GUIDE_FOLDER, guidePage, readGuide } from '../../../scripts/guide-pages.ts';

const GUIDES: Readonly<Record<'nl' | 'en', Guide>> = { nl: readGuide('nl'), en: readGuide('en') };
const MADE = ['glossary', 'keys'];
const LONGEST_SENTENCE = 15;

const headings = ({ blocks }: GuidePage) => blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return flat(block.parts);
    return block.kind === 'list' ? block.items.flatMap(inlinesOf) : [];
  });
}

function flat(parts: readonly Inline[]): readonly Inline[] {
  return parts.flatMap((part) => ['parts' in part ? flat(part.parts) : [], part].flat());
}

/** Every text of the catalogue; those made from a number or name count with a sign in its place. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('the guide', () => {
  it('has the same pages in both languages, with the same headings in number and level', () => {
    expect(GUIDES.nl.map(({ id }) => id)).toEqual(GUIDES.en.map(({ id }) => id));
    for (const [at, page] of GUIDES.nl.entries()) {
      const other = GUIDES.en[at] as GuidePage;
      expect([page.id, ...headings(page).map(({ level }) => level)]).toEqual([other.id, ...headings(other).map(({ level }) => level)]);
      expect([page.id, page.blocks.map(({ kind }) => kind)]).toEqual([other.id, other.blocks.map(({ kind }) => kind)]);
    }
  });

  it('has every page of its order, and no other beside the formats', () => {
    const ids = GUIDES.nl.map(({ id }) => id);
    expect(ids.filter((id) => !id.includes('/'))).toEqual(GUIDE_ORDER);
  });

  for (const language of ['nl', 'en'] as const) {
    const guide = GUIDES[language];
    it(`has no link that leads nowhere (${language})`, () => {
      const places = new Set(guide.flatMap((page) => [page.id, ...headings(page).map(({ id }) => `${page.id}#${id}`)]));
      const links = guide.flatMap((page) => inlinesOf(page.blocks).flatMap((part) => (part.kind === 'link' ? [part.to] : [])));
      expect(links.length).toBeGreaterThan(60);
      expect(links.filter((to) => !places.has(to))).toEqual([]);
    });

    it(`names buttons and fields as the app does (${language})`, () => {
      const known = new Set(textsOf(language === 'nl' ? nl : en));
      const written = guide.filter(({ id }) => !MADE.includes(id));
      const bold = written.flatMap(({ id, blocks }) =>
        inlinesOf(blocks).flatMap((part) => (part.kind === 'strong' ? [[id, blockText({ kind: 'paragraph', parts: part.parts })] as const] : [])),
      );
      expect(bold.length).toBeGreaterThan(100);
      expect(bold.filter(([, words]) => !known.has(words) && !OTHER_BOLD.has(words)).map((found) => found.join(': '))).toEqual([]);
    });

    it(`has made pages that say what the app says now (${language})`, () => {
      for (const [name, text] of Object.entries(madePages(language))) {
        expect(readFileSync(path.join(GUIDE_FOLDER, language, name), 'utf8'), `${name}: run npm run guide`).toBe(text);
      }
    });
  }

  it('has short Dutch sentences', () => {
    for (const page of GUIDES.nl.filter(({ id }) => !MADE.includes(id))) {
      const sentences = page.blocks.filter(({ kind }) => kind !== 'code' && kind !== 'heading').flatMap((block) => sentencesOf(block));
      const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
      expect(words / Math.max(1, sentences.length), page.id).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect([page.id, ...sentences.filter((sentence) => sentence.split(/\s+/).length > 30)]).toEqual([page.id]);
    }
  });

  it('speaks to the reader with “u”', () => {
    const text = GUIDES.nl.map((page) => page.blocks.map(blockText).join(' ')).join(' ');
    expect(text).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
  });
});

/** Words that stand out and are no label of the app. */
const OTHER_BOLD = new Set(['App', 'Tabblad', 'Tab', 'Nodig']);

function sentencesOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(sentencesOf));
  return blockText(block)
    .split(/(?<=[.!?:])\s+/)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

describe('reading a page', () => {
  it('makes headings, lists, keys and links of it', () => {
    const page = guidePage('begin', '# Titel\n\nZie [de kaart](map.md#niveau) en `[F1]`.\n\n## Een kop, twee\n\n- een\n- **twee**\n');
    expect(page.title).toBe('Titel');
    expect(page.blocks).toEqual([
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'Zie ' },
          { kind: 'link', to: 'map#niveau', parts: [{ kind: 'text', text: 'de kaart' }] },
          { kind: 'text', text: ' en ' },
          { kind: 'key', text: 'F1' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'heading', level: 2, id: 'een-kop-twee', text: 'Een kop, twee' },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          [{ kind: 'paragraph', parts: [{ kind: 'text', text: 'een' }] }],
          [{ kind: 'paragraph', parts: [{ kind: 'strong', parts: [{ kind: 'text', text: 'twee' }] }] }],
        ],
      },
    ]);
  });

  it('refuses what could be markup, and what it has no element for', () => {
    for (const body of ['<script>alert(1)</script>', 'a <b onclick="x">b</b>', '![picture](x.png)', '> quote', '#### deep']) {
      expect(() => guidePage('x', `# T\n\n${body}\n`), body).toThrow();
    }
    expect(() => guidePage('x', 'no title\n')).toThrow();
    expect(() => guidePage('x', '# T\n\n## Twice\n\n## Twice\n')).toThrow();
  });

  it('never makes a link that leaves the window', () => {
    const links = guidePage('x', '# T\n\n[a](javascript:alert(1)) [b](https://example.org) [c](../../../README.md) [d](data:text/html,x)\n');
    expect(inlinesOf(links.blocks).some(({ kind }) => kind === 'link')).toBe(false);
  });
});

describe('searching the guide', () => {
  const first = (language: 'nl' | 'en', query: string) => searchGuide(GUIDES[language], query)[0];

  it.each([
    ['nl', 'noodkopie', 'save'],
    ['nl', 'ongedaan maken', 'edit'],
    ['nl', 'storing', 'save'],
    ['nl', 'samenvoegen', 'merge'],
    ['nl', 'GeoJSON', 'formats/geojson'],
    ['nl', 'thermometer', 'signals'],
    ['nl', 'lekt', 'follow'],
    ['nl', 'pdf', 'papers'],
    ['nl', 'foutverslag', 'trouble'],
    ['en', 'undo', 'edit'],
    ['en', 'emergency copy', 'save'],
    ['en', 'archimate', 'formats/ameff'],
    ['en', 'sql', 'questions'],
  ] as const)('%s “%s” finds %s first', (language, query, page) => {
    expect(first(language, query)?.page).toBe(page);
  });

  it('finds a word inside a word, without capitals and accents, and nothing for nonsense', () => {
    expect(searchGuide(GUIDES.nl, 'TERMIJN').some(({ page }) => page === 'glossary')).toBe(true);
    expect(searchGuide(GUIDES.nl, 'scenários').length).toBeGreaterThan(0);
    expect(searchGuide(GUIDES.nl, 'qzxqzx')).toEqual([]);
    expect(searchGuide(GUIDES.nl, '   ')).toEqual([]);
    expect(searchGuide(GUIDES.nl, 'a(b[c.*')).toEqual([]);
  });

  it('finds every page by its own title', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const { id, title } of GUIDES[language]) {
        expect(
          searchGuide(GUIDES[language], title).some(({ page }) => page === id),
          `${language} ${title}`,
        ).toBe(true);
      }
    }
  });
});
