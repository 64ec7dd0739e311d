// The map through one to four lenses side by side, on paper or as a file.
import { useState } from 'react';
import type { Lens } from '../../../graph/lenses/lens.ts';
import { LEAST_POINTS, type Paper, type PrintSheet } from '../../../graph/print-sheet.ts';
import { lensName } from '../../text/lens-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { useLenses } from '../LensSelect.tsx';
import { usePrintActs } from '../use-print-acts.ts';
import { usePrintSheet } from '../use-print-sheet.ts';
import type { MapView } from '../use-scene.ts';

const MOST = 4;
const PAPERS: readonly Paper[] = ['A4', 'A3', 'A0'];

export function PrintSection({ view }: { readonly view: MapView }) {
  const text = useText().print;
  const now = useWorkspaceState((state) => state.lens);
  const [chosen, setChosen] = useState<readonly Lens[]>(() => (now === 'mode' ? ['mode', 'privacy'] : ['mode', now]));
  const [paper, setPaper] = useState<Paper>('A4');
  const sheet = usePrintSheet(view, chosen, paper);
  const acts = usePrintActs(sheet, paper);
  return (
    <details className="print-section">
      <summary>{text.title}</summary>
      <p>{text.explain}</p>
      <LensTicks chosen={chosen} onChoose={setChosen} />
      <label>
        {text.paper}
        <select value={paper} onChange={(event) => setPaper(event.target.value as Paper)}>
          {PAPERS.map((name) => (
            <option key={name} value={name}>
              {text.sheets[name]}
            </option>
          ))}
        </select>
      </label>
      <p className="print-size">{sheet ? <TextSize sheet={sheet} /> : text.none}</p>
      <p className="print-acts">
        <button type="button" className="button primary" disabled={!sheet} onClick={acts.print}>
          {text.print}
        </button>
        <button type="button" className="button" disabled={!sheet} onClick={acts.save}>
          {text.save}
        </button>
        <button type="button" className="button" disabled={!sheet} onClick={acts.pdf}>
          {text.pdf}
        </button>
      </p>
      <p role="status">{acts.message}</p>
    </details>
  );
}

function LensTicks({ chosen, onChoose }: { readonly chosen: readonly Lens[]; readonly onChoose: (lenses: readonly Lens[]) => void }) {
  const text = useText();
  const { ours, own } = useLenses();
  const all = [...ours, ...own];
  const flip = (lens: Lens) => onChoose(all.filter((other) => chosen.includes(other) !== (other === lens)));
  return (
    <fieldset className="print-lenses">
      <legend>{text.lenses.ours}</legend>
      <div>
        {all.map((lens) => (
          <label key={lens} className="tick-line">
            <input
              type="checkbox"
              checked={chosen.includes(lens)}
              disabled={chosen.length >= MOST && !chosen.includes(lens)}
              onChange={() => flip(lens)}
            />
            {lensName(text, lens)}
          </label>
        ))}
      </div>
      {chosen.length >= MOST && <p>{text.print.most}</p>}
    </fieldset>
  );
}

/** How large the text becomes, and what to do when that is small. */
function TextSize({ sheet }: { readonly sheet: PrintSheet }) {
  const { print, locale } = useText();
  const write = (points: number) => points.toLocaleString(locale, { maximumFractionDigits: 1 });
  const isSmall = Math.min(sheet.names, sheet.signs) < LEAST_POINTS - 0.05;
  return `${print.textSize(write(sheet.names), write(sheet.signs))}${isSmall ? ` ${print.tooSmall}` : ''}`;
}
