// What the marks of the timeline mean, in words; only of what is drawn. And what its levels know that those of today do not.
import type { Histogram } from '../../signals/desk/histogram.ts';
import { timelineText } from '../text/places-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { useLook } from './TimelineControls.tsx';

export function TimelineLegend({ found, isDaily }: { readonly found: Histogram; readonly isDaily: boolean }) {
  const words = timelineText(useText());
  const { look, change } = useLook();
  const hasWords = useWorkspaceState((state) => (state.openCase?.signals?.words.length ?? 0) > 0);
  const hasDecisions = useWorkspaceState((state) => (state.openCase?.signals?.decisions.length ?? 0) > 0);
  const { legend } = words;
  const withStates = look.withStates && found.hasLimits;
  const isAll = look.withAllPlaces && found.banded.length > 12;
  const entries = [
    ['bar', legend.bar(found.width), true],
    ['nobody', legend.nobody, isDaily && found.bars.some(({ nobody, value }) => nobody > 0 && value === null)],
    ['missing', legend.missing, found.bars.some(({ missing, noRow }) => missing + noRow > 0)],
    ['not-collected', legend.notCollected, found.bars.some(({ notCollected, missing, noRow }) => notCollected > 0 && missing + noRow === 0)],
    ['usual', legend.usual, look.withUsual && found.bars.some(({ usual }) => usual !== null)],
    ['limit', legend.limit, found.limits.length > 0],
    ['red', legend.red, withStates],
    ['amber', legend.amber, withStates],
    ['decision', legend.decision, hasDecisions],
    ['words', legend.words, hasWords],
    ['later', legend.later, true],
  ] as const;
  return (
    <div className="legend">
      {withStates && (found.more > 0 || isAll) && (
        <button type="button" className="button" onClick={() => change({ withAllPlaces: !look.withAllPlaces })}>
          {found.more > 0 ? words.more(found.more) : words.fewer}
        </button>
      )}
      <ul aria-label={legend.title}>
        {entries.map(
          ([key, label, isThere]) =>
            isThere && (
              <li key={key}>
                <span className={`key key-${key}`} aria-hidden />
                {label}
              </li>
            ),
        )}
      </ul>
      {(withStates || !found.hasLimits) && <p>{found.hasLimits ? words.note : words.noLimits}</p>}
    </div>
  );
}
