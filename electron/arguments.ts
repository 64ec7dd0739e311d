// What does a command line ask to open?
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asked {
  readonly sample: boolean;
  readonly places: readonly string[];
}

/** `ownArguments`: how many come first that are not the user's (the program; unpackaged also the app's folder). Chromium may put its switches anywhere. */
export function readArguments(argv: readonly string[], ownArguments: number, folder: string): Asked {
  const words = argv.filter((argument) => !argument.startsWith('-')).slice(ownArguments);
  return { sample: argv.includes('--sample'), places: words.map((word) => placeOf(word, folder)) };
}

/** Linux desktops hand over file:// addresses. */
function placeOf(word: string, folder: string): string {
  if (!word.startsWith('file://')) return path.resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return word;
  }
}
