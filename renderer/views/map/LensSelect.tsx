// Which lens is looked through: ours, and the columns that a municipality added itself.
import { useMemo } from 'react';
import { LENS_NAMES, type Lens } from '../../graph/lenses/lens.ts';
import { ownColumns } from '../../graph/lenses/own-column.ts';
import { lensName } from '../text/lens-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Every lens that can be looked through in the open case. Signals are only there when the case has series, the trace of an error while one is traced, what differs while something is compared. */
export function useLenses(): { readonly ours: readonly Lens[]; readonly own: readonly Lens[] } {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const hasSignals = useWorkspaceState((state) => (state.openCase?.signals?.series.size ?? 0) > 0);
  const own = useMemo(() => (records ? ownColumns(records).map(({ lens }) => lens) : []), [records]);
  const isTraced = useWorkspaceState((state) => state.inquiry?.kind === 'error');
  const isCompared = useWorkspaceState((state) => state.comparing.onMap !== null);
  const ours = useMemo(
    () => LENS_NAMES.filter((name) => (name !== 'signals' || hasSignals) && (name !== 'error' || isTraced) && (name !== 'changes' || isCompared)),
    [hasSignals, isTraced, isCompared],
  );
  return { ours, own };
}

export function LensSelect() {
  const text = useText();
  const workspace = useWorkspace();
  const lens = useWorkspaceState((state) => state.lens);
  const { ours, own } = useLenses();
  const options = (lenses: readonly Lens[]) =>
    lenses.map((name) => (
      <option key={name} value={name}>
        {lensName(text, name)}
      </option>
    ));
  return (
    <label className="select">
      {text.map.lens}
      <select value={[...ours, ...own].includes(lens) ? lens : 'mode'} onChange={(event) => workspace.setLens(event.target.value as Lens)}>
        {own.length === 0 ? (
          options(ours)
        ) : (
          <>
            <optgroup label={text.lenses.ours}>{options(ours)}</optgroup>
            <optgroup label={text.lenses.own}>{options(own)}</optgroup>
          </>
        )}
      </select>
    </label>
  );
}
