// docs/benchmarks.md: a section for each part, of which a run replaces those it measured; first what is not reached.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aimTable, asMarkdown, NOT_REACHED, type Part } from './report.ts';

const FILE = path.join(import.meta.dirname, '../../docs/benchmarks.md');

const HEAD = `# Benchmarks

Written by \`npm run bench\`, which measures our engine and its peers in the same run. Absolute times differ between machines; the ratios are what counts.
\`npm run bench -- layout|nested|stability|real|drawing|play|start|answers\` measures one part again; \`--quick\` only prints. A figure worse than a peer's stands here as it is.`;

/** `names` are all parts, in the order of the document. */
export function writeParts(names: readonly string[], measured: ReadonlyMap<string, Part>, machine: string): void {
  const before = existsSync(FILE) ? sectionsOf(readFileSync(FILE, 'utf8')) : new Map<string, string>();
  const sections = names.flatMap((name) => {
    const part = measured.get(name);
    const text = part ? sectionOf(part, machine) : before.get(name);
    return text === undefined ? [] : [{ name, text }];
  });
  const body = sections.map(({ name, text }) => `${mark(name)}\n${text}`).join('\n\n');
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${HEAD}\n\n${summaryOf(sections.map(({ text }) => text))}\n\n${body}\n`);
}

function mark(name: string): string {
  return `<!-- part: ${name} -->`;
}

function sectionsOf(text: string): Map<string, string> {
  const pieces = text.split(/<!-- part: (\w+) -->\n/).slice(1);
  const sections = new Map<string, string>();
  for (let at = 0; at + 1 < pieces.length; at += 2) sections.set(pieces[at] as string, (pieces[at + 1] as string).trim());
  return sections;
}

function sectionOf({ title, method, tables, aims }: Part, machine: string): string {
  return [`## ${title}`, machine, method.replaceAll('\n', ' '), ...[aimTable(aims), ...tables].map(asMarkdown)].join('\n\n');
}

/** The rows of all tables of aims that say so. */
function summaryOf(sections: readonly string[]): string {
  const rows = sections.flatMap((text) => text.split('\n').filter((line) => line.endsWith(`| ${NOT_REACHED} |`)));
  if (rows.length === 0) return 'All aims that were measured are reached.';
  return ['## Not reached', '| aim | measured | ratio |\n| --- | --: | --: |']
    .join('\n\n')
    .concat('\n', rows.map((row) => row.replace(` ${NOT_REACHED} |`, '')).join('\n'));
}
