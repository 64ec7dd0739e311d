// One table (CSV file or workbook tab) as lines of text with their row numbers, before any meaning.

/** `header` and `lines` are cells as text; `rows[i]` is the row number of lines[i] as a spreadsheet counts it (header = 1). */
export interface TextTable {
  readonly file: string;
  readonly tab: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly number[];
}

/** Drops lines without any text; keeps the row numbers of the others. */
export function tableFrom(file: string, tab: string, cells: readonly (readonly string[])[]): TextTable | undefined {
  const filled = cells.map((line, index) => ({ line, row: index + 1 })).filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = filled;
  if (!header) return undefined;
  return { file, tab, header: header.line.map((cell) => cell.trim()), lines: rest.map(({ line }) => line), rows: rest.map(({ row }) => row) };
}
