// The menu of a node or arrow on the map: with the right button, Shift+F10 or the menu key.
import { type ReactNode, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import type { Selection } from '../../graph/focus.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { Target } from '../../workshop/session.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { arrowSelection } from '../forms/choosing.ts';
import type { EditText } from '../text/edit-nl.ts';
import { editText } from '../text/edit-words.ts';
import { nodeName } from '../text/scene-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { sessionTarget } from '../workshop/session-target.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import type { MenuPlace } from './use-mark-menu.ts';
import { useNodeActions } from './use-node-actions.ts';
import type { MapView } from './use-scene.ts';

interface Props {
  readonly view: MapView;
  readonly place: MenuPlace | null;
  readonly onClose: () => void;
}

export function MarkMenu({ view, place, onClose }: Props) {
  const text = useText();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={place ? { left: place.x, top: place.y } : undefined} aria-hidden />
      {place && (
        <Popover
          className="popover"
          aria-label={text.map.label}
          triggerRef={anchor}
          isOpen
          onOpenChange={(isOpen) => !isOpen && onClose()}
          placement="bottom start"
          offset={2}
        >
          {place.kind === 'node' ? (
            <NodeMenu key={place.id} view={view} id={place.id} onClose={onClose} />
          ) : (
            <ArrowMenu key={place.id} view={view} id={place.id} onClose={onClose} />
          )}
        </Popover>
      )}
    </>
  );
}

interface MenuProps {
  readonly view: MapView;
  readonly id: string;
  readonly onClose: () => void;
}

function Frame({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <Menu className="menu" aria-label={title} autoFocus="first" onClose={onClose}>
      <MenuSection>
        <Header className="menu-title">{title}</Header>
        {children}
      </MenuSection>
    </Menu>
  );
}

function NodeMenu({ view, id, onClose }: MenuProps) {
  const text = useText();
  const actions = useNodeActions(view, id);
  const workspace = useWorkspace();
  const node = view.graph.nodes.get(id);
  const sheet = node && !node.isUnknown ? sheetOfKind(node.kind) : undefined;
  const sessions = sessionItems(workspace, workshopText(text).begin.here, node && sheet ? sessionTarget(sheet, node.rowId) : null);
  return (
    <Frame title={node ? nodeName(text, node) : ''} onClose={onClose}>
      {actions.map(({ name, words, keys, run }) => (
        <MenuItem key={name} onAction={run} textValue={words}>
          <span className="grow">{words}</span>
          {keys && <kbd>{keys}</kbd>}
        </MenuItem>
      ))}
      {sessions.map(([words, run]) => (
        <MenuItem key={words} onAction={run}>
          {words}
        </MenuItem>
      ))}
    </Frame>
  );
}

function ArrowMenu({ view, id, onClose }: MenuProps) {
  const text = useText();
  const workspace = useWorkspace();
  const edge = view.shown.edges.find((candidate) => candidate.id === id);
  const selection = arrowSelection(edge);
  if (!edge || !selection) return null;
  const name = (end: string) => {
    const node = view.graph.nodes.get(end);
    return node ? nodeName(text, node) : '';
  };
  const items: readonly (readonly [string, () => void])[] = [
    [text.focus.acts.choose, () => workspace.select(selection)],
    [text.focus.acts.onlyArrow, () => workspace.showOnly(selection)],
    [text.focus.acts.sender(name(edge.from)), () => workspace.select({ kind: 'node', id: edge.from })],
    [text.focus.acts.receiver(name(edge.to)), () => workspace.select({ kind: 'node', id: edge.to })],
    ...exchangeItems(workspace, editText(text), selection),
    ...sessionItems(workspace, workshopText(text).begin.here, selection.kind === 'exchange' ? sessionTarget('exchanges', selection.id) : null),
  ];
  return (
    <Frame title={`${name(edge.from)} → ${name(edge.to)}`} onClose={onClose}>
      {items.map(([words, run]) => (
        <MenuItem key={words} onAction={run}>
          {words}
        </MenuItem>
      ))}
    </Frame>
  );
}

/** A work session about what the menu is of. */
function sessionItems(workspace: Workspace, words: string, target: Target | null): readonly (readonly [string, () => void])[] {
  return target ? [[words, () => workspace.startWorkshop(target)]] : [];
}

/** An arrow of one exchange can be changed and taken away from here. */
function exchangeItems(workspace: Workspace, { change, remove }: EditText, selection: Selection): readonly (readonly [string, () => void])[] {
  if (selection.kind !== 'exchange') return [];
  const row = { sheet: 'exchanges', name: selection.id } as const;
  return [
    [change, () => workspace.openForm({ kind: 'row', ...row, focus: null })],
    [remove, () => workspace.openForm({ kind: 'remove', ...row })],
  ];
}
