// Where a finding is: a small picture of the exchange it is about, and its ends as links to the map.
import { useMemo } from 'react';
import type { Finding } from '../../review/finding.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { onMap } from '../sources/on-map.ts';
import { reviewText } from '../text/review-words.ts';
import { nodeName, sceneWords } from '../text/scene-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { FindingPicture } from './FindingPicture.tsx';
import { findingScene } from './finding-scene.ts';
import { goToMap } from './go-to-map.ts';

interface Props {
  readonly finding: Finding;
  readonly openCase: OpenCase;
}

export function FindingPlace({ finding, openCase }: Props) {
  if (finding.sheet === 'exchanges') return <ExchangePlace id={finding.about} openCase={openCase} />;
  if (finding.sheet === 'datasets') return <DatasetPlace id={finding.about} openCase={openCase} />;
  return null;
}

function ExchangePlace({ id, openCase }: { readonly id: string; readonly openCase: OpenCase }) {
  const words = useText();
  const text = reviewText(words);
  const { measure } = useWorkspace();
  const { graph, labels } = openCase;
  const flow = graph.edges.find(({ exchange }) => exchange.id === id);
  const scene = useMemo(() => {
    const dataset = (row: string | null | undefined) => (row ? (labels.get(labelKey('datasets', row))?.nl ?? row) : '');
    const ends = { from: dataset(flow?.exchange.sourceDatasetId), to: dataset(flow?.exchange.targetDatasetId) };
    return findingScene(graph, id, sceneWords(words), ends, measure);
  }, [graph, labels, flow, id, words, measure]);
  const [from, to] = [graph.nodes.get(flow?.from ?? ''), graph.nodes.get(flow?.to ?? '')];
  if (!from || !to) return null;
  return (
    <>
      {scene && <FindingPicture scene={scene} label={text.picture(nodeName(words, from), nodeName(words, to))} />}
      <p className="ends">
        {text.fromTo.from} <NodeLink id={from.id} name={nodeName(words, from)} /> {text.fromTo.to} <NodeLink id={to.id} name={nodeName(words, to)} />
      </p>
    </>
  );
}

function DatasetPlace({ id, openCase }: { readonly id: string; readonly openCase: OpenCase }) {
  const words = useText();
  const text = reviewText(words);
  const place = onMap(openCase, 'datasets', id);
  const node = openCase.graph.nodes.get(place?.nodes[0] ?? '');
  const system = openCase.graph.nodes.get(node?.parent ?? '');
  if (!node || !system) return null;
  return (
    <p className="ends">
      {text.fromTo.at} <NodeLink id={system.id} name={nodeName(words, system)} />: <NodeLink id={node.id} name={nodeName(words, node)} />
    </p>
  );
}

function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const go = () => goToMap(workspace, { nodes: [id], selection: { kind: 'node', id } });
  return (
    <button type="button" className="text-link" aria-label={text.goTo(name)} title={text.goTo(name)} onClick={go}>
      {name}
    </button>
  );
}
