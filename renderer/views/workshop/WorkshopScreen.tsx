// The work session: who takes part, the questions on the table, and what is written down. Without an open session: all conversations, what is open, the deck and the versions.
import './workshop.css';
import './session-room.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { WorkshopPart } from '../../workspace/sessions/workshop-look.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { DeckPart } from './DeckPart.tsx';
import { EndedSession } from './EndedSession.tsx';
import { FinishPart } from './FinishPart.tsx';
import { MattersPart } from './MattersPart.tsx';
import { SessionRoom } from './SessionRoom.tsx';
import { SessionsPart } from './SessionsPart.tsx';
import { useSession } from './use-session.ts';
import { VersionsPart } from './VersionsPart.tsx';

export function WorkshopScreen() {
  const open = useSession();
  const isClosing = useWorkspaceState((state) => state.workshop.isClosing);
  if (!open) return <Home />;
  if (open.session.status === 'closed') return <EndedSession key={open.session.id} open={open} />;
  return isClosing ? <FinishPart key={open.session.id} open={open} /> : <SessionRoom key={open.session.id} open={open} />;
}

function Home() {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const part = useWorkspaceState((state) => state.workshop.part);
  return (
    <section className="workshop">
      <header>
        <h2>{text.title}</h2>
        <p>{text.intro}</p>
      </header>
      <Tabs selectedKey={part} onSelectionChange={(key) => workspace.lookAtWorkshop({ part: key as WorkshopPart })}>
        <TabList className="tabs" aria-label={text.title}>
          {(['sessions', 'open', 'deck', 'versions'] as const).map((id) => (
            <Tab key={id} id={id} className="tab">
              {text.parts[id]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="sessions">
          <SessionsPart />
        </TabPanel>
        <TabPanel id="open">
          <MattersPart />
        </TabPanel>
        <TabPanel id="deck">
          <DeckPart />
        </TabPanel>
        <TabPanel id="versions">
          <VersionsPart />
        </TabPanel>
      </Tabs>
    </section>
  );
}
