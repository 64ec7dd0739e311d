// Does what goes in, out and round inside a group equal what the rows say, each exchange and each system counted once?
import { describe, expect, it, test } from 'vitest';
import { borderOf } from '../../renderer/graph/border.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { isActive } from '../../renderer/model/network.ts';
import { type Cells, plainRows } from '../support/files.ts';
import { lindehavenNetwork } from '../support/network.ts';

const network = lindehavenNetwork();
const systems = plainRows('systems');

/** Counts for a set of systems, from the rows alone. */
function slowBorder(isIn: (system: Cells) => boolean, rows: readonly Cells[] = plainRows('exchanges')) {
  const inside = new Set(systems.filter(isIn).map(({ id }) => id));
  const [leaves, arrives] = [(row: Cells) => inside.has(row.from_system_id), (row: Cells) => inside.has(row.to_system_id)];
  return {
    inward: rows.filter((row) => arrives(row) && !leaves(row)).length,
    outward: rows.filter((row) => leaves(row) && !arrives(row)).length,
    within: rows.filter((row) => leaves(row) && arrives(row)).length,
    systems: inside.size,
    datasets: plainRows('datasets').filter((row) => inside.has(row.system_id)).length,
  };
}

function counted(grouping: Parameters<typeof buildFlowGraph>[1], id: string, day: string | null = null) {
  const border = borderOf(buildFlowGraph(network, grouping), id, (flow) => isActive(flow.exchange, day));
  const { inward, outward, within } = border;
  return {
    inward: inward.length,
    outward: outward.length,
    within: within.length,
    systems: border.systems.size,
    datasets: border.datasets.size,
  };
}

describe('Lindehaven', () => {
  test.each(plainRows('units').map((row) => row.id ?? ''))('department %s', (id) => {
    expect(counted('organisation', id)).toEqual(slowBorder((row) => row.unit_id === id));
  });

  test.each(['interaction', 'process', 'integration', 'service', 'data'])('layer %s', (layer) => {
    expect(counted('layer', `layer:${layer}`)).toEqual(slowBorder((row) => row.cg_layer === layer));
  });

  it('what hangs on a supplier', () => {
    expect(counted('supplier', 'supplier:org-klantcloud')).toEqual(slowBorder((row) => row.supplier_id === 'org-klantcloud'));
    expect(counted('supplier', 'supplier:unknown')).toEqual(slowBorder((row) => row.supplier_id === ''));
  });

  it('counts only what passes', () => {
    const active = plainRows('exchanges').filter(
      (row) => (row.valid_from ?? '') <= '2014-01-06' && (!row.valid_until || row.valid_until >= '2014-01-06'),
    );
    expect(active.length).toBeLessThan(70);
    expect(counted('organisation', 'org-lindehaven', '2014-01-06')).toEqual(slowBorder((row) => row.organisation_id === 'org-lindehaven', active));
  });

  it('of a dataset are the exchanges that begin or end in it', () => {
    const rows = plainRows('exchanges');
    const { inward, outward } = counted('organisation', 'ds-brp');
    expect([inward, outward]).toEqual([
      rows.filter((row) => row.target_dataset_id === 'ds-brp').length,
      rows.filter((row) => row.source_dataset_id === 'ds-brp').length,
    ]);
    expect(outward).toBeGreaterThan(3);
  });
});
