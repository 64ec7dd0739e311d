// The switch between council, information management and workshop floor: other tools in front, other words, the same data.
import './council.css';
import { Landmark, LibraryBig, UsersRound } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { WorkMode } from '../../workspace/state.ts';
import { useLocked } from '../administration/use-locked.ts';
import { say } from '../announce/say.ts';
import { councilText } from '../text/council-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const MODES = [
  ['council', Landmark],
  ['information', LibraryBig],
  ['workplace', UsersRound],
] as const satisfies readonly (readonly [WorkMode, unknown])[];

export function ModeMenu() {
  const text = councilText(useText()).modes;
  const workspace = useWorkspace();
  const mode = useWorkspaceState((state) => state.mode);
  const locked = useLocked('mode');
  const Icon = MODES.find(([name]) => name === mode)?.[1] ?? LibraryBig;
  const choose = (name: WorkMode) => {
    workspace.setMode(name);
    say(text.said(text.names[name]));
  };
  return (
    <MenuTrigger>
      <Button className="button" aria-label={`${text.label}: ${text.names[mode]}`}>
        <Icon size={14} aria-hidden />
        <span className="wide roomy">{text.names[mode]}</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="menu mode-menu"
          aria-label={`${text.label}. ${locked ?? text.help}`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onAction={(key) => choose(key as WorkMode)}
        >
          {MODES.map(([name, Sign]) => (
            <MenuItem key={name} id={name} textValue={text.names[name]} isDisabled={locked !== null && name !== mode}>
              <span aria-hidden className="tick">
                {name === mode ? '✓' : ''}
              </span>
              <Sign size={16} aria-hidden />
              <span>
                <strong>{text.names[name]}</strong>
                <span className="about">{text.about[name]}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
