// How many departments hold or use each dataset, where they are two or more: the cross links of an organisation.
import { useMemo } from 'react';
import type { Ties } from '../../graph/ties.ts';
import type { Network } from '../../model/network.ts';
import { useTies } from '../inspector/use-ties.ts';
import { useWorkspaceState } from '../workspace-context.ts';

const NONE: ReadonlyMap<string, number> = new Map();

/** By row id of the dataset. */
export function useSharing(): ReadonlyMap<string, number> {
  const ties = useTies();
  const network = useWorkspaceState((state) => state.openCase?.network);
  return useMemo(() => (ties && network ? sharingOf(ties, network) : NONE), [ties, network]);
}

function sharingOf(ties: Ties, { datasets }: Network): ReadonlyMap<string, number> {
  const counts = datasets.map(({ id }) => [id, ties.parties(id).filter((party) => party.kind === 'unit').length] as const);
  return new Map(counts.filter(([, count]) => count > 1));
}
