// What is done with a slide from list and editor alike, said aloud for who does not see it.
import { useMemo } from 'react';
import type { Slide } from '../../briefing/slide.ts';
import { say } from '../announce/say.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

export function useSlideActs(slides: readonly Slide[]) {
  const workspace = useWorkspace();
  const text = briefingText(useText()).list;
  return useMemo(() => {
    const titleOf = (id: string) => slides.find((slide) => slide.id === id)?.title || text.untitled;
    return {
      move: (id: string, to: number) => {
        if (to < 0 || to >= slides.length) return;
        void workspace.moveSlide(id, to);
        say(text.moved(titleOf(id), to + 1, slides.length));
      },
      double: (id: string) => {
        void workspace.duplicateSlide(id);
        say(text.doubled);
      },
      remove: (id: string) => {
        say(text.removed(titleOf(id)));
        void workspace.removeSlide(id);
      },
    };
  }, [workspace, slides, text]);
}
