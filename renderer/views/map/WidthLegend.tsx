// The scale of line widths, and what is not known of it; only the steps that are on the map now.
import { UNKNOWN_MARK, WIDTH_STEPS, type WidthStep } from '../../graph/line-width.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

export function WidthLegend({ arrows }: { readonly arrows: readonly ArrowMark[] }) {
  const { arranging: text, lenses, locale } = useText();
  const by = useWorkspaceState((state) => state.widthBy);
  if (by === 'none') return null;
  const steps = WIDTH_STEPS[by];
  const say = (index: number) => stepWords(text, steps, index, (value) => value.toLocaleString(locale));
  const known = arrows.filter((arrow) => arrow.unknownVolume !== UNKNOWN_MARK.all);
  return (
    <section className="widths" aria-label={text.widthLegend[by]}>
      <strong>{text.widthLegend[by]}</strong> <span>{lenses.arrows(arrows.length)}</span>
      <ul>
        {steps.map(({ least, width }, index) => {
          const count = known.filter((arrow) => arrow.width === width).length;
          return count === 0 ? null : <Row key={least} width={width} words={say(index)} count={count} />;
        })}
        <Unknown arrows={arrows} sign={UNKNOWN_MARK.some} words={text.volumePartly} />
        <Unknown arrows={arrows} sign={UNKNOWN_MARK.all} words={text.volumeUnknown} />
      </ul>
    </section>
  );
}

function stepWords(
  text: { fromTo(from: string, until: string): string; orMore(from: string): string },
  steps: readonly WidthStep[],
  index: number,
  write: (value: number) => string,
): string {
  const [step, next] = [steps[index] as WidthStep, steps[index + 1]];
  return next ? text.fromTo(write(step.least), write(next.least - 1)) : text.orMore(write(step.least));
}

function Row({ width, words, count }: { readonly width: number; readonly words: string; readonly count: number }) {
  return (
    <li>
      <svg className="sample" width={46} height={18} viewBox="0 -9 46 18" aria-hidden>
        <path d="M2 0H44" style={{ stroke: 'var(--dr-line)', strokeWidth: width }} />
      </svg>
      {words}
      <span className="count">{count}</span>
    </li>
  );
}

/** Arrows whose mark says that their volume is not known, or not all of it. */
function Unknown({ arrows, sign, words }: { readonly arrows: readonly ArrowMark[]; readonly sign: string; readonly words: string }) {
  const count = arrows.filter((arrow) => arrow.unknownVolume === sign).length;
  if (count === 0) return null;
  return (
    <li>
      <span className="sign" aria-hidden>
        {sign}
      </span>
      {words}
      <span className="count">{count}</span>
    </li>
  );
}
