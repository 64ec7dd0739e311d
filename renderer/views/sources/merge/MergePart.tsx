// Another file of the open case beside it: what comes in without asking, and what a person has to choose, field by field.
import './merge.css';
import { useMemo, useState } from 'react';
import type { MergeConflict } from '../../../compare/merging/merged.ts';
import type { MergeDesk } from '../../../workspace/comparing/merge-look.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { useWording } from '../../inspector/Fields.tsx';
import { mergingText } from '../../text/merging-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { MergeAlike } from './MergeAlike.tsx';
import { MergeBar } from './MergeBar.tsx';
import { MergeCard } from './MergeCard.tsx';
import { MergeIntro } from './MergeIntro.tsx';
import { labelsOfBoth } from './merge-wording.ts';

const SHOWN_AT_ONCE = 30;

export function MergePart({ openCase }: { readonly openCase: OpenCase }) {
  const merging = useWorkspaceState((state) => state.merging);
  return merging && <Merging merging={merging} openCase={openCase} />;
}

function Merging({ merging, openCase }: { readonly merging: MergeDesk; readonly openCase: OpenCase }) {
  const words = mergingText(useText());
  const given = useWording();
  const labels = useMemo(() => labelsOfBoth(openCase.labels, merging.theirs.records), [openCase.labels, merging.theirs.records]);
  const wording = { ...given, labels };
  const rows = useMemo(() => byRow(merging.merged.conflicts), [merging.merged.conflicts]);
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  return (
    <div className="merge">
      <h3>{words.title(merging.name)}</h3>
      <MergeIntro merging={merging} openCase={openCase} wording={wording} />
      <MergeAlike merging={merging} wording={wording} />
      <MergeBar merging={merging} onWanted={(key) => setCount(Math.max(count, placeIn(rows, key) + 1))} />
      <ul className="differences">
        {rows.slice(0, count).map((conflicts) => (
          <li key={conflicts[0]?.key}>
            <MergeCard conflicts={conflicts} choices={merging.choices} wording={wording} />
          </li>
        ))}
      </ul>
      {rows.length > count && (
        <button type="button" className="button" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
          {words.more(rows.length - count)}
        </button>
      )}
    </div>
  );
}

/** The conflicts of each row together, in their order. */
function byRow(conflicts: readonly MergeConflict[]): readonly (readonly MergeConflict[])[] {
  const rows = new Map<string, MergeConflict[]>();
  for (const conflict of conflicts) {
    const key = JSON.stringify([conflict.sheet, conflict.name]);
    const row = rows.get(key) ?? [];
    row.push(conflict);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function placeIn(rows: readonly (readonly MergeConflict[])[], key: string): number {
  return rows.findIndex((conflicts) => conflicts.some((conflict) => conflict.key === key));
}
