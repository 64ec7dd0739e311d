// What scenarios do to the case that is loaded: the rules asked over the rows as they would be, and an error followed before and after. Knows no window.
import { type Effects, type FoundThere, scenarioEffects } from '../../compare/effects.ts';
import { runScenario, type ScenarioRun } from '../../compare/scenario.ts';
import { categoryParameter, datasetParameter } from '../../competency/error-trace.ts';
import { chooseValues, type Refused, valuesOf } from '../../competency/parameters.ts';
import type { AskScenario } from '../../competency/question.ts';
import { boundedAsk } from '../../db/bounded.ts';
import { asIfLoaded } from '../../db/case-tables.ts';
import type { Database } from '../../db/database.ts';
import type { OwnRule } from '../../model/own-rule.ts';
import type { RecordSet } from '../../model/record.ts';
import { SHEETS } from '../../model/sheet.ts';
import { checkCase } from '../../review/check-case.ts';

/** The dataset and the kind of data in which an error begins; null where the case has nothing to choose from. */
export interface Origin {
  readonly datasetId: string;
  readonly categoryId: string;
}

/** What was asked, checked; else what the case suggests (as question Q4 does). */
export async function originIn(
  database: Pick<Database, 'query'>,
  day: string,
  given: Readonly<Record<string, string>>,
): Promise<Origin | null | Refused> {
  const chosen = await chooseValues(database.query, day, [datasetParameter(), categoryParameter()], given);
  if ('refused' in chosen) return chosen;
  const { dataset, category } = valuesOf(chosen);
  return typeof dataset === 'string' && typeof category === 'string' ? { datasetId: dataset, categoryId: category } : null;
}

/** What is in the store-room, and the municipality's own rules. */
interface Loaded {
  readonly records: RecordSet;
  readonly ownRules: readonly OwnRule[];
}

/** Checks cases that differ from the one that is loaded in some of its sheets; each set of rows is checked once. Own rules are asked within their bounds; `onEnded` fills a new engine when one of them did not come back. */
export class CaseChecker {
  readonly #known = new WeakMap<RecordSet, Promise<readonly FoundThere[]>>();

  constructor(
    readonly database: Database,
    readonly loaded: Loaded,
    readonly day: string,
    readonly onEnded?: () => Promise<void>,
  ) {}

  check(records: RecordSet): Promise<readonly FoundThere[]> {
    const known = this.#known.get(records) ?? this.#ask(records);
    this.#known.set(records, known);
    return known;
  }

  async #ask(records: RecordSet): Promise<readonly FoundThere[]> {
    const differing = SHEETS.filter((sheet) => records.get(sheet) !== this.loaded.records.get(sheet));
    const { findings } = await asIfLoaded(this.database, records, differing, (query, examine) =>
      checkCase(query, { day: this.day, own: { rules: this.loaded.ownRules, ask: boundedAsk(examine, this.onEnded) } }),
    );
    return findings.map(({ rule, about }) => ({ rule, about }));
  }
}

/** `day` is an ISO day. */
export function effectsOf(checker: CaseChecker, run: ScenarioRun, origin: Origin | null): Promise<Effects> {
  return scenarioEffects(run, { day: checker.day, origin, check: (records) => checker.check(records) });
}

/** What a scenario of the loaded case does, with an error that begins where the case suggests: for questions. */
export function askScenarioIn(database: Database, loaded: Loaded, onEnded?: () => Promise<void>): AskScenario {
  return async (id, day) => {
    const origin = await originIn(database, day, {});
    return effectsOf(
      new CaseChecker(database, loaded, day, onEnded),
      runScenario(loaded.records, id),
      origin && 'datasetId' in origin ? origin : null,
    );
  };
}
