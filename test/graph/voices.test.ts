// Does every objection and question stand on the map where its object does, at every level, in the picture and in its file, and nowhere else?
import { beforeAll, describe, expect, it } from 'vitest';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { dagreLayout } from '../../renderer/graph/layout/dagre-layout.ts';
import { LEVELS, type Level, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { composeScene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { balloonOf } from '../../renderer/graph/voice-mark.ts';
import { voicesShown } from '../../renderer/graph/voices.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import { voiceCounts, voicesAbout, voicesOf } from '../../renderer/model/voices.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';
import { testWorkspace } from '../support/workspace.ts';

let records: RecordSet;
beforeAll(async () => {
  const workspace = testWorkspace();
  await workspace.openSample();
  records = workspace.store.getState().openCase?.records ?? new Map();
}, 120_000);

const said = (values: Record<string, Value>): Row => ({
  values: { kind: 'objection', status: 'open', author_role: 'bewoner', text: 'Waarom?', created_on: '2020-01-01', ...values },
  raw: NOTHING,
  extra: NOTHING,
  source: { file: 'f', sheet: 'annotations', row: null },
});

const withSaid = (...rows: Row[]): RecordSet => new Map([...records, ['annotations', rows]]);

function shownAt(level: Level, of: RecordSet) {
  const graph = buildFlowGraph(networkOf(of));
  const visible = visibleGraph(graph, openAtLevel(graph, level));
  return { graph, visible, voices: voicesShown(graph, visible, of) };
}

describe('what people said', () => {
  it('is read from the sheet: each with its target, and whether it still waits for an answer', () => {
    const rows = rowsOf(records, 'annotations');
    const voices = voicesOf(records);
    expect(voices.length).toBe(rows.length);
    const slow = rows.filter(({ values }) => values.status === 'open' && values.kind !== 'explanation').map(({ values }) => values.id);
    expect(
      voices
        .filter(({ isOpen }) => isOpen)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(slow.sort());
    expect(voices[0]?.kind).toBe('objection');
    expect(voicesAbout(records, [{ sheet: 'exchanges', id: 'x-052' }]).map(({ id }) => id)).toEqual(['ann-001', 'ann-002']);
    expect(voiceCounts(records, 'exchanges').get('x-052')).toEqual({ open: 2, answered: 0 });
    expect(voiceCounts(records, 'exchanges').get('x-045')).toEqual({ open: 0, answered: 1 });
  });

  it('an explanation is told and not counted; an unknown kind or target breaks nothing', () => {
    const odd = withSaid(
      said({ id: 'a', kind: 'explanation', target_kind: 'exchange', target_id: 'x-052' }),
      said({ id: 'b', kind: 'nonsense', target_kind: 'exchange', target_id: 'x-052' }),
      said({ id: 'c', target_kind: 'nonsense', target_id: 'x-052' }),
      said({ id: null, target_kind: 'exchange', target_id: 'not there', text: null, author_role: null }),
      said({ id: 'd', target_kind: 'case', target_id: 'case', status: null }),
    );
    expect(voicesOf(odd).map(({ id, target }) => [id, target?.id ?? null])).toContainEqual(['a', 'x-052']);
    expect(voicesOf(odd)).toHaveLength(4);
    expect(voiceCounts(odd, 'exchanges').get('x-052')).toEqual({ open: 0, answered: 0 });
    expect(shownAt('system', odd).voices.size).toBe(0);
    expect(voicesOf(new Map())).toEqual([]);
  });

  it.each(LEVELS)('stands at level %s on the mark of its object, or on the closed group around it', (level) => {
    const { graph, visible, voices } = shownAt(level, records);
    const slow = new Map<string, { open: number; answered: number }>();
    for (const { values } of rowsOf(records, 'annotations')) {
      if (values.kind === 'explanation') continue;
      const marks = new Set<string>();
      const climb = (id: string | null) => {
        let at = id;
        while (at !== null && !visible.nodes.has(at)) at = graph.nodes.get(at)?.parent ?? null;
        return at;
      };
      for (const node of graph.nodes.values()) {
        if (node.rowId !== values.target_id || node.kind !== values.target_kind) continue;
        const at = climb(node.id);
        if (at !== null) marks.add(at);
      }
      const edge = values.target_kind === 'exchange' ? graph.edges.find(({ exchange }) => exchange.id === values.target_id) : undefined;
      if (edge) {
        const arrow = visible.edges.find(({ flows }) => flows.includes(edge));
        if (arrow) marks.add(arrow.id);
        else if (climb(edge.from) === climb(edge.to)) marks.add(climb(edge.from) ?? '');
      }
      for (const mark of marks) {
        const count = slow.get(mark) ?? { open: 0, answered: 0 };
        slow.set(mark, values.status === 'open' ? { ...count, open: count.open + 1 } : { ...count, answered: count.answered + 1 });
      }
    }
    expect(slow.size).toBeGreaterThan(2);
    expect(new Map(voices)).toEqual(slow);
  });

  it('is in the exported picture: as many balloons as there are marks with a voice', () => {
    const { graph, visible, voices } = shownAt('system', records);
    const laidOut = dagreLayout(toLayoutInput(visible, '—', estimateWidth));
    const scene = composeScene({
      ...{ graph, visible, laidOut, words: sceneWords(nl), lens: null, focus: null, badges: new Map(), measure: estimateWidth },
      voices,
    });
    const svg = sceneToSvg(scene, {
      title: 'Lindehaven',
      palette: LIGHT_PALETTE,
      legend: [{ sample: { kind: 'voice', isOpen: true }, words: 'Bezwaar of vraag, nog open', count: '2' }],
    });
    const legend = 1;
    expect(svg.match(/data-voices=/g)?.length).toBe(voices.size + legend);
    expect(svg).toContain(LIGHT_PALETTE.voice);
    expect(svg).toContain('Bezwaar of vraag, nog open');
    const without = composeScene({
      ...{ graph, visible, laidOut, words: sceneWords(nl), lens: null, focus: null, badges: new Map(), measure: estimateWidth },
    });
    expect(sceneToSvg(without, { title: 'x', palette: LIGHT_PALETTE })).not.toContain('data-voices');
  });

  it('is told by more than colour: a number while something is open, a tick when all is answered', () => {
    expect(balloonOf({ open: 3, answered: 1 })).toMatchObject({ words: '3', isOpen: true });
    expect(balloonOf({ open: 0, answered: 2 })).toMatchObject({ words: '✓', isOpen: false });
  });
});
