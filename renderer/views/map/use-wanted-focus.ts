// The node that is to get the keyboard's focus as soon as it is drawn: what was chosen elsewhere, such as in the search.
import { useCallback, useState } from 'react';

/** Another object each time it is asked for. */
export interface WantedFocus {
  readonly id: string;
}

export function useWantedFocus(): { readonly wanted: WantedFocus | null; readonly focusOn: (id: string) => void } {
  const [wanted, setWanted] = useState<WantedFocus | null>(null);
  const focusOn = useCallback((id: string) => setWanted({ id }), []);
  return { wanted, focusOn };
}
