// A page made from rows in memory, as the command line makes it.

import type { PageGiven } from '../../renderer/briefing/html/make-page.ts';
import { makePage, type PageMade } from '../../renderer/briefing/html/make-page.ts';
import { USUAL_REDACTION } from '../../renderer/briefing/html/redaction.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { pageScreenWords } from '../../renderer/views/text/page-screen-words.ts';
import { sourceFiles } from '../../scripts/files.ts';

export const VIEWER = { script: 'void 0', scriptHash: 'S', style: 'p{}', styleHash: 'T' };

export async function lindehaven(): Promise<RecordSet> {
  return (await ingest(sourceFiles('datasets/lindehaven').filter(({ path }) => !path.includes('observations')))).records;
}

/** Live numbers stand as they were written. */
export function pageOf(records: RecordSet, given: Partial<PageGiven> = {}): Promise<PageMade> {
  return makePage({
    records,
    briefing: null,
    redaction: USUAL_REDACTION,
    language: 'nl',
    depth: 'plain',
    day: '2020-07-01',
    madeOn: '2020-07-02',
    ...pageScreenWords(records, 'plain'),
    fill: async (text) => [{ kind: 'words', text }],
    ...given,
  });
}

/** Rows of one sheet as CSV, for cases that a test writes. */
export async function caseOf(sheets: Readonly<Record<string, string>>): Promise<RecordSet> {
  const files = Object.entries(sheets).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { path: `${name}.csv`, size: bytes.length, bytes: async () => bytes };
  });
  return (await ingest(files)).records;
}
