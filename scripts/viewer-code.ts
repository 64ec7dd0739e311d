// The viewer of the one page as a script and a style sheet in one piece each, with the hashes its policy names. The same for the built app (as a virtual module) and for the command line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { ViewerCode } from '../renderer/briefing/html/page-html.ts';

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'renderer/viewer');
/** In this order: what comes later goes before. */
const SHEETS = ['viewer.css', 'reading.css', 'map.css', 'media.css'];

let made: Promise<ViewerCode> | null = null;

/** Made once. */
export function viewerCode(): Promise<ViewerCode> {
  made ??= make();
  return made;
}

/** `import { VIEWER } from 'virtual:viewer'` gives the same in the page. */
export function viewerPlugin(): Plugin {
  const [name, id] = ['virtual:viewer', '\0virtual:viewer'];
  return {
    name: 'viewer',
    resolveId: (wanted) => (wanted === name ? id : undefined),
    load: async (wanted) => (wanted === id ? `export const VIEWER = ${JSON.stringify(await viewerCode())};` : undefined),
  };
}

async function make(): Promise<ViewerCode> {
  const outcome = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: { input: path.join(FOLDER, 'main.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [first] = [outcome].flat();
  const chunk = first && 'output' in first ? first.output.find((file) => file.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the viewer could not be bundled');
  const script = inlineScript(chunk.code);
  const theme = themeColours(readFileSync(path.join(ROOT, 'renderer/views/theme/theme.css'), 'utf8'));
  const style = [theme, ...SHEETS.map((sheet) => readFileSync(path.join(FOLDER, sheet), 'utf8'))].join('\n');
  return { script, scriptHash: hash(script), style, styleHash: hash(style) };
}

/** Nothing in it may end its element. */
function inlineScript(code: string): string {
  const safe = code
    .trim()
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
  if (/<\/script/i.test(safe)) throw new Error('the viewer ends its own element');
  return safe;
}

/** The colours of the app by role, light and dark; dark also where the computer is. What goes to a printer is light. */
function themeColours(theme: string): string {
  const [light, dark] = [block(theme, ':root'), block(theme, ':root[data-theme="dark"]')];
  return [
    `:root{${light}}`,
    `@media screen{:root[data-theme="dark"]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`,
  ].join('\n');
}

function block(theme: string, selector: string): string {
  const start = theme.indexOf(`\n${selector} {`);
  const end = theme.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new Error(`theme.css has no ${selector}`);
  return theme
    .slice(theme.indexOf('{', start) + 1, end)
    .trim()
    .replaceAll(/\s*\n\s*/g, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
