// The colours that classes may have, by role. The theme gives each role its colour (--dr-lens-ROLE), apart for light and dark.
import { PRIVACY_CLASSES } from '../../model/network.ts';

/** Colours without order, for purposes and columns of one's own: the eight of Okabe and Ito, made dark or light enough to be seen as a line. */
export const CATEGORIES = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6', 'cat-7'] as const;

/** A scale from little to much, each step darker (in dark: lighter) than the one before. */
export const STEPS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'] as const;

/** Every role a class can have. `rest` is for what has no class of its own, `various` where classes meet, `unknown` for what should be known. */
export const LENS_ROLES: readonly string[] = [...PRIVACY_CLASSES, ...CATEGORIES, ...STEPS, 'good', 'fair', 'poor', 'rest', 'various', 'unknown'];

/** The colours of the light theme by role, for paper and for use without a page. */
export const LIGHT_LENSES: Readonly<Record<string, string>> = {
  'lens-none': '#6b7d97',
  'lens-ordinary': '#1c5181',
  'lens-sensitive': '#b37a02',
  'lens-national_id': '#7e08d0',
  'lens-special': '#974014',
  'lens-criminal': '#6d002e',
  'lens-cat-1': '#0463b0',
  'lens-cat-2': '#994703',
  'lens-cat-3': '#2f9679',
  'lens-cat-4': '#451133',
  'lens-cat-5': '#b37b10',
  'lens-cat-6': '#00456e',
  'lens-cat-7': '#5a616d',
  'lens-step-1': '#1f968b',
  'lens-step-2': '#287d8e',
  'lens-step-3': '#33638d',
  'lens-step-4': '#404688',
  'lens-step-5': '#482576',
  'lens-step-6': '#440154',
  'lens-good': '#2a8f74',
  'lens-fair': '#a8730a',
  'lens-poor': '#8c1128',
  'lens-rest': '#6b7d97',
  'lens-various': '#3d5374',
  'lens-unknown': '#6b7d97',
};
