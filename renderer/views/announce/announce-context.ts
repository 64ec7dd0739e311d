// How any part of the map has something said by a screen reader.
import { createContext, useContext } from 'react';

/** '' says nothing. */
export type Announce = (words: string) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
