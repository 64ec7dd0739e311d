// A feeling on its scale from 1 (bad) to 5 (very good). The number and the word stand beside it.
import { FELT_SCALE } from '../../../signals/felt.ts';

const STEP = 20;
const ROOM = 6;

/** `value` outside the scale is drawn at its end; the number says what it is. */
export function FeltScale({ value }: { readonly value: number }) {
  const at = ROOM + (Math.min(5, Math.max(1, value)) - 1) * STEP;
  const width = 2 * ROOM + 4 * STEP;
  return (
    <svg className="felt-scale" width={width} height={16} aria-hidden>
      <line x1={ROOM} x2={width - ROOM} y1={8} y2={8} />
      {FELT_SCALE.map((step) => (
        <line key={step} x1={ROOM + (step - 1) * STEP} x2={ROOM + (step - 1) * STEP} y1={5} y2={11} />
      ))}
      <circle cx={at} cy={8} r={4.5} />
    </svg>
  );
}
