// An SVG file drawn as a PNG, at twice its size or as large as a picture can be made.

/** A browser draws no canvas with a longer side, and none with more pixels than this. */
const MOST = { side: 16_000, pixels: 120e6 } as const;

export interface DrawnPng {
  readonly bytes: Uint8Array;
  /** Pixels of the PNG for each pixel of the SVG. */
  readonly scale: number;
}

export async function drawnPng(svg: string): Promise<DrawnPng> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(2, MOST.side / Math.max(width, height), Math.sqrt(MOST.pixels / (width * height)));
    return { bytes: await drawn(image, Math.floor(width * scale), Math.floor(height * scale)), scale };
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`PNG ${width} × ${height}`);
  return new Uint8Array(await blob.arrayBuffer());
}
