// What the letters and colours in matrix and streams mean, with the number of exchanges of each class; a click filters, as in the legend of the map.
import { useMemo } from 'react';
import { type LegendRow, legendFacts } from '../../graph/lenses/legend.ts';
import { withClassFlipped } from '../../graph/shown.ts';
import { lensColour } from '../map/LensMarks.tsx';
import { useLensWording } from '../map/use-lens-wording.ts';
import type { MapView } from '../map/use-scene.ts';
import { className, classSign, lensAbout, lensName } from '../text/lens-words.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function LensKey({ view }: { readonly view: MapView }) {
  const { text } = useLensWording();
  const filtered = useWorkspaceState((state) => state.filter.classes.get(view.lens.lens));
  const facts = useMemo(() => legendFacts(view.lens, view.counted, view.scene, filtered), [view, filtered]);
  const isPlain = view.lens.lens === 'mode';
  const various = isPlain ? view.scene.arrows.filter(({ style }) => style === 'mixed').length : facts.various;
  const about = isPlain ? '' : lensAbout(text, view.lens.lens);
  return (
    <div className="list-bar lens-bar" role="group" aria-label={`${text.legend.title}: ${lensName(text, view.lens.lens)}`}>
      <strong title={about}>{lensName(text, view.lens.lens)}</strong>
      <ul className="lens-key">
        {facts.rows.map((row) => (
          <ClassButton key={row.key} view={view} row={row} isPressed={filtered?.has(row.key) ?? false} />
        ))}
        {various > 0 && (
          <li className="note">
            <Sign role={isPlain ? null : 'various'} sign={text.lenses.various.sign} isHatched={false} />
            {text.lenses.variousArrows}
          </li>
        )}
      </ul>
      {facts.hasPartial && <span className="quiet-note">{text.lenses.partly}</span>}
    </div>
  );
}

function ClassButton({ view, row, isPressed }: { readonly view: MapView; readonly row: LegendRow; readonly isPressed: boolean }) {
  const wording = useLensWording();
  const workspace = useWorkspace();
  const words = className(wording, view.lens, row.key);
  const flip = () => workspace.setFilter(withClassFlipped(workspace.store.getState().filter, view.lens.lens, row.key));
  return (
    <li>
      <button type="button" aria-pressed={isPressed} title={wording.text.lenses.filterOn(words, row.count)} onClick={flip}>
        <Sign role={view.lens.lens === 'mode' ? null : row.role} sign={classSign(wording.text, view.lens, row.key)} isHatched={row.isHatched} />
        {words} <span className="count">{row.count}</span>
      </button>
    </li>
  );
}

interface SignProps {
  /** Names the colour; null = without. */
  readonly role: string | null;
  readonly sign: string;
  readonly isHatched: boolean;
}

export function Sign({ role, sign, isHatched }: SignProps) {
  return (
    <span className={`sign${isHatched ? ' unsure' : ''}`} style={lensColour(role === null ? null : { role })} aria-hidden>
      {sign}
    </span>
  );
}
