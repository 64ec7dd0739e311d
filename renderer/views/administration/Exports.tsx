// What leads out of the app, beside the case file itself: not there where the administrator switched that off.
import type { ReactNode } from 'react';
import { useSwitchedOff } from './use-locked.ts';

export function Exports({ children }: { readonly children: ReactNode }) {
  return useSwitchedOff('exports') ? null : children;
}
