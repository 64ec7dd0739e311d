// One row on which two files differ: each field with what mine says, what the other says and what it was, and a choice between them.
import type { MergeConflict } from '../../../compare/merging/merged.ts';
import type { MergeDesk } from '../../../workspace/comparing/merge-look.ts';
import type { Wording } from '../../inspector/values.ts';
import { mergingText } from '../../text/merging-words.ts';
import { useWorkspace } from '../../workspace-context.ts';
import { MergeLine } from './MergeLine.tsx';
import { kindWords, placeWords, rowWords } from './merge-wording.ts';

interface Props {
  readonly conflicts: readonly MergeConflict[];
  readonly choices: MergeDesk['choices'];
  readonly wording: Wording;
}

export function MergeCard({ conflicts, choices, wording }: Props) {
  const words = mergingText(wording.text);
  const workspace = useWorkspace();
  const [first] = conflicts;
  if (!first) return null;
  const title = rowWords(wording, first.sheet, first.row);
  const hasBoth = conflicts.some((conflict) => conflict.choices.includes('both'));
  const chooseRow = (side: 'mine' | 'theirs') => workspace.chooseMerge(new Map(conflicts.map(({ key }) => [key, side])));
  return (
    <article className="difference">
      <h4>
        <span className="chip">{kindWords(wording.text, first.sheet)}</span> {title}
        {conflicts.length > 1 && (
          <span className="row-acts">
            <button type="button" className="button quiet" onClick={() => chooseRow('mine')}>
              {words.rowMine}
            </button>
            <button type="button" className="button quiet" onClick={() => chooseRow('theirs')}>
              {words.rowTheirs}
            </button>
          </span>
        )}
      </h4>
      <div className="table-frame">
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
              {hasBoth && <th scope="col">{words.both}</th>}
              <th scope="col">{words.was}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <MergeLine key={conflict.key} conflict={conflict} choice={choices.get(conflict.key)} wording={wording} hasBoth={hasBoth} />
            ))}
          </tbody>
        </table>
      </div>
      {conflicts.map((conflict) => (
        <ReferringRows key={conflict.key} conflict={conflict} wording={wording} />
      ))}
    </article>
  );
}

/** What would refer to nothing when the row goes away. */
function ReferringRows({ conflict, wording }: { readonly conflict: MergeConflict; readonly wording: Wording }) {
  const words = mergingText(wording.text);
  const emptied = conflict.referring.filter(({ sheet }) => sheet !== 'annotations');
  if (conflict.referring.length === 0) return null;
  return (
    <>
      {emptied.length > 0 && (
        <>
          <p>{words.emptied(emptied.length)}</p>
          <ul className="referring">
            {emptied.map(({ sheet, row, ...place }) => (
              <li key={JSON.stringify([sheet, row.values.id, place.field])}>
                {kindWords(wording.text, sheet)} {rowWords(wording, sheet, row)}: {placeWords(wording.text, sheet, place)}
              </li>
            ))}
          </ul>
        </>
      )}
      {emptied.length < conflict.referring.length && <p>{words.stays}</p>}
    </>
  );
}
