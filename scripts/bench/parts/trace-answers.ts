// What the bench of answers asks of traces: reading the rows they walk on, and the worst error trace that a case can give.
import type { Database } from '../../../renderer/db/database.ts';
import { askTravel } from '../../../renderer/db/questions/travel.ts';
import type { Travel } from '../../../renderer/model/travel.ts';
import { traceError } from '../../../renderer/trace/error-trace.ts';
import { BENCH_DAY } from '../answers-case.ts';

interface Worst {
  readonly travel: Travel;
  readonly datasetId: string;
}

const latest = new WeakMap<Database, Worst>();
const CATEGORY = 'everything';

/** Answers how many exchanges there are. What is traced next is this case. */
export async function readTravel(database: Database): Promise<number> {
  const travel = await askTravel(database);
  latest.set(database, worstOf(travel));
  return travel.exchanges.length;
}

/** From the dataset that most flows leave, with every flow carrying the same data. Answers how many arrivals there are. */
export async function traceWorst(database: Database): Promise<number> {
  const worst = latest.get(database);
  if (!worst) return 0;
  const outcome = traceError(worst.travel, { datasetId: worst.datasetId, categoryId: CATEGORY, subjectId: null, day: BENCH_DAY });
  return 'answer' in outcome ? outcome.answer.arrivals.length : 0;
}

function worstOf(travel: Travel): Worst {
  const exchanges = travel.exchanges.map((flow) => ({ ...flow, categoryIds: [CATEGORY] }));
  const leaving = new Map<string, number>();
  for (const { sourceDatasetId } of exchanges) if (sourceDatasetId !== null) leaving.set(sourceDatasetId, (leaving.get(sourceDatasetId) ?? 0) + 1);
  const [most = ''] = [...leaving].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { travel: { ...travel, exchanges }, datasetId: most };
}
