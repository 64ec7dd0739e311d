// What dragging and the camera ask of whatever draws the map, SVG or canvas.

export interface Surface {
  /** The card, or the panel by its title bar, under a mouse or pointer event. */
  cardAt(event: MouseEvent): string | null;
  /** The node or arrow under it, where marks are not elements themselves. */
  markAt?(event: MouseEvent): { readonly kind: 'node' | 'arrow'; readonly id: string } | null;
  /** Whether there is nothing under it but the ground of the map or of a panel. */
  isEmptyAt(event: MouseEvent): boolean;
  /** Shows a card, or a panel with what is in it, this far from its place, in pixels of the picture; 0, 0 puts it back. */
  preview(id: string, dx: number, dy: number): void;
}

/** Beyond this many marks (panels, cards and arrows) the map is drawn on a canvas.
 *  Measured in Chromium on two cores without a graphics card: with 1,700 marks SVG pans at 28 to 47 frames a second and canvas at 57 to 60; the cost of SVG grows with its marks, so at less than a third of that it keeps up.
 *  Below it SVG is worth more: sharp at every zoom of the page, and every mark is an element for assistive technology. */
export const MOST_SVG_MARKS = 500;
