// A paper as a Word file (Office Open XML) to work on: real headings, lists and tables, and a footnote behind every number that says where it comes from. The one holder of the library that writes Word.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperPart, PaperTone, Sentence, Span, Spans } from '../model/paper.ts';
import { type PaperSources, paperSources } from '../model/paper-sources.ts';
import { noteText } from './paper-notes.ts';
import { MARGIN_MM, PAPER_MM } from './paper-style.ts';

type Run = TextRun | FootnoteReferenceRun;

const TWIPS_PER_MM = 1440 / 25.4;
const LANGUAGES = { nl: 'nl-NL', en: 'en-GB' } as const;
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const INK = '001A40';
const QUIET = '3D5374';
const VOICE = '5115EF';
const BULLETS = 'bullets';
const NUMBERS = 'numbers';

/** Pictures are left out: they are vector files of their own. Their words and caption stay. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const sources = paperSources(paper);
  const writer = new WordWriter(sources);
  const children = [...writer.head(paper), ...paper.parts.flatMap((part) => writer.part(part))];
  const footnotes = Object.fromEntries(
    sources.all.map((source) => [
      source.number,
      { children: [new Paragraph({ children: [new TextRun(` ${plain(noteText(source, paper.language))}`)] })] },
    ]),
  );
  const document = new Document({
    creator: 'Datareis',
    title: plain(paper.title),
    description: plain(paper.subtitle.map(({ text }) => text).join('')),
    styles: stylesIn(paper),
    numbering: { config: [listLevel(BULLETS, LevelFormat.BULLET, '•'), listLevel(NUMBERS, LevelFormat.DECIMAL, '%1.')] },
    footnotes,
    sections: [{ ...page(paper), children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function page({ size, isLandscape, footer }: Paper): Pick<ISectionOptions, 'properties' | 'footers'> {
  const [width, height] = PAPER_MM[size].map((mm) => Math.round(mm * TWIPS_PER_MM)) as [number, number];
  const [side, top, foot] = [MARGIN_MM.side, MARGIN_MM.top, MARGIN_MM.foot].map((mm) => Math.round(mm * TWIPS_PER_MM)) as [number, number, number];
  const numbers = { children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: QUIET };
  const words = [new TextRun({ text: `${plain(footer)}   `, size: 16, color: QUIET }), new TextRun(numbers)];
  return {
    properties: {
      page: {
        size: { width, height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { left: side, right: side, top, bottom: foot },
      },
    },
    footers: { default: new Footer({ children: [new Paragraph({ children: words })] }) },
  };
}

/** Sizes are half points. */
function stylesIn({ language }: Paper) {
  const run = { font: 'Calibri', size: 21, color: INK, language: { value: LANGUAGES[language] } };
  const head = (size: number, before: number) => ({
    run: { ...run, size, bold: true },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: { after: 100, line: 264 } } },
      title: { run: { ...run, size: 40, bold: true }, paragraph: { spacing: { after: 40 } } },
      heading1: head(30, 0),
      heading2: head(26, 260),
      heading3: head(23, 200),
      heading4: head(21, 160),
      footnoteText: { run: { ...run, size: 16 } },
    },
  };
}

function listLevel(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 260 } } } }],
  };
}

class WordWriter {
  /** Sources that have their footnote; later numbers of the same source only show its number. */
  readonly #noted = new Set<number>();
  /** The source that was marked last in this sentence or line. */
  #marked: number | null = null;

  constructor(readonly sources: PaperSources) {}

