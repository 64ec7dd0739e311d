// Two descriptions side by side: two days, two versions of a case, or two municipalities for one process.
import type { CompareKind } from '../../../workspace/comparing/comparing-state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { DaysPart } from './DaysPart.tsx';
import { ProcessPart } from './ProcessPart.tsx';
import { VersionsPart } from './VersionsPart.tsx';

const KINDS: readonly CompareKind[] = ['days', 'versions', 'process'];

export function ComparePart() {
  const text = compareText(useText());
  const workspace = useWorkspace();
  const kind = useWorkspaceState((state) => state.comparing.look.kind);
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!openCase) return <p className="compare-part quiet-note">{text.noCase}</p>;
  return (
    <div className="compare-part">
      <h2>{text.compare.title}</h2>
      <fieldset className="kinds">
        <legend className="visually-hidden">{text.compare.kindLabel}</legend>
        {KINDS.map((one) => (
          <label key={one} className="kind">
            <input type="radio" name="compare-kind" checked={kind === one} onChange={() => workspace.lookAtComparison({ kind: one })} />
            {text.compare.kinds[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'days' && <DaysPart openCase={openCase} />}
      {kind === 'versions' && <VersionsPart openCase={openCase} />}
      {kind === 'process' && <ProcessPart openCase={openCase} />}
    </div>
  );
}
