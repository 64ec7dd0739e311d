// Parts of the window that are read after the first map stands. Each keeps its place until it is there.
import { type ComponentType, lazy, Suspense, useEffect } from 'react';

const PIECES = new Set<() => Promise<unknown>>();

/** A part of a piece; until the piece is read, its place is empty. Pieces are few and large: many small ones cost more than they save. */
export function later<Piece, Name extends keyof Piece>(read: () => Promise<Piece>, name: Name): Piece[Name] {
  PIECES.add(read);
  const Part = lazy(async () => ({ default: (await read())[name] as ComponentType<object> }));
  const Later = (props: object) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
  return Later as Piece[Name];
}

/** Reads all pieces as soon as the window has time, so that no key has to wait. */
export function useReadAhead(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const waiting = requestIdleCallback(() => PIECES.forEach((read) => void read().catch(() => undefined)), { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, [isWanted]);
}
