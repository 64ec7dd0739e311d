// The "Beeld" menu: how the map is arranged and drawn, one section a file in view-menu/.
import { SlidersHorizontal } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import { Floating } from '../Floating.tsx';
import { useText } from '../workspace-context.ts';
import type { MapView } from './use-scene.ts';
import { CentreSection } from './view-menu/CentreSection.tsx';
import { EngineSection } from './view-menu/EngineSection.tsx';
import { GroupingSection } from './view-menu/GroupingSection.tsx';
import { NoiseSection } from './view-menu/NoiseSection.tsx';
import { PrintSection } from './view-menu/PrintSection.tsx';
import { WidthSection } from './view-menu/WidthSection.tsx';
import './view-menu/view-menu.css';
import { Exports } from '../administration/Exports.tsx';

export function ViewMenu({ view }: { readonly view: MapView | null }) {
  const text = useText().arranging;
  return (
    <DialogTrigger>
      <Button className="button">
        <SlidersHorizontal size={14} aria-hidden />
        {text.view}
      </Button>
      <Floating placement="bottom end" className="view-menu" aria-label={text.viewTitle}>
        <GroupingSection />
        <CentreSection />
        <WidthSection />
        <NoiseSection view={view} />
        <EngineSection />
        <Exports>{view && <PrintSection view={view} />}</Exports>
      </Floating>
    </DialogTrigger>
  );
}
