// The pages of a paper as they will print: sheets side by side, large enough to read or as many as fit.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '../../model/paper.ts';
import { paperText } from '../text/paper-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { showIn } from './lay-out.ts';
import { FLOW, FLOW_STYLE, pagesIn, pixelsOf } from './page-flow.ts';

interface Props {
  readonly paper: Paper;
  readonly size: 'read' | 'whole';
  readonly onPages: (pages: number) => void;
}

const DESK = 32;

export function PaperPreview({ paper, size, onPages }: Props) {
  const text = paperText(useText());
  const desk = useRef<HTMLElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const pages = usePages(paper, flow, onPages);
  const scale = useScale(desk, size);
  const [sheetWidth, sheetHeight] = [pixelsOf(FLOW.sheet.width), pixelsOf(FLOW.sheet.height)];
  const at = (page: number) => pixelsOf(page * FLOW.step) * scale;
  const paint = { left: pixelsOf(FLOW.sheet.side) * scale, top: pixelsOf(FLOW.sheet.top) * scale, transform: `scale(${scale})` };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="paper-desk" aria-label={`${text.preview}: ${text.pages(pages)}`} tabIndex={0} ref={desk}>
      <div className="paper-sheets" style={{ width: at(pages - 1) + sheetWidth * scale, height: sheetHeight * scale }}>
        {Array.from({ length: pages }, (_, page) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: sheets are what their number is.
            key={page}
            className="sheet"
            style={{ left: at(page), top: 0, width: sheetWidth * scale, height: sheetHeight * scale }}
          />
        ))}
        <div className="flow" ref={flow} style={paint} />
      </div>
    </section>
  );
}

/** Lays the paper out, and counts its sheets. */
function usePages(paper: Paper, flow: { readonly current: HTMLDivElement | null }, onPages: Props['onPages']): number {
  const workspace = useWorkspace();
  const page = useMemo(() => workspace.paperPage(paper), [workspace, paper]);
  const [pages, setPages] = useState(1);
  useLayoutEffect(() => {
    const shown = flow.current && showIn(flow.current, page, FLOW_STYLE);
    const counted = shown ? pagesIn(shown.scrollWidth) : 1;
    setPages(counted);
    onPages(counted);
  }, [page, flow, onPages]);
  return pages;
}

/** To read: as wide as there is room for, at most at its own size. Whole: as high as there is room for. */
function useScale(desk: { readonly current: HTMLElement | null }, size: Props['size']): number {
  const [room, setRoom] = useState<readonly [number, number]>([900, 700]);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom([element.clientWidth - DESK, element.clientHeight - DESK]));
    watch.observe(element);
    return () => watch.disconnect();
  }, [desk]);
  const [width, height] = room;
  const wide = width / pixelsOf(FLOW.sheet.width);
  return Math.max(0.2, Math.min(size === 'read' ? 1.15 : height / pixelsOf(FLOW.sheet.height), wide));
}
