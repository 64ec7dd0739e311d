// The pages of docs/guide as values: Markdown is read when the app is built, so that the page needs no reader of it and no text of it can ever be markup.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Plugin } from 'vite';
import type { Block, Guide, GuidePage, Inline } from '../renderer/model/guide.ts';
import { GUIDE_ORDER } from './guide-order.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type List = Extract<RootContent, { type: 'list' }>;
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];

export const GUIDE_FOLDER = path.join(import.meta.dirname, '../docs/guide');
export type GuideLanguage = 'nl' | 'en';

/** Every page of a language, in the order of the table of contents. Throws on what is no page: raw HTML, pictures, a page without a title. */
export function readGuide(language: GuideLanguage): Guide {
  const folder = path.join(GUIDE_FOLDER, language);
  const ids = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/').slice(0, -3));
  return ids.sort(inOrder).map((id) => guidePage(id, readFileSync(path.join(folder, `${id}.md`), 'utf8')));
}

export function guidePage(id: string, markdown: string): GuidePage {
  const [first, ...rest] = fromMarkdown(markdown).children;
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error(`${id}.md does not begin with its title`);
  const seen = new Set<string>();
  return { id, title: plain(inlines(first.children, id)), blocks: rest.map((node) => blockOf(node, id, seen)) };
}

/** `import { GUIDE } from 'virtual:guide-nl'` gives the pages in the page; loaded when help is first opened. */
export function guidePlugin(): Plugin {
  const languageOf = (id: string) => (/^\0?virtual:guide-(nl|en)$/.exec(id)?.[1] ?? null) as GuideLanguage | null;
  return {
    name: 'guide',
    resolveId: (wanted) => (languageOf(wanted) ? `\0${wanted}` : undefined),
    load: (wanted) => {
      const language = languageOf(wanted);
      return language ? `export const GUIDE = JSON.parse(${JSON.stringify(JSON.stringify(readGuide(language)))});` : undefined;
    },
  };
}

function inOrder(a: string, b: string): number {
  const place = (id: string) => {
    const at = GUIDE_ORDER.indexOf(id);
    return at < 0 ? GUIDE_ORDER.length : at;
  };
  return place(a) - place(b) || a.localeCompare(b);
}

function blockOf(node: RootContent, page: string, seen: Set<string>): Block {
  if (node.type === 'heading') return headingOf(node.depth, plain(inlines(node.children, page)), page, seen);
  if (node.type === 'paragraph') return { kind: 'paragraph', parts: inlines(node.children, page) };
  if (node.type === 'list') return listOf(node, page, seen);
  if (node.type === 'code') return { kind: 'code', text: node.value };
  throw new Error(`${page}.md, line ${node.position?.start.line}: ${node.type} is not used in the guide`);
}

function headingOf(depth: number, text: string, page: string, seen: Set<string>): Block {
  if (depth !== 2 && depth !== 3) throw new Error(`${page}.md: “${text}” has level ${depth}`);
  const id = headingId(text);
  if (seen.has(id)) throw new Error(`${page}.md: “${text}” stands there twice`);
  seen.add(id);
  return { kind: 'heading', level: depth, id, text };
}

/** As GitHub makes it, so that links in the files work there too. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function listOf(node: List, page: string, seen: Set<string>): Block {
  return {
    kind: 'list',
    isOrdered: node.ordered === true,
    items: node.children.map((item) => item.children.map((part) => blockOf(part, page, seen))),
  };
}

function inlines(nodes: readonly PhrasingContent[], page: string): readonly Inline[] {
  return nodes.map((node) => inlineOf(node, page));
}

/** A key is written as `[Ctrl+K]`; other code stays code. */
function inlineOf(node: PhrasingContent, page: string): Inline {
  if (node.type === 'text') return { kind: 'text', text: node.value.replaceAll('\n', ' ') };
  if (node.type === 'inlineCode') return codeOf(node.value);
  if (node.type === 'strong' || node.type === 'emphasis') return { kind: node.type, parts: inlines(node.children, page) };
  if (node.type === 'link') return linkOf(node.url, inlines(node.children, page), page);
  throw new Error(`${page}.md, line ${node.position?.start.line}: ${node.type} is not used in the guide`);
}

function codeOf(value: string): Inline {
  const key = /^\[(.+)\]$/.exec(value)?.[1];
  return key ? { kind: 'key', text: key } : { kind: 'code', text: value };
}

/** Links lead to another page of the guide. The window opens nothing outside itself, so what lies outside is written out. */
function linkOf(url: string, parts: readonly Inline[], page: string): Inline {
  const [file = '', heading] = url.split('#');
  const anchor = heading ? `#${decodeURIComponent(heading)}` : '';
  if (/^[a-z]+:/i.test(url)) return { kind: 'web', text: plain(parts) === url ? url : `${plain(parts)} (${url})` };
  if (file === '') return { kind: 'link', to: page + anchor, parts };
  const target = path.posix.join(path.posix.dirname(page), file);
  if (!target.endsWith('.md') || target.startsWith('..'))
    return { kind: 'web', text: `${plain(parts)} (${path.posix.join('docs/guide/nl', target)})` };
  return { kind: 'link', to: target.slice(0, -3) + anchor, parts };
}

function plain(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? plain(part.parts) : part.text)).join('');
}
