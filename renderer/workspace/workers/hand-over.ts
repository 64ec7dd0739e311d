// Large files on their way to the reading worker: piece by piece, so that the window never stops to copy 200 MB at once. Knows nothing of what is in them.
import type { HostFile } from '../../host/host.ts';

/** A part of the bytes of the file with this number; it begins at `at`. */
export interface Piece {
  readonly kind: 'piece';
  readonly file: number;
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What goes in one piece, in bytes: a few milliseconds of copying. */
export const PIECE = 8 * 2 ** 20;

/** Sends the bytes of large files, with a pause after each piece; answers the files as they are still to be sent, those without bytes. Stops early when `isWanted` says no. */
export async function handOver(
  post: (piece: Piece, transfer: Transferable[]) => void,
  files: readonly HostFile[],
  isWanted: () => boolean,
): Promise<readonly HostFile[]> {
  for (const [file, { bytes }] of files.entries()) {
    if (!bytes || bytes.byteLength <= PIECE) continue;
    for (let at = 0; at < bytes.byteLength && isWanted(); at += PIECE) {
      const piece = bytes.slice(at, at + PIECE);
      post({ kind: 'piece', file, size: bytes.byteLength, at, bytes: piece }, [piece.buffer]);
      await new Promise((go) => setTimeout(go, 0));
    }
  }
  return files.map((file) => (file.bytes && file.bytes.byteLength > PIECE ? { ...file, bytes: null } : file));
}

/** Puts the pieces together again. */
export class Received {
  readonly #files = new Map<number, Uint8Array<ArrayBuffer>>();

  add({ file, size, at, bytes }: Piece): void {
    const whole = this.#files.get(file) ?? new Uint8Array(size);
    whole.set(bytes, at);
    this.#files.set(file, whole);
  }

  /** The files with the bytes that came before them. */
  filled(files: readonly HostFile[]): readonly HostFile[] {
    return files.map((file, index) => ({ ...file, bytes: file.bytes ?? this.#files.get(index) ?? null }));
  }
}
