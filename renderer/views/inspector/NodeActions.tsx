// What can be done on the map with the node that is chosen: the neighbours it misses first, the rest in a menu.
import { Ellipsis, LogIn, LogOut } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type NodeActionName, useNodeActions } from '../map/use-node-actions.ts';
import type { MapView } from '../map/use-scene.ts';
import { useText } from '../workspace-context.ts';

const IN_SIGHT: Partial<Record<NodeActionName, typeof LogIn>> = { addIn: LogIn, addOut: LogOut };

export function NodeActions({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText().focus.acts;
  const actions = useNodeActions(view, id);
  const rest = actions.filter(({ name }) => !IN_SIGHT[name]);
  return (
    <p className="chips node-actions">
      {actions.map(({ name, words, run }) => {
        const Icon = IN_SIGHT[name];
        return (
          Icon && (
            <button key={name} type="button" className="button" onClick={run}>
              <Icon size={14} aria-hidden />
              {words}
            </button>
          )
        );
      })}
      <MenuTrigger>
        <Button className="button">
          <Ellipsis size={14} aria-hidden />
          {text.menu}
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={text.menu}>
            {rest.map(({ name, words, keys, run }) => (
              <MenuItem key={name} onAction={run} textValue={words}>
                <span className="grow">{words}</span>
                {keys && <kbd>{keys}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </p>
  );
}
