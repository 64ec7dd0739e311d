// Rows of the two files that bear one name under two ids: the person says whether they are one row.
import type { SameRow } from '../../../compare/merging/merged.ts';
import type { MergeDesk } from '../../../workspace/comparing/merge-look.ts';
import type { Wording } from '../../inspector/values.ts';
import { mergingText } from '../../text/merging-words.ts';
import { useWorkspace } from '../../workspace-context.ts';
import { kindWords } from './merge-wording.ts';

export function MergeAlike({ merging, wording }: { readonly merging: MergeDesk; readonly wording: Wording }) {
  const words = mergingText(wording.text);
  const workspace = useWorkspace();
  const { same, alike } = merging;
  const pairs = [...same, ...alike];
  if (pairs.length === 0) return null;
  const say = (row: SameRow, isSame: boolean) =>
    workspace.sayMergeSame(isSame ? [...same, row] : same.filter((one) => one.sheet !== row.sheet || one.theirs !== row.theirs));
  return (
    <fieldset className="merge-alike">
      <legend>{words.alike}</legend>
      <p>{words.alikeHelp}</p>
      {pairs.map((row) => (
        <label key={JSON.stringify([row.sheet, row.mine, row.theirs])}>
          <input type="checkbox" checked={same.includes(row)} onChange={(event) => say(row, event.target.checked)} />
          {words.alikeOne(`${kindWords(wording.text, row.sheet)} ${row.name}`, row.mine, row.theirs)}
        </label>
      ))}
    </fieldset>
  );
}
