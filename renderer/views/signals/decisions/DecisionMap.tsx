// Lights what a decision concerns on the map: the departments that carry it out or that it is about, and the datasets its signals come from.

import { useMapHandle } from '../../map/map-handle.ts';
import { decisionText } from '../../text/decision-words.ts';
import { showOnMap } from '../../trace/show-on-map.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import type { DecisionItem } from './decision-items.ts';
import type { Decisions } from './use-decisions.ts';

export function DecisionMap({ item, decisions: { book } }: { readonly item: DecisionItem; readonly decisions: Decisions }) {
  const text = decisionText(useText()).detail;
  const workspace = useWorkspace();
  const map = useMapHandle();
  const units = new Set(
    [...item.unitIds, ...item.series.flatMap(({ places }) => places ?? [])].filter((id) => book.units.some((unit) => unit.id === id)),
  );
  const datasets = new Set(item.series.flatMap(({ seriesId }) => book.series.get(seriesId)?.sourceDatasetId ?? []));
  const rows = [...[...units].map((id) => ({ sheet: 'units' as const, id })), ...[...datasets].map((id) => ({ sheet: 'datasets' as const, id }))];
  if (rows.length === 0) return null;
  return (
    <div className="ends">
      <button
        type="button"
        className="button"
        onClick={() => void showOnMap(workspace, map, { rows, label: text.onMapTitle(item.title), from: 'signals' })}
      >
        {text.onMap}
      </button>
    </div>
  );
}
