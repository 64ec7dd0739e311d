// The numbers and the steps of two municipalities as the cells of tables. Knows no screen.
import type { Process } from '../../../compare/process.ts';
import type { ProcessComparison } from '../../../compare/processes.ts';
import { codeWord } from '../../../model/code-lists.ts';
import type { SheetName } from '../../../model/sheet.ts';
import type { Travel } from '../../../model/travel.ts';
import type { CompareText } from '../../text/compare-nl.ts';

type CountWords = CompareText['compare']['counts'];

/** Each line: what is counted, and the number of each side. */
export function countLines({ a, b }: ProcessComparison, words: CountWords): (string | number)[][] {
  const count = (side: Process): Record<keyof CountWords, number> => ({
    flows: side.flows.length,
    steps: side.steps.length,
    partners: side.partners.length,
    standards: side.standardIds.length,
    manual: side.manual.length,
    stored: side.stored.length,
    categories: side.categoryIds.length,
  });
  const [one, other] = [count(a), count(b)];
  return (Object.keys(words) as (keyof CountWords)[]).map((key) => [words[key], one[key], other[key]]);
}

/** What happens in a step: from where to where, how, over what, and whether it is stored. '' when there is no such exchange. */
export function stepLine(
  ids: readonly string[],
  { exchanges }: Travel,
  nameOf: (sheet: SheetName, id: string | null) => string,
  language: 'nl' | 'en',
  words: Pick<CompareText['compare'], 'stored' | 'notStored'>,
): string {
  const wanted = new Set(ids);
  return exchanges
    .filter(({ id }) => wanted.has(id))
    .map((flow) => {
      const mode = flow.mode === null ? '' : codeWord('exchanges', 'mode', flow.mode, language);
      const how = [mode, nameOf('standards', flow.standardId), flow.targetDatasetId === null ? words.notStored : words.stored]
        .filter(Boolean)
        .join(', ');
      return `${nameOf('systems', flow.fromSystemId)} → ${nameOf('systems', flow.toSystemId)} (${how})`;
    })
    .join('; ');
}
