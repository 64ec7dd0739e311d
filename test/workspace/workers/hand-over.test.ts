// Large files arrive whole, piece by piece; small ones and those that were not read go as they are.
import { expect, it } from 'vitest';
import type { HostFile } from '../../../renderer/host/host.ts';
import { handOver, PIECE, type Piece, Received } from '../../../renderer/workspace/workers/hand-over.ts';

const filled = (size: number, start: number) => Uint8Array.from({ length: size }, (_, at) => (start + at * 7 + (at >> 9)) % 251);
const fileOf = (path: string, size: number, start = 0): HostFile => ({ path, size, bytes: filled(size, start) });
const FILES: readonly HostFile[] = [
  fileOf('klein.csv', 10),
  fileOf('groot.csv', PIECE * 2 + 5, 1),
  { path: 'te-groot.csv', size: 3e9, bytes: null, unread: 'too-large' },
  fileOf('precies.csv', PIECE, 2),
  fileOf('net-meer.csv', PIECE + 1, 3),
];

it('is the same files', async () => {
  const received = new Received();
  const pieces: Piece[] = [];
  const post = (piece: Piece, transfer: Transferable[]) => {
    const moved = structuredClone(piece, { transfer });
    pieces.push(moved);
    received.add(moved);
  };
  const rest = await handOver(post, FILES, () => true);
  expect(rest.map(({ bytes }) => bytes?.byteLength ?? null)).toEqual([10, null, null, PIECE, null]);
  expect(pieces.map(({ file, at }) => [file, at])).toEqual([
    [1, 0],
    [1, PIECE],
    [1, PIECE * 2],
    [4, 0],
    [4, PIECE],
  ]);
  for (const [index, file] of received.filled(structuredClone(rest)).entries()) {
    expect({ ...file, bytes: null }).toEqual({ ...FILES[index], bytes: null });
    expect(file.bytes && Buffer.compare(file.bytes, FILES[index]?.bytes ?? new Uint8Array(0))).toBe(file.bytes && 0);
  }
  expect(FILES[1]?.bytes?.byteLength).toBe(PIECE * 2 + 5);
});

it('stops when the user does', async () => {
  let sent = 0;
  await handOver(
    () => {
      sent += 1;
    },
    FILES,
    () => sent < 2,
  );
  expect(sent).toBe(2);
});
