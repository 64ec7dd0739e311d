// Steps through what is told: on, back, to a slide, black, alone, stop. Buttons and keys share it.
import { useMemo } from 'react';
import { useWorkspace } from '../workspace-context.ts';
import type { Telling } from './telling.ts';

export interface Forward {
  on(): void;
  back(): void;
  /** Counted from 0; stays within the slides. */
  goTo(at: number): void;
  black(): void;
  audience(): void;
  /** Out of black, out of the slide alone, and then out of the telling. */
  escape(): void;
  stop(): void;
}

export function useForward(telling: Telling | null): Forward {
  const workspace = useWorkspace();
  return useMemo(() => {
    const goTo = (to: number) => {
      if (!telling) return;
      const slide = telling.slides[Math.max(0, Math.min(telling.slides.length - 1, to))];
      if (telling.presenting.isBlack) workspace.setPresenting({ isBlack: false });
      if (slide && slide.id !== telling.slide.id) void workspace.goToSlide(slide.id);
    };
    const stop = () => void workspace.stopPresenting();
    const { isBlack = false, isAudience = false } = telling?.presenting ?? {};
    return {
      on: () => goTo((telling?.at ?? 0) + 1),
      back: () => goTo((telling?.at ?? 0) - 1),
      goTo,
      black: () => workspace.setPresenting({ isBlack: !isBlack }),
      audience: () => workspace.setPresenting({ isAudience: !isAudience }),
      escape: () => {
        if (isBlack) workspace.setPresenting({ isBlack: false });
        else if (isAudience) workspace.setPresenting({ isAudience: false });
        else stop();
      },
      stop,
    };
  }, [workspace, telling]);
}
