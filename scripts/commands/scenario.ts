// datareis scenario: what a scenario does to a case: copies, findings, how far and how late an error comes, and which steps could not be applied.
import type { Effects, Measures } from '../../renderer/compare/effects.ts';
import { type LooseEnd, runScenario, type ScenarioRun } from '../../renderer/compare/scenario.ts';
import { planProblemSentence, stepProblemSentence } from '../../renderer/compare/scenario-words.ts';
import { isDay } from '../../renderer/competency/parameters.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { CaseChecker, effectsOf, type Origin, originIn } from '../../renderer/workspace/comparing/scenario-effects.ts';
import { CannotRead, type Command, type CommandInput, engineOf, readCase } from './command.ts';
import { columns, needed } from './travel-case.ts';

export const scenarioCommand: Command = async (input) => {
  const { inputs, id: given, language } = input;
  if (inputs.length === 0) throw new CannotRead('usage: datareis scenario CASE --id ID [--dataset ID --category ID] [--date D]');
  const reading = await readCase(inputs);
  const run = runScenario(reading.records, scenarioIn(reading.records, given));
  const day = dayOf(input, reading.records);
  const database = await engineOf(reading, ['observations']);
  try {
    const origin = await originIn(database, day, chosenIn(input));
    if (origin && 'refused' in origin) throw new CannotRead(origin.refused[language]);
    const effects = await effectsOf(new CaseChecker(database, reading, day), run, origin);
    return { json: toJson(run, effects, day, origin, language), text: toText(run, effects, day, origin, language).join('\n') };
  } finally {
    await database.close();
  }
};

function scenarioIn(records: RecordSet, given: string | undefined): string {
  const known = rowsOf(records, 'scenarios').map(({ values }) => String(values.id));
  const list = known.length === 0 ? 'this case has no scenarios' : `known: ${known.join(', ')}`;
  if (given === undefined) throw new CannotRead(`--id is missing: say which scenario; ${list}`);
  if (!known.includes(needed(given, 'id'))) throw new CannotRead(`--id ${given}: there is no such scenario; ${list}`);
  return given;
}

function dayOf({ date }: CommandInput, records: RecordSet): string {
  if (date !== undefined && !isDay(date)) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  const settled = caseInfo(records).settings.reference_date;
  return date ?? (settled && isDay(settled) ? settled : new Date().toISOString().slice(0, 10));
}

function chosenIn({ dataset, category }: CommandInput): Record<string, string> {
  return { ...(dataset !== undefined && { dataset }), ...(category !== undefined && { category }) };
}

function toJson(run: ScenarioRun, effects: Effects, day: string, origin: Origin | null, language: 'nl' | 'en') {
  return {
    scenario: run.plan.scenarioId,
    based_on: run.plan.bases,
    date: day,
    dataset: origin?.datasetId ?? null,
    category: origin?.categoryId ?? null,
    before: measuresJson(effects.before),
    after: measuresJson(effects.after),
    findings_gone: effects.findingsGone,
    findings_new: effects.findingsNew,
    steps: { total: run.applied.length, applied: run.applied.filter(({ problem }) => problem === null).length },
    problems: problemsOf(run, language),
    loose_ends: run.looseEnds,
  };
}

function measuresJson({ copies, findings, reached, live, lastArrivalHours, notCorrected }: Measures) {
  return { copies, findings, reached, live, last_arrival_hours: lastArrivalHours, not_corrected: notCorrected };
}

function problemsOf({ plan, applied }: ScenarioRun, language: 'nl' | 'en') {
  const steps = applied.flatMap(({ step, problem }) =>
    problem ? [{ scenario: step.scenarioId, seq: step.seq, code: problem.code, message: stepProblemSentence(step, problem, language) }] : [],
  );
  const plans = plan.problems.map((one) => ({ scenario: one.scenarioId, seq: null, code: one.code, message: planProblemSentence(one, language) }));
  return [...plans, ...steps];
}

const WORDS = {
  nl: {
    now: 'nu',
    later: 'met scenario',
    copies: 'kopieën',
    findings: 'bevindingen',
    reached: 'datasets die een fout krijgen',
    live: 'uitwisselingen die de fout rechtstreeks lezen',
    last: 'laatste aankomst (uur)',
    stuck: 'daarvan niet vanzelf verbeterd',
    gone: 'Bevindingen weg',
    fresh: 'Bevindingen erbij',
    mind: 'Let op',
    none: '–',
    steps: (done: number, all: number) => `${done} van ${all} stappen toegepast`,
    loose: ({ name, field, to }: LooseEnd) => `“${name}” noemt in het veld ${field} nog “${to.id}”, dat het scenario weghaalt.`,
  },
  en: {
    now: 'now',
    later: 'with the scenario',
    copies: 'copies',
    findings: 'findings',
    reached: 'datasets that get an error',
    live: 'exchanges that read the error live',
    last: 'last arrival (hours)',
    stuck: 'of those not corrected by itself',
    gone: 'Findings gone',
    fresh: 'New findings',
    mind: 'Mind',
    none: '–',
    steps: (done: number, all: number) => `${done} of ${all} steps applied`,
    loose: ({ name, field, to }: LooseEnd) => `“${name}” still names “${to.id}” in the field ${field}, which the scenario removes.`,
  },
} as const;

function toText(run: ScenarioRun, effects: Effects, day: string, origin: Origin | null, language: 'nl' | 'en'): string[] {
  const words = WORDS[language];
  const { before, after, findingsGone, findingsNew } = effects;
  const cell = (value: number | null) => (value === null ? words.none : String(value));
  const line = (label: string, of: (measures: Measures) => number | null) => [label, cell(of(before)), cell(of(after))];
  const rules = Object.keys(before.findings).filter((rule) => before.findings[rule] !== after.findings[rule]);
  const found = (title: string, list: Effects['findingsGone']) =>
    list.length === 0 ? [] : [`${title}: ${list.map(({ rule, about }) => `${rule} ${about}`).join(', ')}`];
  const done = run.applied.filter(({ problem }) => problem === null).length;
  return [
    [run.plan.scenarioId, day, origin ? `${origin.datasetId} ${origin.categoryId}` : ''].filter(Boolean).join(' · '),
    words.steps(done, run.applied.length),
    ...columns([
      ['', words.now, words.later],
      line(words.copies, ({ copies }) => copies),
      line(words.findings, ({ findings }) => Object.values(findings).reduce((sum, n) => sum + n, 0)),
      ...rules.map((rule) => line(`  ${rule}`, ({ findings }) => findings[rule] ?? 0)),
      line(words.reached, ({ reached }) => reached),
      line(words.live, ({ live }) => live),
      line(words.last, ({ lastArrivalHours }) => lastArrivalHours),
      line(words.stuck, ({ notCorrected }) => notCorrected),
    ]),
    ...found(words.gone, findingsGone),
    ...found(words.fresh, findingsNew),
    ...problemsOf(run, language).map(({ message }) => `${words.mind}: ${message}`),
    ...run.looseEnds.map((end) => `${words.mind}: ${words.loose(end)}`),
  ].map((text) => text.replaceAll(/\p{Cc}/gu, ' '));
}
