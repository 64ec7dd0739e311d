// The picture of a slide: the map alone, or the screen that the slide is of.
import { QuestionsScreen } from '../questions/QuestionsScreen.tsx';
import { RegisterScreen } from '../register/RegisterScreen.tsx';
import { ReviewScreen } from '../review/ReviewScreen.tsx';
import { DecisionsPart } from '../signals/decisions/DecisionsPart.tsx';
import { PlacesPart } from '../signals/places/PlacesPart.tsx';
import { Timeline } from '../signals/Timeline.tsx';
import { ThermometerPart } from '../signals/thermometer/ThermometerPart.tsx';
import { SourcesScreen } from '../sources/SourcesScreen.tsx';
import { WorkshopScreen } from '../workshop/WorkshopScreen.tsx';
import { useWorkspaceState } from '../workspace-context.ts';
import { SlideMap } from './SlideMap.tsx';

export function SlideView({ slideId }: { readonly slideId: string }) {
  const screen = useWorkspaceState((state) => state.screen);
  if (screen === 'sources') return <SourcesScreen />;
  if (screen === 'review') return <ReviewScreen />;
  if (screen === 'register') return <RegisterScreen />;
  if (screen === 'questions') return <QuestionsScreen />;
  if (screen === 'workshop') return <WorkshopScreen />;
  if (screen === 'signals') return <Signals slideId={slideId} />;
  return <SlideMap slideId={slideId} withSignals={false} />;
}

function Signals({ slideId }: { readonly slideId: string }) {
  const part = useWorkspaceState((state) => state.signals.part);
  const hasPeriod = useWorkspaceState((state) => state.signals.brush !== null && state.signals.seriesId !== null);
  if (part === 'places') return <PlacesPart />;
  if (part === 'decisions') return <DecisionsPart />;
  if (part === 'map') return <SlideMap slideId={slideId} withSignals />;
  return hasPeriod ? <Timeline /> : <ThermometerPart />;
}
