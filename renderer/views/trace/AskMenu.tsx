// One calm menu with the traces that can begin at what is chosen.
import './trace.css';
import { Footprints } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWorkspace } from '../workspace-context.ts';
import { ASKS, inquiryAbout } from './inquiry-about.ts';
import { useTraceText, useTravel } from './use-trace.ts';

/** `kind` of a node of the map, or exchange; nothing is shown for kinds about which nothing is asked. */
export function AskMenu({ kind, id }: { readonly kind: string; readonly id: string }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const travel = useTravel();
  const offered = (ASKS[kind] ?? []).filter((about) => about !== 'supplier' || travel?.systems.some(({ supplierId }) => supplierId === id));
  if (!travel || offered.length === 0) return null;
  return (
    <p className="chips ask">
      <MenuTrigger>
        <Button className="button">
          <Footprints size={14} aria-hidden />
          {text.ask}
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={text.ask}>
            {offered.map((about) => (
              <MenuItem key={about} id={about} textValue={text.asks[about]} onAction={() => void workspace.inquire(inquiryAbout(travel, about, id))}>
                {text.asks[about]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </p>
  );
}
