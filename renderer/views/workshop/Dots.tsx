// Dots that people give to a question or to something that was said.
import { Minus, Plus } from 'lucide-react';
import { workshopText } from '../text/workshop-words.ts';
import { useText } from '../workspace-context.ts';

interface DotsProps {
  readonly label: string;
  readonly count: number;
  readonly onChange: (by: 1 | -1) => void;
}

/** Dots, with a button to give one and to take one back. */
export function Dots({ label, count, onChange }: DotsProps) {
  const text = workshopText(useText()).room;
  return (
    <fieldset className="ws-dots" aria-label={`${label}: ${text.dots(count)}`}>
      {count > 0 && (
        <button type="button" className="button quiet" aria-label={`${text.takeDot}. ${label}`} title={text.takeDot} onClick={() => onChange(-1)}>
          <Minus size={12} aria-hidden />
        </button>
      )}
      <span className="dot-marks" aria-hidden>
        {'●'.repeat(Math.min(count, 8))}
        {count > 8 && ` ${count}`}
      </span>
      <button type="button" className="button quiet" aria-label={`${text.addDot}. ${label}`} title={text.addDot} onClick={() => onChange(1)}>
        <Plus size={12} aria-hidden />
      </button>
    </fieldset>
  );
}
