// What the width of a line stands for.
import type { WidthBy } from '../../../graph/line-width.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

const CHOICES: readonly WidthBy[] = ['none', 'count', 'volume'];

export function WidthSection() {
  const text = useText().arranging;
  const workspace = useWorkspace();
  const widthBy = useWorkspaceState((state) => state.widthBy);
  return (
    <fieldset>
      <legend>{text.width}</legend>
      {CHOICES.map((name) => (
        <label key={name} className="tick-line">
          <input type="radio" name="width-by" checked={widthBy === name} onChange={() => workspace.setWidthBy(name)} />
          {text.widths[name]}
        </label>
      ))}
    </fieldset>
  );
}
