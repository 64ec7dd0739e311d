// How two municipalities do one process: in numbers, in words, step by step and by role.
import { Map as MapIcon } from 'lucide-react';
import { useMemo } from 'react';
import { processKeys } from '../../../compare/process.ts';
import { processSentences } from '../../../compare/process-words.ts';
import { compareProcesses, type ProcessComparison, sideOf } from '../../../compare/processes.ts';
import { travelOf } from '../../../compare/travel-of.ts';
import { caseInfo } from '../../../model/case-info.ts';
import type { OtherCase } from '../../../workspace/comparing/comparing-state.ts';
import { marksOfProcess } from '../../../workspace/looking/change-marks.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { OtherCasePart } from './OtherCasePart.tsx';
import { ProcessTables } from './ProcessTables.tsx';
import { useDayWords } from './use-names.ts';

export function ProcessPart({ openCase }: { readonly openCase: OpenCase }) {
  const other = useWorkspaceState((state) => state.comparing.other);
  return (
    <section className="compare-block">
      <p className="quiet-note">{compareText(useText()).compare.processHelp}</p>
      <OtherCasePart />
      {other && <ProcessChoice openCase={openCase} other={other} />}
    </section>
  );
}

interface Both {
  readonly openCase: OpenCase;
  readonly other: OtherCase;
}

/** The key that was chosen, else the first that both have. */
function ProcessChoice({ openCase, other }: Both) {
  const text = compareText(useText()).compare;
  const workspace = useWorkspace();
  const chosen = useWorkspaceState((state) => state.comparing.look.process);
  const [here, there] = useMemo(() => [travelOf(openCase.records), travelOf(other.records)], [openCase.records, other.records]);
  const [ours, others] = [here, there].map((travel) => processKeys(travel).map(({ key }) => key)) as [string[], string[]];
  const keys = [
    ...ours.filter((key) => others.includes(key)),
    ...ours.filter((key) => !others.includes(key)),
    ...others.filter((key) => !ours.includes(key)),
  ];
  const key = keys.find((one) => one === chosen) ?? keys[0];
  if (key === undefined) return <p role="status">{text.noProcess}</p>;
  return (
    <>
      <label className="select">
        {text.process}
        <select value={key} onChange={(event) => workspace.lookAtComparison({ process: event.target.value })}>
          {keys.map((one) => (
            <option key={one} value={one}>
              {text.keyCount(one, ours.includes(one), others.includes(one))}
            </option>
          ))}
        </select>
      </label>
      <ProcessFound openCase={openCase} other={other} process={key} here={here} there={there} />
    </>
  );
}

type Travel = ReturnType<typeof travelOf>;

function ProcessFound({ openCase, other, process, here, there }: Both & { readonly process: string; readonly here: Travel; readonly there: Travel }) {
  const words = useText();
  const text = compareText(words);
  const workspace = useWorkspace();
  const dayWords = useDayWords();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const pictured = useWorkspaceState((state) => state.day);
  const day = pictured ?? openCase.info.settings.reference_date ?? null;
  const otherDay = caseInfo(other.records).settings.reference_date ?? null;
  const found: ProcessComparison = useMemo(
    () => compareProcesses(sideOf(openCase.records, day), sideOf(other.records, otherDay), process),
    [openCase.records, other.records, day, otherDay, process],
  );
  const names = [openCase.info.settings.case_name ?? text.compare.sides.only_a, other.name] as const;
  const on = (name: string, at: string | null) => text.compare.onDay(name, at === null ? text.compare.anyDay : dayWords(at));
  const show = () => workspace.markChanges({ about: { kind: 'process', key: process, name: other.name }, from: 'compare', ...marksOfProcess(found) });
  return (
    <>
      <p className="quiet-note">
        {on(names[0], day)}; {on(names[1], otherDay)}.
      </p>
      <h3>{text.compare.sentences}</h3>
      <ul className="compare-sentences">
        {processSentences(found, names, words.language, depth === 'expert').map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="tools">
        <button type="button" className="button primary" disabled={found.a.flows.length === 0} onClick={show}>
          <MapIcon size={14} aria-hidden />
          {text.onMap}
        </button>
      </p>
      <ProcessTables found={found} names={names} here={openCase.records} there={other.records} travels={[here, there]} />
    </>
  );
}
