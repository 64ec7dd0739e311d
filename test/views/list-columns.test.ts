// Do the lists sort and search as they say, and is the table that is saved safe to open?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeRows } from '../../renderer/graph/arrow-rows.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { exchangeColumns } from '../../renderer/views/forms/list/arrow-columns.ts';
import { type Column, matching, sorted, valueIn } from '../../renderer/views/forms/list/column.ts';
import { en } from '../../renderer/views/text/en.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { lindehavenNetwork } from '../support/network.ts';
import { memoryHost, testWorkspace } from '../support/workspace.ts';

const graph = buildFlowGraph(lindehavenNetwork());
const visible = visibleGraph(graph, openAtLevel(graph, 'system'));
const rows = exchangeRows(visible);
const columnsIn = (text: typeof nl) => exchangeColumns({ text, nameOf: (id) => visible.nodes.get(id)?.node.name ?? id, lens: null });

interface Item {
  readonly n: number | null;
}
const NUMBER: Column<Item> = { key: 'n', title: 'n', text: ({ n }) => String(n ?? ''), value: ({ n }) => n, width: 1, least: 1 };

describe('a list', () => {
  it('sorts numbers as numbers, the empty last whichever way, equal ones as they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { maxLength: 40 }), fc.boolean(), (numbers, isDown) => {
        const items = numbers.map((n, index) => ({ n, index }));
        const out = sorted(items, [NUMBER], { key: 'n', isDown }, 'nl-NL') as typeof items;
        const sign = isDown ? -1 : 1;
        const slow = [...items].sort((a, b) => {
          if (a.n === null || b.n === null) return Number(a.n === null) - Number(b.n === null) || a.index - b.index;
          return sign * (a.n - b.n) || a.index - b.index;
        });
        expect(out).toEqual(slow);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('finds rows by words in any cell, whatever capitals or accents', () => {
    const columns = columnsIn(nl);
    const found = matching(rows, columns, 'HUURACHTER vroegsígnaal');
    expect(found.map(({ flow }) => flow.exchange.name)).toContain('Huurachterstanden');
    expect(found.length).toBeLessThan(10);
    expect(matching(rows, columns, '   ')).toBe(rows);
    expect(matching(rows, columns, 'zzzz')).toEqual([]);
  });

  it.each([nl, en])('in language $language says something in every cell that is not optional', (text) => {
    for (const column of columnsIn(text)) for (const row of rows) expect(column.text(row), column.key).not.toMatch(/undefined|NaN|\[object|^$/);
  });
});

describe('the saved table', () => {
  it('has every row and column, in which nothing runs as a formula', async () => {
    const host = memoryHost();
    const workspace = testWorkspace({ host });
    const columns = columnsIn(nl);
    const lines = [...rows.map((row) => columns.map((column) => valueIn(column, row))), ['=cmd()', '@x', '-1+2']];
    await workspace.saveTable({ name: 'uitwisselingen', header: columns.map((column) => column.title), lines });
    const text = new TextDecoder().decode(host.saved[0]?.bytes);
    expect(host.saved[0]).toMatchObject({ suggestedName: 'uitwisselingen', extension: 'csv' });
    expect(text.trim().split('\r\n').length).toBe(rows.length + 2);
    expect(text).toMatch(/\r\n'=cmd\(\);'@x;'-1\+2\r\n$/);
    expect(text.slice(0, 40)).toContain('Van;Van systeem;Naar;Naar systeem');
    expect(workspace.store.getState().saved?.name).toBe('uitwisselingen.csv');
  });
});
