// The page for a resident as plain text and as a web page of its own. Names come from files: in the page they are text, never markup.
import type { ErrorPage } from '../../trace/error-page.ts';
import type { Language } from '../../trace/words.ts';

/** What stands under the page: the day it is of, and what made it. */
export interface PageFoot {
  readonly day: string;
  readonly made: string;
}

export function pageText({ title, lead, sections }: ErrorPage, language: Language, foot: PageFoot): string {
  const parts = sections.map((section) => [section.title[language], ...section.sentences.map((sentence) => `- ${sentence[language]}`)].join('\n'));
  return [title[language], lead[language], ...parts, [foot.day, foot.made].filter(Boolean).join(' ')].join('\n\n');
}

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#111;background:#fff}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}li{margin:.4rem 0}footer{margin-top:2.5rem;font-size:.9rem;color:#444}`;

/** A whole document without scripts or anything from elsewhere. */
export function pageHtml(page: ErrorPage, language: Language, foot: PageFoot): string {
  const { title, lead, sections } = page;
  const parts = sections.map(
    (section) =>
      `<section><h2>${escaped(section.title[language])}</h2><ul>${section.sentences.map((one) => `<li>${escaped(one[language])}</li>`).join('')}</ul></section>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title[language])}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escaped(title[language])}</h1><p>${escaped(lead[language])}</p>${parts.join('')}</main>`,
    `<footer><p>${escaped([foot.day, foot.made].filter(Boolean).join(' '))}</p></footer></body></html>\n`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
