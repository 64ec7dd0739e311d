// The steps of a road told one by one in the voice of the moment, with what is not known of each; read from the rows of the case.
import { useEffect, useMemo, useState } from 'react';
import type { StoryRows } from '../../../model/story.ts';
import type { OriginHop } from '../../../trace/origin.ts';
import { type StoryStep, tellHop } from '../../../trace/story/tell.ts';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

/** A step with its sentences; `told` is null for a copy of which nothing more is described. */
export interface ToldHop {
  readonly hop: OriginHop;
  readonly told: StoryStep | null;
}

/** null while the rows are read, and when that went wrong (`isFailed`). */
export function useRoadStory(hops: readonly OriginHop[]): { readonly steps: readonly ToldHop[] | null; readonly isFailed: boolean } {
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const language = useWorkspaceState((state) => state.language);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const key = JSON.stringify(idsOf(hops));
  const [read, setRead] = useState<{ readonly key: string; readonly rows: StoryRows | null }>();
  useEffect(() => {
    let isCurrent = true;
    const { exchanges, datasets } = JSON.parse(key) as ReturnType<typeof idsOf>;
    workspace.storyRows(exchanges, datasets).then(
      (rows) => isCurrent && setRead({ key, rows }),
      () => isCurrent && setRead({ key, rows: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [workspace, key]);
  const rows = read?.key === key ? read.rows : null;
  const steps = useMemo(
    () => rows && hops.map((hop) => ({ hop, told: hop.kind === 'copy' ? null : tellHop(rows, storyHop(hop), { language, depth }, day) })),
    [rows, hops, language, depth, day],
  );
  return { steps, isFailed: read?.key === key && read.rows === null };
}

function storyHop({ kind, id, fromDatasetId, toDatasetId }: OriginHop) {
  return kind === 'exchange' ? ({ kind, id } as const) : ({ kind: 'derivation', fromId: fromDatasetId, toId: toDatasetId } as const);
}

function idsOf(hops: readonly OriginHop[]): { readonly exchanges: readonly string[]; readonly datasets: readonly string[] } {
  const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();
  return {
    exchanges: distinct(hops.filter(({ kind }) => kind === 'exchange').map(({ id }) => id)),
    datasets: distinct(hops.filter(({ kind }) => kind !== 'exchange').flatMap(({ fromDatasetId, toDatasetId }) => [fromDatasetId, toDatasetId])),
  };
}
