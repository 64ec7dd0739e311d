// The steps of a scenario in sentences, as the history tells changes; why one cannot be applied where it cannot.
import { useMemo } from 'react';
import type { ScenarioRun } from '../../../compare/scenario.ts';
import { stepProblemSentence } from '../../../compare/scenario-words.ts';
import { tellStep } from '../../../edit/step-sentences.ts';
import type { RecordSet } from '../../../model/record.ts';
import { namesIn } from '../../edit/row-names.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText } from '../../workspace-context.ts';

/** One for each step of the run. Names are those before the scenario, then those after it. */
export function useStepSentences(records: RecordSet, { applied, after }: ScenarioRun): readonly string[] {
  const words = useText();
  const { language } = words;
  const { nothing } = compareText(words).scenarios;
  return useMemo(() => {
    const [before, then] = [namesIn(records, language), namesIn(after, language)];
    const telling = { language, nameOf: (...of: Parameters<typeof before>) => before(...of) ?? then(...of) };
    return applied.map(({ step, changes, problem }) => {
      if (problem) return stepProblemSentence(step, problem, language);
      return changes.length === 0 ? nothing : tellStep({ id: '', at: '', role: '', act: 'edit', changes }, telling);
    });
  }, [records, applied, after, language, nothing]);
}
