// Which page of the guide belongs to what is on screen. Looks at where the user is, never at the case.
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import type { RegisterPart } from '../../workspace/editing/register-look.ts';
import type { Screen, WorkspaceState } from '../../workspace/state.ts';

const SCREEN_PAGES: Readonly<Record<Screen, string>> = {
  map: 'map',
  signals: 'signals',
  review: 'findings',
  questions: 'questions',
  sources: 'files',
  register: 'edit',
  workshop: 'session',
  briefing: 'briefing',
};

const REGISTER_PAGES: Readonly<Record<RegisterPart, string>> = { tables: 'edit', history: 'edit', scenarios: 'scenarios', compare: 'scenarios' };

const INQUIRY_PAGES: Readonly<Record<Inquiry['kind'], string>> = {
  error: 'errors',
  backward: 'errors',
  origin: 'signals',
  story: 'follow',
  reach: 'follow',
  leak: 'follow',
  stops: 'follow',
  supplier: 'follow',
  resident: 'follow',
  hubs: 'follow',
  choose: 'follow',
};

/** What `pageFor` looks at. */
type Place = Pick<
  WorkspaceState,
  'openCase' | 'screen' | 'inquiry' | 'editing' | 'register' | 'sourcesPart' | 'paper' | 'pageExport' | 'deciding' | 'signals' | 'pending'
>;

/** What lies over a screen goes before the screen. */
export function pageFor(state: Place): string {
  if (state.openCase === null) return 'begin';
  if (state.paper !== null) return 'papers';
  if (state.pageExport !== null) return 'briefing';
  if (state.deciding !== null) return 'decisions';
  if (state.pending !== null) return 'files';
  if (state.editing.voicing !== null) return 'session';
  if (state.editing.form !== null) return 'edit';
  return screenPage(state);
}

function screenPage({ screen, inquiry, editing, register, sourcesPart, signals }: Place): string {
  if (screen === 'map' && inquiry) return INQUIRY_PAGES[inquiry.kind];
  if (screen === 'map' && editing.isOn) return 'edit';
  if (screen === 'register') return REGISTER_PAGES[register.part];
  if (screen === 'sources' && sourcesPart === 'merge') return 'merge';
  if (screen === 'signals' && signals.part === 'decisions') return 'decisions';
  return SCREEN_PAGES[screen];
}
