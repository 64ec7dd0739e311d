// Every paper of a case, in both languages: with the real signals, rules and traces, and none of the app around them.
import type { PaperCase } from '../../../renderer/briefing/papers/paper-case.ts';
import { PAPER_NAMES, type PaperName } from '../../../renderer/briefing/papers/paper-names.ts';
import { composePaper, type PaperMore } from '../../../renderer/briefing/papers/papers.ts';
import { travelOf } from '../../../renderer/compare/travel-of.ts';
import { registerTable } from '../../../renderer/egress/register.ts';
import { ingestPacked, type PackedReading } from '../../../renderer/ingest/ingest.ts';
import type { PackedRows } from '../../../renderer/model/packed.ts';
import type { Paper } from '../../../renderer/model/paper.ts';
import { type RecordSet, rowsOf, textOf } from '../../../renderer/model/record.ts';
import { checkCase } from '../../../renderer/review/check-case.ts';
import type { Finding } from '../../../renderer/review/finding.ts';
import { type AskSignals, answerAtDesk } from '../../../renderer/signals/desk/kinds.ts';
import { answerAsked } from '../../../renderer/trace/asked.ts';
import { deskIn } from '../../../scripts/commands/signal-case.ts';
import { sourceFiles } from '../../../scripts/files.ts';
import { engineWith } from '../../support/engine.ts';

export interface Read {
  readonly records: RecordSet;
  readonly observations: PackedRows | null;
}

export function readCase(folder: string): Promise<PackedReading> {
  return ingestPacked(sourceFiles(folder));
}

/** What the rules found before, by case and day: asking them takes seconds. */
const FOUND = new WeakMap<RecordSet, Map<string, Promise<readonly Finding[]>>>();

/** `withRules` false: nothing is found, which keeps generated cases fast. */
async function caseOf({ records, observations }: Read, day: string, language: 'nl' | 'en', withRules: boolean): Promise<PaperCase & PaperMore> {
  const desk = deskIn(records, observations);
  const signals: AskSignals = async (kind, asked) => answerAtDesk(desk, kind, asked);
  const findings = FOUND.get(records) ?? new Map<string, Promise<readonly Finding[]>>();
  FOUND.set(records, findings);
  return {
    records,
    signals: desk.series.size === 0 ? null : signals,
    findings: async (on) => {
      if (!withRules) return [];
      const known = findings.get(on) ?? engineWith(records).then(async (database) => (await checkCase(database.query, { day: on })).findings);
      findings.set(on, known);
      return known;
    },
    register: () => ({ ...registerTable(records, language), missing: language === 'nl' ? 'niet bekend' : 'unknown' }),
    errorPage: async () => {
      const dataset = rowsOf(records, 'datasets').find((row) => Array.isArray(row.values.category_ids) && row.values.category_ids.length > 0);
      if (!dataset) return null;
      const [datasetId, categoryId] = [textOf(dataset, 'id') ?? '', String((dataset.values.category_ids as readonly string[])[0])];
      const outcome = answerAsked<'page'>(travelOf(records), { kind: 'page', question: { datasetId, categoryId, subjectId: null, day } });
      return 'answer' in outcome ? outcome.answer : null;
    },
  };
}

/** All papers that can be made; those without an error to tell of are left out. */
export async function allPapers(read: Read, day: string, language: 'nl' | 'en', { withRules = true, isPlain = true } = {}): Promise<Paper[]> {
  const case_ = await caseOf(read, day, language, withRules);
  const made = await Promise.all(PAPER_NAMES.map((name) => composePaper(name, case_, { day, language, isPlain })));
  return made.filter((paper) => paper !== null);
}

export async function onePaper(name: PaperName, read: Read, day: string, language: 'nl' | 'en' = 'nl'): Promise<Paper> {
  const paper = await composePaper(name, await caseOf(read, day, language, false), { day, language, isPlain: true });
  if (!paper) throw new Error(`no ${name}`);
  return paper;
}
