// Whether packages move: not when the system asks for calm, and never without a way to stop them.
import { useEffect, useState } from 'react';

export interface Motion {
  readonly isMoving: boolean;
  readonly isWanted: boolean;
  readonly isAllowed: boolean;
  setWanted(wanted: boolean): void;
}

export function useMotion(): Motion {
  const [isAllowed, setAllowed] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [isWanted, setWanted] = useState(true);
  useEffect(() => {
    const query = window.matchMedia('(prefers-reduced-motion: reduce)');
    const follow = () => setAllowed(!query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return { isMoving: isAllowed && isWanted, isWanted, isAllowed, setWanted };
}
