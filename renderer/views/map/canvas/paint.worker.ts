// Paints the map away from the window, and hands over finished bitmaps.
import type { PaintAnswer, PaintQuestion } from './paint-messages.ts';
import { TurnPainter } from './painter.ts';
import { type Parcel, unpacked } from './parcels.ts';

/** Milliseconds before a newer question is looked at. */
const TURN = 24;

const painter = new TurnPainter(
  (width, height) => new OffscreenCanvas(width, height).getContext('2d'),
  TURN,
  (lane, paper, view, scene) => {
    const image = (paper.canvas as OffscreenCanvas).transferToImageBitmap();
    self.postMessage({ lane, view, scene, image } satisfies PaintAnswer, { transfer: [image] });
  },
);

let parts: { scene: number; parcels: Parcel[] } = { scene: 0, parcels: [] };

self.onmessage = ({ data }: MessageEvent<PaintQuestion>) => {
  if (data.kind === 'style') painter.setStyle(data.style);
  if (data.kind === 'ask') painter.ask(data.lane, data.view);
  if (data.kind !== 'part') return;
  if (parts.scene !== data.scene) parts = { scene: data.scene, parcels: [] };
  parts.parcels.push(data.parcel);
  if (data.parcel.isLast) painter.setScene(unpacked(parts.parcels), data.scene);
};
