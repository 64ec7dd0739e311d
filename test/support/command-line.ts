// A command of datareis as the shell would run it, in this process: what it prints is caught.
import { vi } from 'vitest';
import { run } from '../../scripts/datareis.ts';

/** `json` is what was printed, read; undefined when --json was not asked for or nothing was printed. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: unknown;
}

export async function datareis(...words: string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const catching = (to: string[]) => (chunk: unknown) => to.push(String(chunk)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching(err)),
  ];
  try {
    const code = await run(words);
    return { code, out: out.join(''), err: err.join(''), json: words.includes('--json') && out.length > 0 ? JSON.parse(out.join('')) : undefined };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
