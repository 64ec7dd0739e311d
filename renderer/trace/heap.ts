// Which of the waiting values is the smallest? A binary heap; equal values come out in any order, so that callers compare to the end.

export interface Heap<T> {
  push(value: T): void;
  /** undefined when nothing waits. */
  pop(): T | undefined;
}

export function heapOf<T>(compare: (a: T, b: T) => number): Heap<T> {
  const values: T[] = [];
  const isBefore = (a: number, b: number) => compare(values[a] as T, values[b] as T) < 0;
  const swap = (a: number, b: number) => {
    [values[a], values[b]] = [values[b] as T, values[a] as T];
  };
  const rise = (at: number): void => {
    const parent = (at - 1) >> 1;
    if (at === 0 || !isBefore(at, parent)) return;
    swap(at, parent);
    rise(parent);
  };
  const sink = (at: number): void => {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const child = right < values.length && isBefore(right, left) ? right : left;
    if (child >= values.length || !isBefore(child, at)) return;
    swap(at, child);
    sink(child);
  };
  return {
    push: (value) => {
      values.push(value);
      rise(values.length - 1);
    },
    pop: () => {
      const [first, last] = [values[0], values.pop()];
      if (values.length === 0) return last;
      values[0] = last as T;
      sink(0);
      return first;
    },
  };
}
