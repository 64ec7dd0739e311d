// How help reaches what the build made of docs/guide and of the libraries: read when it is first asked for, so that the start of the app does not wait for it.
import { createContext, useContext, useEffect, useState } from 'react';
import type { AboutApp } from '../../model/about.ts';
import type { Guide } from '../../model/guide.ts';
import type { Language } from '../../workspace/state.ts';

export interface Manual {
  guide(language: Language): Promise<Guide>;
  about(): Promise<AboutApp>;
}

export const ManualContext = createContext<Manual | null>(null);

/** null while it is read; `failed` when it cannot be. */
export function useGuide(language: Language): Guide | null | 'failed' {
  return useRead((manual) => manual.guide(language), language);
}

export function useAboutApp(): AboutApp | null | 'failed' {
  return useRead((manual) => manual.about(), 'about');
}

function useRead<T>(read: (manual: Manual) => Promise<T>, key: string): T | null | 'failed' {
  const manual = useContext(ManualContext);
  const [got, setGot] = useState<{ readonly key: string; readonly value: T | 'failed' } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `read`, which is made anew each time
  useEffect(() => {
    let isWanted = true;
    const keep = (value: T | 'failed') => isWanted && setGot({ key, value });
    if (manual) read(manual).then(keep, () => keep('failed'));
    return () => {
      isWanted = false;
    };
  }, [manual, key]);
  return got?.key === key ? got.value : null;
}
