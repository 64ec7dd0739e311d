// Only the flows that matter most: by number per year, by how sensitive, or by how many run together.
import { NOISE_MEASURES } from '../../../graph/noise.ts';
import { PRIVACY_CLASSES } from '../../../model/network.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import type { MapView } from '../use-scene.ts';

export function NoiseSection({ view }: { readonly view: MapView | null }) {
  const text = useText().focus.noise;
  const workspace = useWorkspace();
  const noise = useWorkspaceState((state) => state.noise);
  return (
    <section className="noise">
      <h3>{text.title}</h3>
      <label className="line">
        <span>{text.by}</span>
        <select value={noise.by} onChange={(event) => workspace.setNoise({ by: event.target.value as typeof noise.by })}>
          {NOISE_MEASURES.map((name) => (
            <option key={name} value={name}>
              {text.measures[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="line">
        <span>
          {text.share} <output>{noise.share === 100 ? text.all : text.percent(noise.share)}</output>
        </span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={noise.share}
          aria-valuetext={noise.share === 100 ? text.all : text.percent(noise.share)}
          onChange={(event) => workspace.setNoise({ share: Number(event.target.value) })}
        />
      </label>
      {view && <Measured view={view} />}
    </section>
  );
}

/** What the slider did, and what could not be measured. */
function Measured({ view }: { readonly view: MapView }) {
  const catalogue = useText();
  const text = catalogue.focus.noise;
  const workspace = useWorkspace();
  const noise = useWorkspaceState((state) => state.noise);
  const { known, kept, least, unknown } = view.quiet;
  const from = () => {
    if (least === null) return '';
    if (noise.by !== 'privacy') return text.least[noise.by](least);
    const name = PRIVACY_CLASSES[least];
    return name ? text.leastClass(catalogue.legend.classes[name]) : '';
  };
  return (
    <>
      {noise.share < 100 && (
        <p role="status">
          {text.kept(kept, known)} {from()} {text.equal}
        </p>
      )}
      {unknown > 0 && (
        <label className="tick-line">
          <input type="checkbox" checked={noise.withUnknown} onChange={(event) => workspace.setNoise({ withUnknown: event.target.checked })} />
          {text.unknown(unknown)}
        </label>
      )}
    </>
  );
}
