// One choice of a merge: a field that both sides fill differently, or a row that one side removed.

import { bothItems, itemsOf } from '../../../compare/merging/cell.ts';
import type { MergeChoice, MergeConflict, Said } from '../../../compare/merging/merged.ts';
import type { Wording } from '../../inspector/values.ts';
import { mergingText } from '../../text/merging-words.ts';
import { useWorkspace } from '../../workspace-context.ts';
import { cellWords, changedWords, placeWords, saidWords } from './merge-wording.ts';

interface Props {
  readonly conflict: MergeConflict;
  readonly choice: MergeChoice | undefined;
  readonly wording: Wording;
  readonly hasBoth: boolean;
}

export function MergeLine({ conflict, choice, wording, hasBoth }: Props) {
  const words = mergingText(wording.text);
  const workspace = useWorkspace();
  const { sheet, place, was } = conflict;
  const option = (side: MergeChoice, said: string, who: string) => (
    <td className={choice === side ? 'chosen' : undefined}>
      <label>
        <input type="radio" name={conflict.key} checked={choice === side} onChange={() => workspace.chooseMerge(new Map([[conflict.key, side]]))} />{' '}
        <span>{said || <em>{words.nothing}</em>}</span>
      </label>
      {who && <span className="which">{who}</span>}
    </td>
  );
  const side = (name: 'mine' | 'theirs') => option(name, sideWords(conflict, conflict[name], wording), saidWords(wording.text, conflict[name]));
  return (
    <tr>
      <th scope="row">
        {place ? placeWords(wording.text, sheet, place) : null}
        <span className={place ? 'which' : undefined}>{words.kinds[conflict.kind]}</span>
      </th>
      {side('mine')}
      {side('theirs')}
      {hasBoth && (conflict.choices.includes('both') ? option('both', bothWords(conflict, wording), '') : <td />)}
      <td>{was && place ? cellWords(wording, sheet, place, was) || <em>{words.nothing}</em> : <em>{place ? words.unknownWas : '–'}</em>}</td>
    </tr>
  );
}

function sideWords(conflict: MergeConflict, { cell, isGone }: Said, wording: Wording): string {
  const words = mergingText(wording.text);
  if (cell && conflict.place) return cellWords(wording, conflict.sheet, conflict.place, cell);
  if (isGone) return words.remove;
  return conflict.changed.length > 0 ? words.keepWith(changedWords(wording, conflict)) : words.keep;
}

function bothWords({ sheet, place, mine, theirs }: MergeConflict, wording: Wording): string {
  const [one, other] = [mine.cell && itemsOf(mine.cell), theirs.cell && itemsOf(theirs.cell)];
  return place && one && other ? cellWords(wording, sheet, place, { value: bothItems(one, other) }) : '';
}
