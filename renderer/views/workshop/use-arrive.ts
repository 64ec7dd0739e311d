// Gives the focus to a heading when its screen appears, so that a screen reader begins there and Tab goes on from there.
import { type RefObject, useEffect, useRef } from 'react';

export function useArrive(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
