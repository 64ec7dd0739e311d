// The one file: the content as data, the viewer beside it, a policy that lets nothing else run or be fetched, and the whole text for where no script runs. Nothing of the case is ever markup or script here.
import { CHROME_EN } from './chrome-en.ts';
import { CHROME_NL, type Chrome } from './chrome-nl.ts';
import { leftOutLines } from './left-out-lines.ts';
import type { PageContent, PageStatement, VoiceKey } from './page-content.ts';
import { dayWords } from './page-words.ts';
import { visibleText } from './visible-text.ts';

/** The viewer as one script and one style sheet, with their SHA-256 in base64 as the policy wants them. */
export interface ViewerCode {
  readonly script: string;
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
}

/** As a whole file, in UTF-8. */
export function pageHtml(content: PageContent, viewer: ViewerCode): string {
  const { language } = content.first;
  const title = html(content.title[language]);
  const policy = `default-src 'none'; script-src 'sha256-${viewer.scriptHash}'; style-src 'sha256-${viewer.styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Datareis">
<title>${title}</title>
<style>${viewer.style}</style>
</head>
<body>
<noscript>${textVersion(content)}</noscript>
<script type="application/json" id="content">${scriptSafe(content)}</script>
<script>${viewer.script}</script>
</body>
</html>
`;
}

/** JSON that cannot end its element, begin a comment, or be read as a line end or a turn of direction. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text of the case inside an element or an attribute. */
function html(words: string): string {
  return visibleText(words).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** All that the page says, for programs that run no script. In the language and depth in which it opens. */
function textVersion(content: PageContent): string {
  const { language, depth } = content.first;
  const chrome = language === 'nl' ? CHROME_NL : CHROME_EN;
  const voice: VoiceKey = `${language}-${depth}`;
  const statements = new Map(content.statements.map((one) => [one.number, one]));
  const told = (number: number) => {
    const one = statements.get(number);
    return one ? statementHtml(one, voice, language) : '';
  };
  const steps = content.steps.map(({ title, statements: numbers }) => `<h2>${html(title[language])}</h2>${numbers.map(told).join('')}`);
  const flows = content.flows.map(({ statement }) => told(statement));
  return `<main class="bare"><h1>${html(content.title[language])}</h1><p>${html(chrome.noScript)}</p>${standHtml(content, chrome)}
<p>${html(content.intro[language])}</p>${steps.join('')}<h2>${html(chrome.parts.flows)}</h2>${flows.join('')}
<h2>${html(chrome.parts.voices)}</h2><p>${html(chrome.voices.intro)}</p><ul>${voicesHtml(content, chrome)}</ul>
<h2>${html(chrome.parts.terms)}</h2><dl>${content.terms.map(({ term, means }) => `<dt>${html(term[language])}</dt><dd>${html(means[language])}</dd>`).join('')}</dl>
<h2>${html(chrome.parts.leftOut)}</h2><ul>${leftOutLines(content, chrome)
    .map((line) => `<li>${html(line)}</li>`)
    .join('')}</ul></main>`;
}

function standHtml({ day, madeOn, first }: PageContent, chrome: Chrome): string {
  return `<p>${html([day === null ? '' : `${chrome.stand(dayWords(day, first.language))}.`, chrome.made(dayWords(madeOn, first.language))].filter(Boolean).join(' '))}</p>`;
}

function statementHtml({ number, title, sentences, more }: PageStatement, voice: VoiceKey, language: 'nl' | 'en'): string {
  const words = [...sentences[voice], ...(more?.[voice] ?? [])].map((sentence) => sentence.map(({ text }) => text).join('')).join(' ');
  return `<p><b>${number}.</b> ${title ? `<b>${html(title[language])}.</b> ` : ''}${html(words)}</p>`;
}

function voicesHtml({ voices, first }: PageContent, chrome: Chrome): string {
  return voices
    .map(({ kind, role, day, text, response, target }) => {
      const about = target ? chrome.voices.about(target[first.language]) : chrome.voices.gone;
      const answer = response ? `${chrome.voices.answer}: ${response}` : chrome.voices.noAnswer;
      return `<li><b>${html(chrome.kinds[kind] ?? kind)}</b> (${html(chrome.voices.by(role, day))}). ${html(about)}. ${html(text)} ${html(answer)}</li>`;
    })
    .join('');
}
