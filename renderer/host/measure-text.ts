// How wide a text is in the page's own font. Each text is measured once.

/** Answers widths in pixels for the font that the page's body has when it is first asked. */
export function pageMeasure(): (text: string, size: number, isBold: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  return (text, size, isBold) => {
    const key = `${size} ${isBold} ${text}`;
    const width = known.get(key) ?? measure(context, `${isBold ? 600 : 400} ${size}px ${family}`, text, size);
    known.set(key, width);
    return width;
  };
}

/** Without a canvas (a browser may refuse one) a letter counts as 0.6 of the font size. */
function measure(context: CanvasRenderingContext2D | null, font: string, text: string, size: number): number {
  if (!context) return text.length * size * 0.6;
  context.font = font;
  return context.measureText(text).width;
}
