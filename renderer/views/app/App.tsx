// The window: rail, top bar, the chosen screen, and what lies over it while something goes on or is asked.
import { type DragEvent, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '../theme/theme.css';
import './app.css';
import type { Workspace } from '../../workspace/workspace.ts';
import { UntoldNote } from '../administration/UntoldNote.tsx';
import { useMunicipalTheme } from '../administration/use-theme.ts';
import { voiceProps } from '../announce/say.ts';
import { CommentsNote } from '../briefing/CommentsNote.tsx';
import { SlideBar } from '../briefing/SlideBar.tsx';
import { SlideNote } from '../briefing/SlideNote.tsx';
import { useCaptureKey } from '../briefing/use-capture.ts';
import { FaultBoundary } from '../help/FaultBoundary.tsx';
import { FaultNote } from '../help/FaultNote.tsx';
import { HelpArea } from '../help/HelpArea.tsx';
import { type Manual, ManualContext } from '../help/manual-context.ts';
import { useFaultWatch } from '../help/use-fault-watch.ts';
import { useSaveKeys } from '../keep/use-save-keys.ts';
import { useKioskKey } from '../kiosk/use-kiosk-key.ts';
import { useReadAhead } from '../later.tsx';
import { MapScreen } from '../map/MapScreen.tsx';
import { TourBar } from '../tour/TourBar.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { useText, useWorkspace, useWorkspaceState, WorkspaceContext } from '../workspace-context.ts';
import { BusyNote } from './BusyNote.tsx';
import { EnteredNote } from './EnteredNote.tsx';
import { FailureNote } from './FailureNote.tsx';
import { JoinedNote } from './JoinedNote.tsx';
import { MergedNote } from './MergedNote.tsx';
import { Rail } from './Rail.tsx';
import { SavedNote } from './SavedNote.tsx';
import {
  BriefingScreen,
  Kiosk,
  Overlays,
  Presenter,
  QuestionsScreen,
  RegisterScreen,
  ReviewScreen,
  SignalsScreen,
  SourcesScreen,
  WorkshopScreen,
} from './screens.ts';
import { TopBar } from './TopBar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { WaitingNote } from './WaitingNote.tsx';

export function App({ workspace, manual }: { readonly workspace: Workspace; readonly manual: Manual }) {
  return (
    <WorkspaceContext value={workspace}>
      <ManualContext value={manual}>
        <FaultBoundary part="window">
          <Window />
        </FaultBoundary>
      </ManualContext>
    </WorkspaceContext>
  );
}

function Window() {
  const text = useText();
  const { isDropping, handlers } = useDrop();
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  const isKiosk = useWorkspaceState((state) => state.signals.isKiosk) && hasCase;
  useAppearance();
  useMunicipalTheme();
  useFaultWatch();
  useReadAhead(hasCase);
  useHostEvents();
  useSaveKeys();
  useKeptFocus();
  const presenting = useWorkspaceState((state) => state.briefing.presenting);
  const isTelling = hasCase && presenting !== null;
  useKioskKey(hasCase && !isKiosk && !isTelling);
  useCaptureKey(hasCase && !isKiosk && !isTelling);
  return (
    <I18nProvider locale={text.locale}>
      <div className="app" {...handlers}>
        {isTelling ? <Presenter presenting={presenting} /> : isKiosk ? <Kiosk /> : <Frame />}
        <FaultBoundary part="overlay">
          <HelpArea />
        </FaultBoundary>
        {isDropping && <div className="dropping">{text.drop.here}</div>}
      </div>
    </I18nProvider>
  );
}

/** All but the big screen, on which nothing of this may stand. */
function Frame() {
  const text = useText();
  const screen = useWorkspaceState((state) => (state.openCase ? state.screen : null));
  return (
    <>
      <a className="skip button" href="#main">
        {text.app.skip}
      </a>
      <Rail />
      <TopBar />
      <main className="main" id="main" tabIndex={-1} aria-label={screen ? text.rail[screen] : undefined}>
        <ScreenOrFault />
        <WaitingNote />
        <UntoldNote />
        <BusyNote />
        <SavedNote />
        <EnteredNote />
        <JoinedNote />
        <MergedNote />
        <SlideNote />
        <CommentsNote />
        <SlideBar />
        <FailureNote />
        <FaultNote />
      </main>
      <FaultBoundary part="overlay">
        <TourBar />
        <Overlays />
      </FaultBoundary>
      <p {...voiceProps} />
    </>
  );
}

/** A screen that breaks leaves the others, and tries anew when another case, screen or day comes. */
function ScreenOrFault() {
  const about = useWorkspaceState((state) => `${state.screen} ${state.form} ${state.day}`);
  return (
    <FaultBoundary part="screen" about={about}>
      <CurrentScreen />
    </FaultBoundary>
  );
}

function CurrentScreen() {
  const screen = useWorkspaceState((state) => state.screen);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  if (!hasCase) return <Welcome />;
  if (screen === 'sources') return <SourcesScreen />;
  if (screen === 'review') return <ReviewScreen />;
  if (screen === 'register') return <RegisterScreen />;
  if (screen === 'questions') return <QuestionsScreen />;
  if (screen === 'signals') return <SignalsScreen />;
  if (screen === 'workshop') return <WorkshopScreen />;
  if (screen === 'briefing') return <BriefingScreen />;
  return <MapScreen withSignals={false} />;
}

/** Files may be dropped anywhere on the window. */
function useDrop() {
  const workspace = useWorkspace();
  const [isDropping, setDropping] = useState(false);
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      void workspace.drop(event.dataTransfer);
    },
  };
  return { isDropping, handlers };
}

/** Menu commands that are not about the map, and files the shell was given later. */
function useHostEvents() {
  const workspace = useWorkspace();
  useEffect(() => {
    const stopFiles = workspace.host.onFiles((files) => void workspace.receive(files));
    const stopCommands = workspace.host.onCommand((command) => {
      if (command === 'open-files') void workspace.host.openFiles().then((files) => workspace.receive(files));
      if (command === 'open-folder') void workspace.host.openFolder().then((files) => workspace.receive(files));
      if (command === 'open-sample') void workspace.openSample();
      if (command === 'show-report') workspace.show('sources');
    });
    return () => {
      stopFiles();
      stopCommands();
    };
  }, [workspace]);
}
