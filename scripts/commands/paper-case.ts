// A case as papers are composed from it, on the command line: its rows, its signals at a desk of their own, and its findings in an engine.

import type { PaperCase } from '../../renderer/briefing/papers/paper-case.ts';
import type { PaperName } from '../../renderer/briefing/papers/paper-names.ts';
import { composePaper, type PaperMore } from '../../renderer/briefing/papers/papers.ts';
import { boundedAsk } from '../../renderer/db/bounded.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { registerTable } from '../../renderer/egress/register.ts';
import { REGISTER_WORDS } from '../../renderer/egress/register-words.ts';
import type { PackedReading } from '../../renderer/ingest/ingest.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import type { Paper } from '../../renderer/model/paper.ts';
import { checkCase } from '../../renderer/review/check-case.ts';
import { type AskSignals, answerAtDesk } from '../../renderer/signals/desk/kinds.ts';
import { answerAsked } from '../../renderer/trace/asked.ts';
import { problemWords } from '../../renderer/trace/told.ts';
import { askScenarioIn } from '../../renderer/workspace/comparing/scenario-effects.ts';
import { CannotRead, type CommandInput, engineOf } from './command.ts';
import { deskIn } from './signal-case.ts';

/** Composes a paper of a case that was read. Throws CannotRead when it cannot be made. */
export async function paperOf(kind: PaperName, reading: PackedReading, input: CommandInput, isPlain = true): Promise<Paper> {
  const day = input.date ?? caseInfo(reading.records).settings.reference_date ?? new Date().toISOString().slice(0, 10);
  const case_ = paperCase(reading, input, day);
  const paper = await composePaper(kind, case_, { day, language: input.language, isPlain });
  if (!paper) throw new CannotRead(`--as ${kind}: give --dataset ID and --category ID, for where the error begins`);
  return paper;
}

function paperCase(
  reading: PackedReading,
  input: Pick<CommandInput, 'language' | 'dataset' | 'category' | 'subject'>,
  day: string,
): PaperCase & PaperMore {
  const { records, observations, ownRules } = reading;
  const desk = deskIn(records, observations);
  const signals: AskSignals = async (kind, asked) => answerAtDesk(desk, kind, asked);
  return {
    records,
    signals: desk.series.size === 0 ? null : signals,
    findings: async (on) => {
      const database = await engineOf(reading, ['observations']);
      try {
        const { findings } = await checkCase((sql, parameters) => database.query(sql, parameters), {
          day: on,
          own: { rules: ownRules, ask: boundedAsk(database.examine) },
        });
        for (const finding of findings) void finding.sentences;
        return findings;
      } finally {
        await database.close();
      }
    },
    effects: async (id, on) => {
      const database = await engineOf(reading, ['observations']);
      return askScenarioIn(database, { records, ownRules })(id, on).finally(() => database.close());
    },
    register: () => ({ ...registerTable(records, input.language), missing: REGISTER_WORDS[input.language].unknown }),
    errorPage: () => errorPageOf(reading, input, day),
  };
}

async function errorPageOf(
  reading: PackedReading,
  { dataset, category, subject, language }: Pick<CommandInput, 'language' | 'dataset' | 'category' | 'subject'>,
  day: string,
) {
  if (!dataset || !category) return null;
  const database = await engineOf(reading, ['observations']);
  try {
    const question = { datasetId: dataset, categoryId: category, subjectId: subject ?? null, day };
    const outcome = answerAsked<'page'>(await askTravel(database), { kind: 'page', question });
    if ('problem' in outcome) throw new CannotRead(problemWords(outcome.problem, language));
    return outcome.answer;
  } finally {
    await database.close();
  }
}
