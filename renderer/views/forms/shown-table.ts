// How the window saves the list that is on screen: the list says how, whoever asks finds it here.
import { createContext, type RefObject } from 'react';

/** Saves the rows on screen as CSV; null while no list is on screen. */
export type SaveTable = RefObject<(() => void) | null>;

export const SaveTableContext = createContext<SaveTable>({ current: null });
