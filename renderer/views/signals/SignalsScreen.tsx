// The signals: how hot it is everywhere, on the flows that carry the numbers, in the districts, and what was decided about it.
import './signals-screen.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SignalsPart } from '../../workspace/signals/signal-state.ts';
import { SignalsTools } from '../kiosk/SignalsTools.tsx';
import { MapScreen } from '../map/MapScreen.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { DeskFaultNote } from './DeskFaultNote.tsx';
import { DecisionsPart } from './decisions/DecisionsPart.tsx';
import { PlacesPart } from './places/PlacesPart.tsx';
import { ThermometerPart } from './thermometer/ThermometerPart.tsx';

const PARTS = {
  thermometer: () => <ThermometerPart />,
  map: () => <MapScreen withSignals />,
  places: () => <PlacesPart />,
  decisions: () => <DecisionsPart />,
} as const satisfies Readonly<Record<SignalsPart, () => React.ReactNode>>;

export function SignalsScreen() {
  const text = useText();
  const workspace = useWorkspace();
  const part = useWorkspaceState((state) => state.signals.part);
  return (
    <Tabs className="signals-screen" selectedKey={part} onSelectionChange={(key) => workspace.setSignals({ part: key as SignalsPart })}>
      <div>
        <div className="signals-top">
          <TabList className="tabs" aria-label={text.rail.signals}>
            {Object.keys(PARTS).map((id) => (
              <Tab key={id} id={id} className="tab">
                {text.signals.parts[id as SignalsPart]}
              </Tab>
            ))}
          </TabList>
          <SignalsTools />
        </div>
        <DeskFaultNote />
      </div>
      {Object.entries(PARTS).map(([id, draw]) => (
        <TabPanel key={id} id={id} className="signals-part">
          {draw()}
        </TabPanel>
      ))}
    </Tabs>
  );
}
