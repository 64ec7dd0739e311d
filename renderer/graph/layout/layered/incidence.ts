// What touches what, as lists in one flat array.

/** For each node its arrows, as lists in one array: those of node n stand from start[n] to start[n + 1]. */
export interface Incidence {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

export function incidence(count: number, ends: Int32Array): Incidence {
  const start = new Int32Array(count + 1);
  for (const end of ends) start[end + 1] = (start[end + 1] as number) + 1;
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const next = start.slice();
  const list = new Int32Array(ends.length);
  for (let arrow = 0; arrow < ends.length; arrow += 1) {
    const end = ends[arrow] as number;
    list[next[end] as number] = arrow;
    next[end] = (next[end] as number) + 1;
  }
  return { start, list };
}
