// How much one dropped archive may unpack, whatever lies packed inside it, and which names in it are safe. Knows no format of archive.
import { LIMITS } from '../model/limits.ts';

/** The archive asks for more than LIMITS allows, or has names or entries that no honest archive has. */
export class Unsafe extends Error {
  constructor(
    readonly why: 'bytes' | 'encrypted' | 'entries' | 'nested' | 'no_file' | 'path' | 'twice',
    readonly entry = '',
  ) {
    super(`${why} ${entry}`);
  }
}

/** Counts bytes and entries while they are unpacked, never as a header announces them. Archives inside each other draw on one allowance. */
export class Allowance {
  private constructor(
    private readonly left: { bytes: number; entries: number },
    private readonly archives: number,
  ) {}

  /** For an archive of `size` bytes that lies in no other archive. */
  static of(size: number): Allowance {
    const bytes = Math.min(LIMITS.unpackedBytes, Math.max(size * LIMITS.unpackRatio, 2 ** 20));
    return new Allowance({ bytes, entries: LIMITS.archiveEntries }, LIMITS.archiveDepth - 1);
  }

  /** For an archive inside this one. Throws Unsafe when it lies too deep. */
  inside(): Allowance {
    if (this.archives <= 0) throw new Unsafe('nested');
    return new Allowance(this.left, this.archives - 1);
  }

  takeEntry(): void {
    this.left.entries -= 1;
    if (this.left.entries < 0) throw new Unsafe('entries');
  }

  takeBytes(count: number, name: string): void {
    this.left.bytes -= count;
    if (this.left.bytes < 0) throw new Unsafe('bytes', name);
  }
}

/** The names of one archive. */
export class Names {
  #kept = new Set<string>();

  /** The path without "./", or undefined for what is passed over: hidden files and what macOS adds. Throws Unsafe for a path that leads out of the archive. */
  judge(written: string): string | undefined {
    if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(written)) throw new Unsafe('path', written);
    const parts = written.split('/').filter((part) => part !== '.' && part !== '');
    if (parts.includes('..')) throw new Unsafe('path', written);
    return parts.length === 0 || parts.some((part) => part.startsWith('.') || part === '__MACOSX') ? undefined : parts.join('/');
  }

  /** As judge, for a file: two that a disk may take for one are not safe, since the second would hide the first. */
  judgeFile(written: string): string | undefined {
    const path = this.judge(written);
    const key = path?.normalize('NFC').toLowerCase();
    if (key === undefined) return undefined;
    if (this.#kept.has(key)) throw new Unsafe('twice', written);
    this.#kept.add(key);
    return path;
  }
}
