// Why could a file not be saved, in words that say what to do?
import type { SaveReason } from '../renderer/host/host.ts';
import type { Language } from './menu-text.ts';

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOSPC: { nl: 'De schijf is vol. Maak ruimte of kies een andere map.', en: 'The disk is full. Make room or choose another folder.' },
  EDQUOT: {
    nl: 'Uw deel van de schijf is vol. Maak ruimte of kies een andere map.',
    en: 'Your share of the disk is full. Make room or choose another folder.',
  },
  EACCES: { nl: 'U mag op deze plaats niet schrijven. Kies een andere map.', en: 'You may not write in this place. Choose another folder.' },
  EROFS: { nl: 'Op deze schijf kan niet worden geschreven. Kies een andere map.', en: 'This disk cannot be written to. Choose another folder.' },
  ENOENT: { nl: 'De map bestaat niet meer. Kies een andere map.', en: 'The folder is no longer there. Choose another folder.' },
  EBUSY: {
    nl: 'Een ander programma heeft het bestand open. Sluit het daar en probeer het opnieuw.',
    en: 'Another program has the file open. Close it there and try again.',
  },
  EISDIR: { nl: 'Er is al een map met deze naam. Kies een andere naam.', en: 'There is a folder of this name. Choose another name.' },
  ENAMETOOLONG: { nl: 'De naam is te lang. Kies een kortere naam.', en: 'The name is too long. Choose a shorter name.' },
  EIO: { nl: 'De schijf nam het bestand niet aan. Probeer een andere plaats.', en: 'The disk did not accept the file. Try another place.' },
};
const SAME_AS: Readonly<Record<string, string>> = {
  EPERM: 'EACCES',
  ENOTDIR: 'ENOENT',
  ENOTEMPTY: 'EISDIR',
  EEXIST: 'EISDIR',
  EMFILE: 'EBUSY',
  ETXTBSY: 'EBUSY',
};

/** One sentence for an error of the file system; an unknown one is named by its code. */
export function saveReason(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const other = { nl: `Bewaren lukte niet (${code}). Probeer een andere plaats.`, en: `Saving did not succeed (${code}). Try another place.` };
  return (REASONS[SAME_AS[code] ?? code] ?? other)[language];
}

const CASE_REASONS: readonly (readonly [SaveReason, readonly string[]])[] = [
  ['full', ['ENOSPC', 'EDQUOT', 'EFBIG']],
  ['read-only', ['EROFS']],
  ['denied', ['EACCES', 'EPERM', 'EISDIR', 'EEXIST']],
  ['gone', ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH']],
  ['busy', ['EBUSY', 'ETXTBSY', 'EMFILE', 'ENFILE', 'EAGAIN']],
  ['too-long', ['ENAMETOOLONG']],
];

/** The same as a word for the page, which has the sentences; `detail` is the system's own code. */
export function caseSaveReason(error: unknown): { readonly reason: SaveReason; readonly detail: string } {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { reason: CASE_REASONS.find(([, codes]) => codes.includes(detail))?.[0] ?? 'io', detail };
}
