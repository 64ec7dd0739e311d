// Scenarios: which there are, what each does step by step, beside one another, and what was decided about them.
import '../compare/compare.css';
import './scenarios.css';
import { useMemo } from 'react';
import { type RecordSet, type Row, rowsOf } from '../../../model/record.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { RecordPart } from './RecordPart.tsx';
import { ScenarioDetail } from './ScenarioDetail.tsx';
import { ScenarioTable } from './ScenarioTable.tsx';
import { StatusMark } from './StatusMark.tsx';

export function ScenariosPart() {
  const text = compareText(useText());
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!openCase) return <p className="scenarios-part quiet-note">{text.noCase}</p>;
  return (
    <div className="scenarios-part">
      <h2>{text.scenarios.title}</h2>
      <Scenarios openCase={openCase} />
      <RecordPart openCase={openCase} />
    </div>
  );
}

function Scenarios({ openCase }: { readonly openCase: OpenCase }) {
  const text = compareText(useText()).scenarios;
  const wanted = useWorkspaceState((state) => state.comparing.look.scenario);
  const rows = useMemo(() => scenariosIn(openCase.records), [openCase.records]);
  const chosen = rows.find(({ values }) => values.id === wanted) ?? rows[0];
  if (!chosen) return <p className="quiet-note">{text.empty}</p>;
  return (
    <>
      <ScenarioTable openCase={openCase} rows={rows} chosen={String(chosen.values.id)} />
      <div className="scenario-columns">
        <ScenarioList rows={rows} chosen={String(chosen.values.id)} />
        <ScenarioDetail key={String(chosen.values.id)} openCase={openCase} row={chosen} />
      </div>
    </>
  );
}

function scenariosIn(records: RecordSet): readonly Row[] {
  return rowsOf(records, 'scenarios').filter(({ values }) => typeof values.id === 'string' && values.id !== '');
}

function ScenarioList({ rows, chosen }: { readonly rows: readonly Row[]; readonly chosen: string }) {
  const text = compareText(useText()).scenarios;
  const workspace = useWorkspace();
  return (
    <ul className="scenario-list" aria-label={text.list}>
      {rows.map(({ values }) => (
        <li key={String(values.id)}>
          <button
            type="button"
            className="scenario-choice"
            aria-pressed={values.id === chosen}
            onClick={() => workspace.lookAtComparison({ scenario: String(values.id), steps: null })}
          >
            <span>{String(values.name ?? values.id)}</span>
            <StatusMark status={values.status} />
          </button>
        </li>
      ))}
    </ul>
  );
}
