// On the map: which differences are marked there, what the map cannot show of them, the way back, and letting go.
import { ArrowLeft, X } from 'lucide-react';
import type { Compared } from '../../../workspace/comparing/comparing-state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { useDayWords } from './use-names.ts';

export function ChangesOnMap() {
  const text = compareText(useText()).map;
  const labelOf = useLabels();
  const workspace = useWorkspace();
  const marked = useWorkspaceState((state) => state.comparing.onMap);
  if (!marked) return null;
  return (
    <section className="path-note answer-on-map" aria-label={text.title}>
      <p role="status">
        <strong>{labelOf(marked.about)}</strong>
        {marked.outside > 0 && ` ${text.outside(marked.outside)}`}
      </p>
      <span className="tools">
        <button type="button" className="button" onClick={() => workspace.openRegister({ part: marked.from })}>
          <ArrowLeft size={14} aria-hidden />
          {text.back[marked.from]}
        </button>
        <button type="button" className="button quiet" aria-label={text.letGo} onClick={() => workspace.markChanges(null)}>
          <X size={14} aria-hidden />
        </button>
      </span>
    </section>
  );
}

/** What was laid side by side, in words. */
function useLabels(): (about: Compared) => string {
  const text = compareText(useText());
  const dayWords = useDayWords();
  return (about) => {
    switch (about.kind) {
      case 'scenario':
        return about.steps ? `${about.name}: ${text.scenarios.applied(...about.steps)}` : about.name;
      case 'versions':
        return text.compare.versionsLabel(about.name);
      case 'process':
        return text.compare.processLabel(about.key, about.name);
      case 'days':
        return text.compare.daysLabel(dayWords(about.from), dayWords(about.until));
    }
  };
}
