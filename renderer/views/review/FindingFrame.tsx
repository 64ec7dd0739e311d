// The frame of what is chosen among the findings: what it is, its title, and a way to close it.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { reviewText } from '../text/review-words.ts';
import { useText } from '../workspace-context.ts';

interface Props {
  readonly kind: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FindingFrame({ kind, title, onClose, children }: Props) {
  const text = reviewText(useText());
  return (
    <aside className="side finding" aria-label={text.detail}>
      <header>
        <span className="kind">{kind}</span>
        <button type="button" className="button quiet" aria-label={text.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <h2 id="finding-title" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </aside>
  );
}