  head({ title, subtitle }: Paper): readonly Paragraph[] {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plain(title))] }),
      new Paragraph({ children: this.spans(subtitle, { color: QUIET }) }),
    ];
  }

  part(part: PaperPart): readonly (Paragraph | Table)[] {
    switch (part.kind) {
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[part.level], children: this.spans(part.spans) })];
      case 'paragraph':
        return [new Paragraph({ ...toneOf(part.tone), children: this.sentences(part.sentences, runOf(part.tone)) })];
      case 'list':
        return part.items.map((item) => {
          const numbering = { reference: part.isNumbered ? NUMBERS : BULLETS, level: 0 };
          return new Paragraph({ numbering, ...toneOf(part.tone), children: this.sentences(item) });
        });
      case 'table':
        return this.table(part);
      case 'picture':
        return [
          new Paragraph({ children: [new TextRun({ text: plain(part.alternative), italics: true })] }),
          new Paragraph({ children: this.spans(part.caption) }),
        ];
      case 'page_break':
        return [new Paragraph({ children: [new PageBreak()] })];
    }
  }

  table({ caption, columns, lines }: Extract<PaperPart, { kind: 'table' }>): readonly (Paragraph | Table)[] {
    const align = (at: number) => (columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT);
    const width = (at: number) => ({ size: Math.round(shareOf(columns, at) * 100), type: WidthType.PERCENTAGE });
    const cell = (children: Run[], at: number) =>
      new TableCell({ width: width(at), children: [new Paragraph({ alignment: align(at), spacing: { after: 40 }, children })] });
    const heads = columns.map(({ head }, at) => cell([new TextRun({ text: plain(head), bold: true })], at));
    const body = lines.map((line) => {
      this.#marked = null;
      return new TableRow({ cantSplit: true, children: line.map((spans, at) => cell(this.inline(spans, { bold: at === 0 }), at)) });
    });
    const border = { style: BorderStyle.SINGLE, size: 4, color: 'C0C7D2' };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const borders = { top: none, left: none, right: none, insideVertical: none, bottom: border, insideHorizontal: border };
    return [
      new Paragraph({ keepNext: true, spacing: { before: 60, after: 40 }, children: this.spans(caption, { color: QUIET, size: 18 }) }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders,
        rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...body],
      }),
      new Paragraph({ spacing: { after: 60 }, children: [] }),
    ];
  }

  sentences(all: readonly Sentence[], style: RunStyle = {}): Run[] {
    return all.flatMap(({ spans }, at) => [...(at === 0 ? [] : [new TextRun({ text: ' ', ...style })]), ...this.spans(spans, style)]);
  }

  spans(spans: Spans, style: RunStyle = {}): Run[] {
    this.#marked = null;
    return this.inline(spans, style);
  }

  inline(spans: Spans, style: RunStyle = {}): Run[] {
    return spans.flatMap((span) => this.span(span, style));
  }

  span(span: Span, style: RunStyle): Run[] {
    const run = new TextRun({ text: plain(span.text), ...style, ...(span.kind === 'number' && { bold: true }) });
    const source = this.sources.numberOf(span);
    if (source === null || source === this.#marked) return [run];
    this.#marked = source;
    const isFirst = !this.#noted.has(source);
    this.#noted.add(source);
    return [run, isFirst ? new FootnoteReferenceRun(source) : new TextRun({ text: String(source), superScript: true })];
  }
}

interface RunStyle {
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

function runOf(tone: PaperTone): RunStyle {
  if (tone === 'lead') return { size: 24 };
  return tone === 'note' ? { size: 18, color: QUIET } : {};
}

function toneOf(tone: PaperTone) {
  const side = (color: string, style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) => ({ style, color, size, space: 6 });
  if (tone === 'voice') return { border: { left: side(VOICE, BorderStyle.SINGLE, 18) } };
  const dashed = side(QUIET, BorderStyle.DASHED, 4);
  return tone === 'unknown' ? { border: { top: dashed, bottom: dashed, left: dashed, right: dashed } } : {};
}

/** What its column asks for; columns that ask nothing share what is left. */
function shareOf(columns: Extract<PaperPart, { kind: 'table' }>['columns'], at: number): number {
  const asked = columns.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const free = columns.filter(({ share }) => share === undefined).length;
  return columns[at]?.share ?? Math.max(0.05, (1 - asked) / Math.max(1, free));
}

/** XML allows no control characters. */
function plain(words: string): string {
  return words.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
}
