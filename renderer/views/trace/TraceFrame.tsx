// The frame of a panel that answers a question: as wide as the inspector, in its place; the keyboard begins at its title.
import '../inspector/inspector.css';
import './trace.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWorkspace } from '../workspace-context.ts';
import { useTraceText } from './use-trace.ts';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function TraceFrame({ title, children, onKeyDown }: Props) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside className="side inquiry" aria-label={text.label} onKeyDown={onKeyDown}>
      <header>
        <span className="kind">{text.label}</span>
        <button type="button" className="button quiet" aria-label={text.close} onClick={() => void workspace.inquire(null)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </aside>
  );
}
