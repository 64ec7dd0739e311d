// What time is it, roughly? For notes that change as time goes by.
import { useEffect, useState } from 'react';

const STEP_MS = 20_000;

/** Milliseconds since 1970, at most twenty seconds old. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
