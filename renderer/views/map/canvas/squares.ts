// Writes squares into the pixels of an image, with a rim of another colour where they are large enough.

/** Squares with half a side below this have no rim. */
const LEAST_RIM = 2;

/** Answers a function that writes one square around a place; what falls outside the image is left out. */
export function squares(
  pixels: Uint32Array,
  width: number,
  height: number,
  half: number,
  inside: number,
  rim: number,
): (x: number, y: number) => void {
  const edge = half >= LEAST_RIM ? rim : inside;
  return (x, y) => {
    if (x < half || y < half || x >= width - half || y >= height - half) {
      clipped(pixels, width, height, x, y, half, inside);
      return;
    }
    const least = half >= LEAST_RIM ? 1 - half : -half;
    for (let row = y - half; row <= y + half; row += 1) {
      const middle = row * width + x;
      const fill = row - y < least || row - y > -least ? edge : inside;
      pixels[middle - half] = edge;
      for (let at = middle - half + 1; at < middle + half; at += 1) pixels[at] = fill;
      pixels[middle + half] = edge;
    }
  };
}

/** At the border of the image a square is drawn without its rim. */
function clipped(pixels: Uint32Array, width: number, height: number, x: number, y: number, half: number, colour: number): void {
  const [left, right] = [Math.max(0, x - half), Math.min(width - 1, x + half)];
  for (let row = Math.max(0, y - half); row <= Math.min(height - 1, y + half); row += 1)
    for (let column = left; column <= right; column += 1) pixels[row * width + column] = colour;
}
