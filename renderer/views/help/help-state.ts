// Whether help is open, on which page, and by which way: of this window only, and of no case.
import { createStore, useStore } from 'zustand';

/** A page of the guide, and a heading of it; "" = its beginning. */
export interface GuidePlace {
  readonly page: string;
  readonly heading: string;
}

/** `place` null = the list of all topics. `trail`: the places from which it was reached, oldest first. `isOver`: it lies over the window, for want of room beside it. */
interface HelpState {
  readonly isOpen: boolean;
  readonly isOver: boolean;
  readonly place: GuidePlace | null;
  readonly trail: readonly (GuidePlace | null)[];
  readonly query: string;
  readonly isAbout: boolean;
}

const CLOSED: HelpState = { isOpen: false, isOver: false, place: null, trail: [], query: '', isAbout: false };
const state = createStore<HelpState>(() => CLOSED);

export function useHelp<T>(select: (help: HelpState) => T): T {
  return useStore(state, select);
}

export const helpState = () => state.getState();

export function openHelp(page: string, isOver: boolean): void {
  state.setState({ ...CLOSED, isOpen: true, isOver, place: { page, heading: '' } });
}

/** The address of a link to a place of the guide; it is never gone to. */
export const guideHref = (to: string) => `./#help/${to}`;

/** "page#heading", as links have it. */
export function goTo(to: string): void {
  const [page = '', heading = ''] = to.split('#');
  state.setState(({ place, trail }) => ({ place: { page, heading }, trail: [...trail, place], query: '' }));
}

export function goToContents(): void {
  state.setState(({ place, trail }) => ({ place: null, trail: [...trail, place], query: '' }));
}

export function goBack(): void {
  state.setState(({ trail }) => ({ place: trail.at(-1) ?? null, trail: trail.slice(0, -1), query: '' }));
}

export const searchFor = (query: string) => state.setState({ query });
export const closeHelp = () => state.setState(CLOSED);
export const showAbout = (isAbout: boolean) => state.setState({ isAbout });
