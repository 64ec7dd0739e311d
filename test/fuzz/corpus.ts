// What a corpus is made of: sound documents of each format, which are then spoilt.

/** How a file is written, and so which faults can be made in it with knowledge of its structure. */
export type Writing = 'json' | 'xml' | 'csv' | 'yaml' | 'turtle' | 'zip' | 'tar' | 'gzip' | 'parquet';

export interface CorpusFile {
  readonly path: string;
  readonly writing: Writing;
  readonly bytes: Uint8Array;
}

/** A drop of one file or more that its reader reads without fault. */
export interface Seed {
  readonly name: string;
  readonly files: readonly CorpusFile[];
  /** An identifier and a label that stand in the files as they do here, and come into the case. */
  readonly token?: { readonly id?: string; readonly label?: string };
}

/** The seeds of each reader, by the name of its format. */
export type Corpus = Readonly<Record<string, readonly Seed[]>>;

export function textFile(path: string, writing: Writing, content: string): CorpusFile {
  return { path, writing, bytes: new TextEncoder().encode(content) };
}

export function jsonFile(path: string, content: unknown): CorpusFile {
  return textFile(path, 'json', JSON.stringify(content, null, 1));
}

/** A seed of one file, which is named after it. */
export function single(file: CorpusFile, token: Seed['token'] = {}): Seed {
  return { name: file.path, files: [file], token };
}
