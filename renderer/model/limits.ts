// How much one input may ask of the machine. Enforced where files are opened and read.

export const LIMITS = {
  /** The largest file that is read: just under 200 MB; a text with separators, which is read step by step, just under 500 MB. */
  fileBytes: 199_999_999,
  textBytes: 499_999_999,
  /** Bytes of an archive or workbook once unpacked, counted while unpacking. */
  unpackedBytes: 2 ** 30,
  /** Unpacked bytes for each packed byte. */
  unpackRatio: 200,
  /** Entries of an archive, those of archives inside it counted. */
  archiveEntries: 20_000,
  /** Archives inside each other, the outermost counted. */
  archiveDepth: 3,
  /** Rows and columns of one table (what Excel allows). Observations take a few bytes a row, and there may be more of them. */
  rows: 1_048_576,
  observations: 10_000_000,
  columns: 16_384,
  /** Cells in all sheets of one workbook, empty ones between filled ones counted. */
  workbookCells: 30_000_000,
  /** Characters in one cell. */
  cellCharacters: 32_767,
  /** Nesting of XML and JSON. */
  depth: 256,
  /** Characters of one YAML file, and values in it once every alias is written out. */
  yamlCharacters: 5_000_000,
  yamlValues: 1_000_000,
  /** Attributes of one XML element. */
  xmlAttributes: 10_000,
  /** Elements in one XML file. */
  xmlElements: 5_000_000,
  /** Different statements in one RDF file. */
  triples: 2_000_000,
  /** Milliseconds without progress, and in all, before reading is ended. */
  silentMs: 20_000,
  totalMs: 120_000,
  /** Problems reported one by one for each file, and rows named that were not used for each reason; the rest is counted. */
  problemsListed: 1_000,
  rowsNamed: 20_000,
} as const;

/** The largest that a file of this name may be, in bytes. */
export function mostBytes(path: string): number {
  return /\.(csv|tsv|txt)$/i.test(path) ? LIMITS.textBytes : LIMITS.fileBytes;
}
