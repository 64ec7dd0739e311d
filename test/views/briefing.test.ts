// Where does the camera go on a slide, what do the keys of a remote control do, and are the words of the briefing complete and plain?
import { describe, expect, it } from 'vitest';
import { placeOf, startOf, targetOf } from '../../renderer/views/briefing/slide-camera.ts';
import { elapsedWords } from '../../renderer/views/briefing/use-clock.ts';
import { PRESENTER_KEYS } from '../../renderer/views/briefing/use-presenter-keys.ts';

const size = { width: 1000, height: 500 };

describe('the camera of a slide', () => {
  it('shows all of a picture that can be read', () => {
    expect(targetOf({ place: null, rects: [{ x: 0, y: 0, width: 10, height: 10 }], laidOut: { width: 800, height: 400 }, size })).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 400,
    });
  });

  it('goes to what stands out where all of it would be too small', () => {
    const rects = [
      { x: 100, y: 100, width: 50, height: 20 },
      { x: 300, y: 200, width: 50, height: 20 },
    ];
    expect(targetOf({ place: null, rects, laidOut: { width: 4000, height: 4000 }, size })).toEqual({ x: 100, y: 100, width: 250, height: 120 });
  });

  it('goes where the camera was left, unless that is outside the picture by now', () => {
    const place = { x: 900, y: 0, width: 100, height: 100 };
    const asked = { place, rects: [], size };
    expect(targetOf({ ...asked, laidOut: { width: 1000, height: 1000 } })).toEqual(place);
    expect(targetOf({ ...asked, laidOut: { width: 800, height: 300 } })).toEqual({ x: 0, y: 0, width: 800, height: 300 });
  });

  it('puts the middle in the middle, and all of it in the window', () => {
    const { k, x, y } = placeOf({ x: 10, y: 20, width: 2000, height: 300 }, size);
    expect([1010 * k + x, 170 * k + y]).toEqual([500, 250]);
    expect(2000 * k).toBeLessThanOrEqual(1000);
  });

  it('begins where both pictures have the same thing', () => {
    const rect = (x: number) => ({ x, y: 5, width: 10, height: 10 });
    const start = startOf({ k: 2, x: 7, y: 3 }, { rects: { a: rect(50) } }, { rects: { a: rect(20) } });
    expect((start?.x ?? 0) + 20 * 2).toBe(7 + 50 * 2);
    expect(startOf({ k: 2, x: 7, y: 3 }, { rects: { a: rect(50) } }, { rects: { b: rect(20) } })).toBeNull();
  });
});

describe('the clock', () => {
  it.each([
    [0, '00:00'],
    [402_900, '06:42'],
    [4_002_000, '1:06:42'],
    [-5, '00:00'],
  ])('says %d ms as %s', (milliseconds, words) => {
    expect(elapsedWords(milliseconds)).toBe(words);
  });
});

describe('the keys of telling', () => {
  it('has those that remote controls send', () => {
    for (const key of ['PageDown', 'PageUp', 'b', '.', 'Escape', 'F5', ' ', 'Home', 'End']) expect(PRESENTER_KEYS).toHaveProperty([key]);
  });
});
