// What in the rows makes an error trace less sure? Knows nothing of the answer but what was followed.
import type { TravelExchange } from '../model/travel.ts';
import type { Found } from './found.ts';
import { datasetRow, exchangeRow } from './places.ts';
import { isInForce } from './steps.ts';
import { type Warnings, warnOfDay, warnOfLatency } from './warnings.ts';

/** Adds what the day, the dataset, the flows that were followed, and the flows beside them leave unsaid. */
export function warnAboutTrace(warnings: Warnings, found: Found): void {
  const { places, question, taken, liveFlows } = found;
  warnOfDay(warnings, places.travel, question.day, (flow) => isInForce(flow, question.day));
  const dataset = places.datasets.get(question.datasetId);
  if (!dataset) warnings.add('dataset_not_described', [datasetRow(question.datasetId)]);
  else if (!dataset.categoryIds.includes(question.categoryId)) warnings.add('category_not_held', [datasetRow(dataset.id)]);
  for (const { exchange } of taken) if (exchange) warnOfFollowed(warnings, found, exchange);
  for (const flow of liveFlows) warnOfFollowed(warnings, found, flow);
  warnOfBeside(warnings, found);
  warnOfCopies(warnings, found);
}

function warnOfFollowed(warnings: Warnings, { question }: Found, flow: TravelExchange): void {
  const rows = [exchangeRow(flow.id)];
  warnOfLatency(warnings, flow);
  if (flow.isFeedback === null) warnings.add('feedback_unknown', rows);
  if (flow.correction === null) warnings.add('correction_unknown', rows);
  if (question.subjectId !== null && flow.subjectIds.length === 0) warnings.add('subjects_unknown', rows);
}

/** Flows that leave where the error is, and were not followed because they do not say what they carry or from which dataset. */
function warnOfBeside(warnings: Warnings, { places, question, reached }: Found): void {
  const systems = new Set([...reached].map(places.systemOf));
  for (const flow of places.travel.exchanges) {
    if (flow.isFeedback === true || !isInForce(flow, question.day)) continue;
    const carriesIt = flow.categoryIds.includes(question.categoryId);
    if (flow.sourceDatasetId === null && flow.fromSystemId !== null && carriesIt && systems.has(flow.fromSystemId))
      warnings.add('source_unknown', [exchangeRow(flow.id)]);
    if (flow.sourceDatasetId !== null && flow.categoryIds.length === 0 && reached.has(flow.sourceDatasetId))
      warnings.add('categories_unknown', [exchangeRow(flow.id)]);
  }
}

/** Datasets said to be a copy of one with the error, of which no flow tells how they came: an error trace does not follow what nobody described. */
function warnOfCopies(warnings: Warnings, { places, question, reached }: Found): void {
  for (const { id, copyOfId, categoryIds } of places.travel.datasets)
    if (copyOfId !== null && reached.has(copyOfId) && !reached.has(id) && categoryIds.includes(question.categoryId))
      warnings.add('copies_untold', [datasetRow(id)]);
}
