// Which places of the guide speak of these words? Each heading with what stands under it is a place; headings go before text.
import { type Block, blockText, type Guide, type GuidePage } from '../../model/guide.ts';

/** `heading` is "" for what stands before the first heading. */
export interface FoundPlace {
  readonly page: string;
  readonly heading: string;
  readonly title: string;
  /** Title of the page, where that is another than `title`. */
  readonly of: string;
  /** Some words around the first hit. */
  readonly excerpt: string;
  readonly score: number;
}

/** A heading with what stands under it; `in…` are the same words without capitals and accents. */
interface Part {
  readonly page: GuidePage;
  readonly heading: string;
  readonly title: string;
  readonly text: string;
  readonly inTitle: string;
  readonly inText: string;
  readonly inPage: string;
}

/** A guide is searched with every letter that is typed. */
const PARTS = new WeakMap<Guide, readonly Part[]>();

const MOST = 30;
const AROUND = 60;

/** All words must be there, at the beginning of a word or, when they are long enough, inside one: Dutch puts words together. */
export function searchGuide(guide: Guide, query: string): readonly FoundPlace[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const parts = PARTS.get(guide) ?? guide.flatMap(partsOf);
  PARTS.set(guide, parts);
  return parts
    .map((part) => found(part, words))
    .filter((place): place is FoundPlace => place !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}

function partsOf(page: GuidePage): readonly Part[] {
  const parts: Part[] = [];
  let [heading, title]: [string, string] = ['', page.title];
  let texts: string[] = [];
  const close = () => {
    const text = texts.join(' ');
    parts.push({ page, heading, title, text, inTitle: fold(title), inText: fold(text), inPage: fold(page.title) });
  };
  for (const block of page.blocks) {
    if (isHeading(block)) {
      close();
      heading = block.id;
      title = block.text;
      texts = [];
    } else texts.push(blockText(block));
  }
  close();
  return parts;
}

const isHeading = (block: Block): block is Extract<Block, { kind: 'heading' }> => block.kind === 'heading';

function found({ page, heading, title, text, inTitle, inText, inPage }: Part, words: readonly string[]): FoundPlace | null {
  let score = 0;
  for (const word of words) {
    const [title, body] = [hit(inTitle, word), hit(inText, word)];
    if (title + body === 0) return null;
    score += 8 * title + 2 * hit(inPage, word) + body;
  }
  const isGlossary = page.id === 'glossary' || page.id.includes('/');
  return {
    page: page.id,
    heading,
    title,
    of: title === page.title ? '' : page.title,
    excerpt: excerptOf(text, inText, words),
    score: score - (isGlossary ? 0.5 : 0),
  };
}

/** 2 = a word begins so, 1 = it is inside one, 0 = not there. */
function hit(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (new RegExp(`(^|[^\\p{L}\\p{N}])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text)) return 2;
  return word.length > 3 ? 1 : 0;
}

function excerptOf(text: string, folded: string, words: readonly string[]): string {
  const at = Math.max(
    0,
    ...words
      .map((word) => folded.indexOf(word))
      .filter((place) => place >= 0)
      .slice(0, 1),
  );
  const start = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.length <= at + 2 * AROUND ? text.length : text.lastIndexOf(' ', at + 2 * AROUND);
  return `${start > 0 ? '… ' : ''}${text.slice(start, Math.max(end, start))}${end < text.length ? ' …' : ''}`;
}

/** Without capitals and accents; of the same length, so that places stay. */
function fold(text: string): string {
  return [...text.toLowerCase()].map((sign) => (sign.length === 1 ? (sign.normalize('NFD')[0] ?? sign) : sign)).join('');
}
