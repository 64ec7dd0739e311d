// What did an administrator settle for everyone on this machine? One folder that only an administrator can write in; nothing of it is run.
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** The settings, and the files that they name. */
export interface Administration {
  /** The text of settings.json; null when there is none. What cannot be read is told as an empty text: a fault that the user is to hear of. */
  settings(): Promise<string | null>;
  file(name: string): Promise<Uint8Array | null>;
}

const SETTINGS = 'settings.json';
const [MOST_TEXT, MOST_FILE] = [100_000, 200_000_000];

/** Where it is on each system. */
export function administrationFolder(platform: NodeJS.Platform, programData: string | undefined): string {
  if (platform === 'win32') return path.win32.join(programData || 'C:\\ProgramData', 'Datareis');
  return platform === 'darwin' ? '/Library/Application Support/Datareis' : '/etc/datareis';
}

export function openAdministration(folder: string): Administration {
  return {
    async settings() {
      const bytes = await readInside(folder, SETTINGS, MOST_TEXT).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : NOTHING));
      return bytes && new TextDecoder().decode(bytes);
    },
    file: (name) => readInside(folder, name, MOST_FILE).catch(() => null),
  };
}

const NOTHING = new Uint8Array();

/** Rejects when it is not there, lies elsewhere (a link out of the folder), is no file, or is too large. */
async function readInside(folder: string, name: string, most: number): Promise<Uint8Array> {
  const home = await realpath(folder);
  const file = await realpath(path.join(home, name));
  const { size } = await stat(file);
  if (path.dirname(file) !== home || size > most) throw new Error(`${name} is not a file of the administrator`);
  return new Uint8Array(await readFile(file));
}
