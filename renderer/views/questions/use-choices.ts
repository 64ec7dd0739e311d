// Asks the open case what a parameter of a question can be.
import { useEffect, useState } from 'react';
import { askNames } from '../../competency/names.ts';
import type { QuestionParameter } from '../../competency/question.ts';
import type { Ask } from '../../model/ask.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { OpenCase } from '../../workspace/state.ts';
import type { Catalogue } from '../text/nl.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Choice, rowChoices, targetChoices, wordChoices } from './choices.ts';

/** Sheets that something can be written about. */
const WRITTEN_ABOUT: readonly SheetName[] = [
  'organisations',
  'units',
  'systems',
  'datasets',
  'exchanges',
  'processing_activities',
  'purposes',
  'signal_series',
  'decisions',
  'scenarios',
];

const TARGETS_SQL = "select distinct target_kind, target_id from annotations where kind in ('objection', 'counter_voice') and target_id is not null";
const PROCESSES_SQL =
  "select comparison_key as value, string_agg(distinct name, ', ' order by name) as note from processing_activities where trim(comparison_key) <> '' group by 1";

/** null while they are asked; none for a day or a number, and when they cannot be asked. */
export function useChoices(parameter: QuestionParameter): readonly Choice[] | null {
  const text = useText();
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  useEffect(() => {
    let isCurrent = openCase !== null;
    setFound(null);
    if (openCase) {
      askChoices(workspace.ask, openCase, parameter, text).then(
        (choices) => isCurrent && setFound(choices),
        () => isCurrent && setFound([]),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [workspace, openCase, parameter, text]);
  return found;
}

async function askChoices(ask: Ask, openCase: OpenCase, parameter: QuestionParameter, text: Catalogue): Promise<readonly Choice[]> {
  if (parameter.kind === 'ref') return rowChoices(openCase, await askNames(ask, [parameter.sheet]), parameter.sheet, text);
  if (parameter.kind !== 'text') return [];
  if (parameter.name === 'object') return targetChoices((await ask(TARGETS_SQL)).rows, await askNames(ask, WRITTEN_ABOUT), text);
  return wordChoices((await ask(PROCESSES_SQL)).rows, text);
}
