// The screens other than the map, and what lies over them: one piece, read after the start.
export { BriefingScreen } from '../briefing/BriefingScreen.tsx';
export { Presenter } from '../briefing/Presenter.tsx';
export { Kiosk } from '../kiosk/Kiosk.tsx';
export { QuestionsScreen } from '../questions/QuestionsScreen.tsx';
export { RegisterScreen } from '../register/RegisterScreen.tsx';
export { ReviewScreen } from '../review/ReviewScreen.tsx';
export { SignalsScreen } from '../signals/SignalsScreen.tsx';
export { SourcesScreen } from '../sources/SourcesScreen.tsx';
export { WorkshopScreen } from '../workshop/WorkshopScreen.tsx';
export { Overlays } from './Overlays.tsx';
