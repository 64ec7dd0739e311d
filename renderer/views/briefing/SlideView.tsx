// The picture of a slide: the map alone, or the screen that the slide is of.
import { rowsOfSlide, type Slide } from '../../briefing/slide.ts';
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
import { SlideDecisions } from './SlideDecisions.tsx';
import { SlideMap } from './SlideMap.tsx';

export function SlideView({ slide }: { readonly slide: Slide }) {
  const slideId = slide.id;
  const screen = useWorkspaceState((state) => state.screen);
  if (screen === 'sources') return <SourcesScreen />;
  if (screen === 'review') return <ReviewScreen />;
  if (screen === 'register') return <RegisterScreen />;
  if (screen === 'questions') return <QuestionsScreen />;
  if (screen === 'workshop') return <WorkshopScreen />;
  if (screen === 'signals') return <Signals slide={slide} />;
  return <SlideMap slideId={slideId} withSignals={false} />;
}

function Signals({ slide }: { readonly slide: Slide }) {
  const part = useWorkspaceState((state) => state.signals.part);
  const hasPeriod = useWorkspaceState((state) => state.signals.brush !== null && state.signals.seriesId !== null);
  if (part === 'places') return <PlacesPart />;
  const decided = rowsOfSlide(slide).flatMap(({ sheet, id }) => (sheet === 'decisions' ? [id] : []));
  if (part === 'decisions') return decided.length > 0 ? <SlideDecisions ids={decided} /> : <DecisionsPart />;
  if (part === 'map') return <SlideMap slideId={slide.id} withSignals />;
  return hasPeriod ? <Timeline /> : <ThermometerPart />;
}
