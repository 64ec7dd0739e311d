// What changed in what is looked at, in words: level, group opened or closed, form, lens, choice. What is filtered is said by the count in the toolbar.
import { useEffect, useRef } from 'react';
import { edgeOf } from '../../graph/focus.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { whatOf } from '../forms/list/arrow-columns.ts';
import type { MapView } from '../map/use-scene.ts';
import { lensName } from '../text/lens-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import type { Announce } from './announce-context.ts';

interface Seen {
  readonly open: ReadonlySet<string> | undefined;
  readonly picture: WorkspaceState['picture'];
  readonly form: WorkspaceState['form'];
  readonly lens: WorkspaceState['lens'];
  readonly selection: WorkspaceState['selection'];
}

export function useStateWords(view: MapView | null, announce: Announce): void {
  const text = useText();
  const picture = useWorkspaceState((state) => state.picture);
  const level = useWorkspaceState((state) => state.level);
  const form = useWorkspaceState((state) => state.form);
  const lens = useWorkspaceState((state) => state.lens);
  const selection = useWorkspaceState((state) => state.selection);
  const before = useRef<Seen | null>(null);
  useEffect(() => {
    if (!view || !picture) return;
    const open = new Set([...picture.visible.nodes.values()].flatMap(({ node, isOpen }) => (isOpen ? node.id : [])));
    const seen = before.current;
    before.current = { open, picture, form, lens, selection };
    if (!seen) return;
    if (seen.form !== form) announce(text.forms.said.form(text.forms.names[form]));
    if (seen.lens !== lens) announce(text.forms.said.lens(lensName(text, lens)));
    if (seen.picture !== picture) announce(pictureWords(text, view, level, seen.open ?? new Set(), open));
    if (seen.selection !== selection) announce(chosenWords(text, view, selection));
  }, [view, picture, level, form, lens, selection, text, announce]);
}

/** The one group that was opened or closed, or the level; and how much there is now. */
function pictureWords(text: Catalogue, view: MapView, level: WorkspaceState['level'], was: ReadonlySet<string>, is: ReadonlySet<string>): string {
  const { said } = text.forms;
  const [opened, closed] = [[...is].filter((id) => !was.has(id)), [...was].filter((id) => !is.has(id))];
  const name = (id: string | undefined) => {
    const node = view.graph.nodes.get(id ?? '');
    return node ? nodeName(text, node) : '';
  };
  const cards = [...view.shown.nodes.values()].filter(({ isOpen }) => !isOpen).length;
  const now = said.map(said.parts(cards), said.arrows(view.shown.edges.length));
  if (level !== null) return `${text.map.level} ${text.kinds[level]}: ${now}`;
  if (opened.length === 1 && closed.length === 0) return `${said.opened(name(opened[0]))}: ${now}`;
  if (closed.length === 1 && opened.length === 0) return `${said.closed(name(closed[0]))}: ${now}`;
  return now;
}

function chosenWords(text: Catalogue, view: MapView, selection: WorkspaceState['selection']): string {
  const { said } = text.forms;
  if (!selection) return said.released;
  const node = selection.kind === 'node' ? view.graph.nodes.get(selection.id) : undefined;
  if (node) return said.chosen(nodeName(text, node));
  const edge = edgeOf(view.shown, selection);
  const flow = selection.kind === 'exchange' ? edge?.flows.find(({ exchange }) => exchange.id === selection.id) : undefined;
  return edge ? said.chosen(flow ? (flow.exchange.name ?? text.map.unnamedFlow) : whatOf(text, { edge })) : '';
}
