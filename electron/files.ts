// How does the user choose files to open, or a place to save? The page never names a place on disk; the user does, in a dialog.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileToSave, HostFile, SaveResult } from '../renderer/host/host.ts';
import type { Language } from './menu-text.ts';
import { readChosen } from './read-files.ts';
import { saveReason } from './save-text.ts';
import { writeWhole } from './write-file.ts';

export async function openFiles(window: BrowserWindow): Promise<readonly HostFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
  return readChosen(filePaths);
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
function plainName({ suggestedName, extension }: FileToSave): string {
  const plain = suggestedName.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  return plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain || 'datareis'}.${extension}`;
}

/** Linux dialogs leave the extension off. It is added unless that would name a file the user was not asked about. */
async function withExtension(chosen: string, extension: string): Promise<string> {
  if (path.extname(chosen) !== '') return chosen;
  const longer = `${chosen}.${extension}`;
  const there = await stat(longer).catch(() => null);
  return there ? chosen : longer;
}
