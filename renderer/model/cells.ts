// Cells of a row as typed values, whether it comes from a file or from the store-room; what does not fit is unknown.

/** A row by the names of its fields. */
export type Cells = Readonly<Record<string, unknown>>;

export function text(row: Cells, name: string): string | null {
  const cell = row[name];
  return typeof cell === 'string' ? cell : null;
}

export function number(row: Cells, name: string): number | null {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
}

/** Yes, no, or not said: that is not the same as no. */
export function answered(row: Cells, name: string): boolean | null {
  const cell = row[name];
  return typeof cell === 'boolean' ? cell : null;
}

export function list(row: Cells, name: string): readonly string[] {
  const cell = row[name];
  return Array.isArray(cell) ? cell.map(String) : [];
}
