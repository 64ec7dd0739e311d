// What can be done with a number wherever it stands: record a decision about it, see how it came here, and what the screen adds.
import type { ReactNode } from 'react';
import { thermometerText } from '../text/thermometer-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

interface Props {
  /** `placeId` null = the city; `day` is ISO. */
  readonly about: { readonly seriesId: string; readonly placeId: string | null; readonly day: string };
  readonly children: ReactNode;
}

export function NumberActs({ about, children }: Props) {
  const words = thermometerText(useText()).panel;
  const workspace = useWorkspace();
  return (
    <div className="acts">
      <button type="button" className="button primary" onClick={() => workspace.startDecision({ ...about, wordsId: null })}>
        {words.decide}
      </button>
      <button type="button" className="button" onClick={() => void workspace.askOrigin(about)}>
        {words.origin}
      </button>
      {children}
    </div>
  );
}
