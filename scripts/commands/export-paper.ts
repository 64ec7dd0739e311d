// datareis export --as brief and the like: a paper of a case as a page or a Word file, and the map as a poster.
import path from 'node:path';
import { PAPER_NAMES, type PaperName } from '../../renderer/briefing/papers/paper-names.ts';
import { isDay } from '../../renderer/competency/parameters.ts';
import { paperHtml } from '../../renderer/egress/paper-html.ts';
import { wordFile } from '../../renderer/egress/word-file.ts';
import { allSpans, type Paper } from '../../renderer/model/paper.ts';
import { writeFiles } from '../files.ts';
import { CannotRead, type CommandAnswer, type CommandInput, readCase } from './command.ts';
import { paperOf } from './paper-case.ts';
import { posterOf } from './poster.ts';

const POSTERS = { poster: 'A3', poster_a0: 'A0' } as const;

/** What `export --as` knows beside the formats of a case. */
export const PAPER_DOORS: readonly string[] = [...PAPER_NAMES, ...Object.keys(POSTERS)];

const utf8 = (words: string) => new TextEncoder().encode(words);

/** Throws CannotRead when the paper cannot be made, or not in this format. */
export async function exportPaper(input: CommandInput): Promise<CommandAnswer> {
  const { as = '', out = '', date, inputs } = input;
  if (date !== undefined && !isDay(date)) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  const isPoster = Object.hasOwn(POSTERS, as);
  const extension = wantedExtension(out, isPoster ? ['.svg'] : ['.html', '.docx']);
  const reading = await readCase(inputs);
  if (isPoster) {
    const { svg, names, counts, warning } = posterOf(reading.records, input, POSTERS[as as keyof typeof POSTERS]);
    return written(input, utf8(svg), { ...counts, points: names }, warning);
  }
  const paper = await paperOf(as as PaperName, reading, input);
  return written(
    input,
    extension === '.html' ? utf8(paperHtml(paper)) : await wordFile(paper),
    { date: paper.date, numbers: numbersIn(paper) },
    null,
  );
}

async function written(
  { as, out = '' }: CommandInput,
  bytes: Uint8Array,
  more: Readonly<Record<string, unknown>>,
  warning: string | null,
): Promise<CommandAnswer> {
  const files = await writeFiles([{ path: path.basename(out), bytes }], out, false);
  return {
    json: { as, out, files, rows: {}, problems: warning === null ? [] : [{ code: 'poster_small_text', message: warning }], ...more },
    text: [...files, ...(warning === null ? [] : [warning])].join('\n'),
  };
}

function wantedExtension(out: string, known: readonly string[]): string {
  const extension = path.extname(out).toLowerCase();
  if (!known.includes(extension)) throw new CannotRead(`--out ${out || '?'}: expected a name that ends in ${known.join(' or ')}`);
  return extension;
}

function numbersIn(paper: Paper): number {
  return allSpans(paper).filter(({ kind }) => kind === 'number').length;
}
