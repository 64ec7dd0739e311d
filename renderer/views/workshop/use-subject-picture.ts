// The subject of a session as a small picture for its report, in the colours of paper.
import { LIGHT_PALETTE, sceneToSvg } from '../../graph/scene-svg.ts';
import type { Target } from '../../workshop/session.ts';
import { findingScene } from '../review/finding-scene.ts';
import { reviewText } from '../text/review-words.ts';
import { nodeName, sceneWords } from '../text/scene-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

/** null for what is no exchange, or does not stand on the map. */
export function useSubjectPicture(target: Target | null): () => { readonly svg: string; readonly alternative: string } | null {
  const words = useText();
  const workspace = useWorkspace();
  return () => {
    const { openCase } = workspace.store.getState();
    if (!openCase || target?.kind !== 'exchange') return null;
    const { graph } = openCase;
    const flow = graph.edges.find(({ exchange }) => exchange.id === target.id);
    const [from, to] = [graph.nodes.get(flow?.from ?? ''), graph.nodes.get(flow?.to ?? '')];
    if (!from || !to) return null;
    const scene = findingScene(graph, target.id, sceneWords(words), { from: '', to: '' }, workspace.measure);
    const alternative = reviewText(words).picture(nodeName(words, from), nodeName(words, to));
    if (!scene) return null;
    const arrows = scene.arrows.map((mark) => ({ ...mark, pill: { text: '', width: 0 }, emphasis: 'near' as const }));
    return { svg: sceneToSvg({ ...scene, arrows }, { title: alternative, palette: LIGHT_PALETTE }), alternative };
  };
}
