// How does the user choose files to open, or a place to save? The page never names a place on disk; the user does, in a dialog.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { CaseSaved, CaseToSave, FileToSave, HostFile, SaveResult } from '../renderer/host/host.ts';
import type { CaseFiles } from './case-files.ts';
import type { Language } from './menu-text.ts';
import { readChosen } from './read-files.ts';
import { saveReason } from './save-text.ts';
import { writeWhole } from './write-file.ts';

export async function openFiles(window: BrowserWindow, cases: CaseFiles): Promise<readonly HostFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
  return cases.read(filePaths);
}

export async function openFolder(window: BrowserWindow): Promise<readonly HostFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
  return readChosen(filePaths);
}

export async function saveFile(window: BrowserWindow, file: FileToSave, language: Language): Promise<SaveResult> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: plainName(file),
    filters: [{ name: file.extension.toUpperCase(), extensions: [file.extension] }],
  });
  return canceled || !filePath ? { outcome: 'cancelled' } : saveAt(filePath, file, language);
}

const CASE = 'datareis';

/** A case file goes to its place, or to one that the user chooses. */
export function saveCase(window: BrowserWindow, file: CaseToSave, cases: CaseFiles): Promise<CaseSaved> {
  return cases.save(file, async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: plainName({ suggestedName: file.suggestedName, extension: CASE }),
      filters: [{ name: 'Datareis', extensions: [CASE] }],
    });
    return canceled || !filePath ? null : withExtension(filePath, CASE);
  });
}

async function saveAt(chosen: string, file: FileToSave, language: Language): Promise<SaveResult> {
  try {
    const place = await withExtension(chosen, file.extension);
    await writeWhole(place, file.bytes);
    return { outcome: 'saved', name: path.basename(place) };
  } catch (error) {
    return { outcome: 'failed', reason: saveReason(error, language) };
  }
}

/** The suggested name without what a file system or a dialog takes for more than a name. */
function plainName({ suggestedName, extension }: Pick<FileToSave, 'suggestedName' | 'extension'>): string {
  const plain = suggestedName.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-').replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '');
  const own = RESERVED.test(plain) ? `_${plain}` : plain;
  return own.toLowerCase().endsWith(`.${extension}`) ? own : `${own || 'datareis'}.${extension}`;
}

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Linux dialogs leave the extension off. It is added unless that would name a file the user was not asked about. */
async function withExtension(chosen: string, extension: string): Promise<string> {
  if (path.extname(chosen) !== '' && (extension !== CASE || chosen.toLowerCase().endsWith(`.${CASE}`))) return chosen;
  const longer = `${chosen}.${extension}`;
  const there = await stat(longer).catch(() => null);
  return there ? chosen : longer;
}
