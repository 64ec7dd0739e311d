// Who described a source: a department or an organisation of the case. Kept with each of its rows.
import { rowsOf, textOf } from '../../model/record.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

export function DescriberChoice({ root, openCase }: { readonly root: string; readonly openCase: OpenCase }) {
  const text = useText().sources;
  const workspace = useWorkspace();
  const named = (sheet: 'units' | 'organisations') =>
    rowsOf(openCase.records, sheet).map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? textOf(row, 'id') ?? '' }));
  const groups = [
    { label: text.units, options: named('units') },
    { label: text.organisations, options: named('organisations') },
  ];
  if (groups.every(({ options }) => options.length === 0)) return text.unknownDescriber;
  return (
    <select
      aria-label={text.describedByWhat(root)}
      value={openCase.settled.describers.get(root) ?? ''}
      onChange={(event) => void workspace.setDescriber(root, event.target.value || null)}
    >
      <option value="">{text.unknownDescriber}</option>
      {groups.map(({ label, options }) => (
        <optgroup key={label} label={label}>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
