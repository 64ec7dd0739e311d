// Says of the choice what the form cannot show as such: it lies in a group, it is a group, or it is not there now.

import type { Lit } from '../../graph/choice-lit.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import type { Form } from '../../workspace/looking/form-look.ts';
import type { MapView } from '../map/use-scene.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { useLit } from './use-lit.ts';

interface Props {
  readonly form: Exclude<Form, 'map'>;
  readonly view: MapView;
}

export function ChosenNote({ form, view }: Props) {
  const text = useText();
  const lit = useLit(view);
  const selection = useWorkspaceState((state) => state.selection);
  const withEmpty = useWorkspaceState((state) => state.formLook.withEmpty);
  const showsSilent = form === 'outline' || (form === 'matrix' && withEmpty);
  const words = selection ? (silentWords(text, view, selection, lit, showsSilent) ?? chosenWords(text, view.graph, selection, lit)) : '';
  return (
    <p className="chosen-note" role="status">
      {words}
    </p>
  );
}

function nameOf(text: Catalogue, graph: FlowGraph, { kind, id }: Selection): string {
  const node = kind === 'node' ? graph.nodes.get(id) : undefined;
  if (node) return nodeName(text, node);
  const flow = kind === 'exchange' ? graph.edges.find(({ exchange }) => exchange.id === id) : undefined;
  return flow ? (flow.exchange.name ?? text.map.unnamedFlow) : kind === 'edge' ? text.forms.choice.arrow : id;
}

/** null when something of it exchanges, or when this form shows also what does not. */
function silentWords(text: Catalogue, { graph, shown }: MapView, selection: Selection, { nodes, as }: Lit, showsSilent: boolean): string | null {
  if (showsSilent || as === null || nodes.size === 0) return null;
  const isBusy = shown.edges.some((edge) => nodes.has(edge.from) || nodes.has(edge.to));
  return isBusy ? null : text.forms.choice.silent(nameOf(text, graph, selection));
}

/** Empty when what was chosen is there as such. */
function chosenWords(text: Catalogue, graph: FlowGraph, selection: Selection, { nodes, arrows, as }: Lit): string {
  const { choice } = text.forms;
  const name = nameOf(text, graph, selection);
  if (as === 'itself') return '';
  if (as === null) return choice.missing(name);
  if (as === 'inside') return selection.kind === 'node' ? choice.inside(name, nodes.size - 1) : choice.insideArrow(arrows.size);
  const group = graph.nodes.get([...nodes][0] ?? '');
  if (!group || selection.kind === 'edge') return choice.aroundArrow;
  return selection.kind === 'exchange' ? choice.withinCard(name, nodeName(text, group)) : choice.around(name, nodeName(text, group));
}
