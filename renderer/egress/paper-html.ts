// A paper as one page of HTML that needs nothing else: headings, lists and tables that a screen reader and a tagged PDF understand, and a numbered source behind every number.
import type { Paper, PaperColumn, PaperPart, Sentence, Span, Spans } from '../model/paper.ts';
import { type PaperSources, paperSources } from '../model/paper-sources.ts';
import { noteText, noteWords } from './paper-notes.ts';
import { PAPER_STYLE, pageRule, SHEET_STYLE } from './paper-style.ts';

/** A file that opens anywhere. No script runs in it, and it fetches nothing. */
export function paperHtml(paper: Paper): string {
  return `<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Datareis">
<title>${escaped(paper.title)} · ${escaped(paper.subtitle.map(({ text }) => text).join(''))}</title>
<style>
${SHEET_STYLE}
${paperStyle(paper)}
</style>
</head>
<body>
<main>
${paperBody(paper)}
</main>
</body>
</html>
`;
}

/** What a window that shows or prints the paper needs beside its body. */
export function paperStyle({ size, isLandscape, footer }: Paper): string {
  return `${PAPER_STYLE}\n${pageRule(size, isLandscape, footer)}`;
}

/** The paper itself, one element. */
export function paperBody(paper: Paper): string {
  const sources = paperSources(paper);
  const write = new Writer(sources, paper.language);
  return `<article class="paper" lang="${paper.language}" data-kind="${paper.kind}">
<header>
<h1>${escaped(paper.title)}</h1>
<p class="subtitle">${write.spans(paper.subtitle)}</p>
</header>
${paper.parts.map((part) => write.part(part)).join('\n')}
${sourceList(sources, paper.language)}
</article>`;
}

function sourceList({ all }: PaperSources, language: Paper['language']): string {
  if (all.length === 0) return '';
  const items = all.map((source) => `<li id="source-${source.number}">${escaped(noteText(source, language))}</li>`);
  return `<section class="sources" role="doc-endnotes" aria-labelledby="sources">
<h2 id="sources">${noteWords(language).sources}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
}

class Writer {
  /** The source that was marked last in this sentence or line: the same one is not marked again. */
  #marked: number | null = null;

  constructor(
    readonly sources: PaperSources,
    readonly language: Paper['language'],
  ) {}

  part(part: PaperPart): string {
    switch (part.kind) {
      case 'heading':
        return `<h${part.level}>${this.spans(part.spans)}</h${part.level}>`;
      case 'paragraph':
        return `<p${classOf(part.tone)}>${this.sentences(part.sentences)}</p>`;
      case 'list':
        return this.list(part);
      case 'table':
        return this.table(part);
      case 'picture':
        return `<figure>${picture(part.svg, part.alternative)}<figcaption>${this.spans(part.caption)}</figcaption></figure>`;
      case 'page_break':
        return '<hr class="break" aria-hidden="true">';
    }
  }

  list({ tone, isNumbered, items }: Extract<PaperPart, { kind: 'list' }>): string {
    const tag = isNumbered ? 'ol' : 'ul';
    return `<${tag}${classOf(tone)}>\n${items.map((item) => `<li>${this.sentences(item)}</li>`).join('\n')}\n</${tag}>`;
  }

  table({ caption, columns, lines }: Extract<PaperPart, { kind: 'table' }>): string {
    const heads = columns.map((column) => `<th scope="col"${columnClass(column)}>${escaped(column.head)}</th>`).join('');
    const body = lines.map((line) => `<tr>${this.line(line, columns)}</tr>`).join('\n');
    const name = caption.length === 0 ? '' : `<caption>${this.spans(caption)}</caption>`;
    return `<table>${name}<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
  }

  line(line: readonly Spans[], columns: readonly PaperColumn[]): string {
    this.#marked = null;
    const cells = line.map((cell, at) => {
      const right = columns[at]?.align === 'right' ? ' class="right"' : '';
      return at === 0 ? `<th scope="row"${right}>${this.inline(cell)}</th>` : `<td${right}>${this.inline(cell)}</td>`;
    });
    return cells.join('');
  }

  sentences(all: readonly Sentence[]): string {
    return all.map(({ spans }) => this.spans(spans)).join(' ');
  }

  spans(spans: Spans): string {
    this.#marked = null;
    return this.inline(spans);
  }

  inline(spans: Spans): string {
    return spans.map((span) => this.span(span)).join('');
  }

  span(span: Span): string {
    const words = escaped(span.text);
    switch (span.kind) {
      case 'number':
        return this.number(span, words);
      case 'date':
        return `<time class="date" datetime="${escaped(span.iso)}">${words}</time>`;
      case 'name':
        return `<span class="name">${words}</span>`;
      case 'term':
        return `<span class="term">${words}</span>`;
      case 'text':
        return words;
    }
  }

  number(span: Span, words: string): string {
    const source = this.sources.numberOf(span);
    const shown = `<span class="number" data-source="${source}">${words}</span>`;
    if (source === null || source === this.#marked) return shown;
    this.#marked = source;
    return `${shown}<sup><a href="#source-${source}" role="doc-noteref" aria-label="${noteWords(this.language).source} ${source}">${source}</a></sup>`;
  }
}

/** The picture as it was made, with its words for who does not see it. Its own declaration does not belong inside a page. */
function picture(svg: string, alternative: string): string {
  const bare = svg.replace(/^\s*<\?xml[^>]*\?>\s*/, '');
  return bare
    .replace(/^<svg\b/, () => `<svg role="img" aria-label="${escaped(alternative)}"`)
    .replace(/^(<svg[^>]*?) role="img"([^>]*?) role="img"/, '$1 role="img"$2');
}

function classOf(tone: string): string {
  return tone === 'plain' ? '' : ` class="${tone}"`;
}

function columnClass({ align, share }: PaperColumn): string {
  const names = [align === 'right' ? 'right' : '', share === undefined ? '' : `w${Math.round(share * 20) * 5}`].filter(Boolean);
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

/** Nothing of a case is ever markup. */
function escaped(words: string): string {
  return words
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
