// Which rows of a finding can be shown on the map: its own, or of a processing activity the exchanges and datasets that belong to it.
import type { LitRow } from '../../graph/focus-rows.ts';
import { nodesOf } from '../../graph/focus-rows.ts';
import type { Network } from '../../model/network.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Finding } from '../../review/finding.ts';
import type { OpenCase } from '../../workspace/state.ts';

/** Rows that say where a finding is; a category or a law stands all over the map and would light all of it. */
const PLACED: ReadonlySet<SheetName> = new Set(['exchanges', 'datasets', 'systems', 'organisations', 'units']);
/** What is wide around a smaller thing that is shown already. */
const WIDE: ReadonlySet<SheetName> = new Set(['organisations', 'units']);

/** Empty when nothing of it is on the map. */
export function mapRows(
  finding: Pick<Finding, 'sheet' | 'about' | 'rows'>,
  { graph, network }: Pick<OpenCase, 'graph' | 'network'>,
): readonly LitRow[] {
  const placed =
    finding.sheet === 'processing_activities' ? rowsOfActivity(finding.about, network) : finding.rows.filter(({ sheet }) => PLACED.has(sheet));
  const near = placed.filter(({ sheet }) => !WIDE.has(sheet));
  const rows = near.length > 0 ? near : placed;
  return nodesOf(graph, rows).length > 0 ? rows : [];
}

function rowsOfActivity(id: string, { exchanges, activities }: Network): LitRow[] {
  const sent = exchanges.filter(({ activityId }) => activityId === id).map((exchange): LitRow => ({ sheet: 'exchanges', id: exchange.id }));
  const held = activities.find((activity) => activity.id === id)?.datasetIds ?? [];
  return [...sent, ...held.map((dataset): LitRow => ({ sheet: 'datasets', id: dataset }))];
}
