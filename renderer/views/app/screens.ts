// The screens other than the map, and what lies over them, as they stand in the window before they are read.
import { later } from '../later.tsx';

const read = () => import('./after-start.ts');

export const BriefingScreen = later(read, 'BriefingScreen');
export const Kiosk = later(read, 'Kiosk');
export const Overlays = later(read, 'Overlays');
export const Presenter = later(read, 'Presenter');
export const QuestionsScreen = later(read, 'QuestionsScreen');
export const RegisterScreen = later(read, 'RegisterScreen');
export const ReviewScreen = later(read, 'ReviewScreen');
export const SignalsScreen = later(read, 'SignalsScreen');
export const SourcesScreen = later(read, 'SourcesScreen');
export const WorkshopScreen = later(read, 'WorkshopScreen');
