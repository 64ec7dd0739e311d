// What the window and the painting worker say to each other. Types only.
import type { Lane, Picture } from './painter.ts';
import type { PaintStyle } from './paper.ts';
import type { Parcel } from './parcels.ts';
import type { View } from './view.ts';

export type PaintQuestion =
  | { readonly kind: 'part'; readonly scene: number; readonly parcel: Parcel }
  | { readonly kind: 'style'; readonly style: PaintStyle }
  | { readonly kind: 'ask'; readonly lane: Lane; readonly view: View };

export interface PaintAnswer extends Picture {
  readonly lane: Lane;
  readonly image: ImageBitmap;
}
