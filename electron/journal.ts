// How are acts kept so that a crash costs at most the last of them? A file that only grows, each record with its length and hash; what comes after a broken one counts for nothing. Pure Node.
import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';

/** "length hash text": bytes of the text, the first 16 digits of its SHA-256, and the text on one line. */
export function recordOf(line: string): Buffer {
  const text = Buffer.from(line, 'utf8');
  return Buffer.concat([Buffer.from(`${text.length} ${markOf(text)} `), text, Buffer.from('\n')]);
}

/** The lines of all whole records, and how many bytes they take. */
export function readRecords(bytes: Buffer): { readonly lines: string[]; readonly length: number } {
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const head = /^(\d{1,9}) ([0-9a-f]{16}) /.exec(bytes.toString('latin1', at, at + 27));
    if (!head) return { lines, length: at };
    const start = at + head[0].length;
    const text = bytes.subarray(start, start + Number(head[1]));
    if (text.length !== Number(head[1]) || bytes[start + text.length] !== 10 || markOf(text) !== head[2]) return { lines, length: at };
    lines.push(text.toString('utf8'));
    at = start + text.length + 1;
  }
}

function markOf(text: Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A journal that is written to. Records come on disk in the order in which they were given. */
export class Journal {
  #last: Promise<unknown> = Promise.resolve();
  #handle: FileHandle | null = null;

  constructor(readonly file: string) {}

  /** Resolves when the lines are on the disk itself. Rejects with its error; the record is then not there, nor half of it. */
  append(lines: readonly string[]): Promise<void> {
    const mine = this.#last.then(() => this.#append(lines));
    this.#last = mine.catch(() => {});
    return mine;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#handle?.close().catch(() => {});
    this.#handle = null;
  }

  async #append(lines: readonly string[]): Promise<void> {
    this.#handle ??= await fs.open(this.file, 'a');
    const { size } = await this.#handle.stat();
    try {
      await this.#handle.writeFile(Buffer.concat(lines.map(recordOf)));
      await this.#handle.datasync();
    } catch (error) {
      await this.#handle.truncate(size).catch(() => {});
      throw error;
    }
  }
}
