// How does a browser tab hand a file to the user? By the browser's own save dialog where there is one, else as a download.
import type { FileToSave, SaveResult } from './host.ts';

interface Writable {
  write(bytes: BufferSource): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

interface ChosenPlace {
  readonly name: string;
  createWritable(): Promise<Writable>;
}

interface SaveDialogOptions {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** Chromium has it; Firefox and Safari have not. */
type SaveDialog = (options: SaveDialogOptions) => Promise<ChosenPlace>;

export async function saveInBrowser(file: FileToSave, how: 'dialog' | 'download' = 'dialog'): Promise<SaveResult> {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: SaveDialog };
  if (!showSaveFilePicker || how === 'download') return download(file);
  try {
    return await write(file, await showSaveFilePicker.call(window, dialogOptions(file)));
  } catch (error) {
    return withoutDialog(file, error);
  }
}

/** The browser keeps the old file until `close`. */
async function write(file: FileToSave, place: ChosenPlace): Promise<SaveResult> {
  try {
    const writable = await place.createWritable();
    await writable.write(new Uint8Array(file.bytes)).catch(async (error: unknown) => {
      await writable.abort().catch(() => {});
      throw error;
    });
    await writable.close();
    return { outcome: 'saved', name: place.name };
  } catch (error) {
    return { outcome: 'failed', reason: reasonOf(error) };
  }
}

/** In the language of the page; browsers only say that it did not succeed. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'unknown';
  const inDutch = document.documentElement.lang.startsWith('nl');
  return inDutch ? `Bewaren lukte niet (${name}). Probeer een andere plaats.` : `Saving did not succeed (${name}). Try another place.`;
}

/** The user closed the dialog, or the browser would not open it (too long after the click): then it is a download. */
function withoutDialog(file: FileToSave, error: unknown): SaveResult {
  const cancelled = error instanceof DOMException && error.name === 'AbortError';
  return cancelled ? { outcome: 'cancelled' } : download(file);
}

function dialogOptions(file: FileToSave): SaveDialogOptions {
  const [mediaType = 'application/octet-stream'] = file.mediaType.split(';');
  return { suggestedName: plainFileName(file), types: [{ accept: { [mediaType]: [`.${file.extension}`] } }] };
}

function download(file: FileToSave): SaveResult {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = plainFileName(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { outcome: 'saved', name: link.download };
}

/** Without what a file system or a dialog takes for more than a name. */
export function plainFileName({ suggestedName, extension }: Pick<FileToSave, 'suggestedName' | 'extension'>): string {
  const plain = suggestedName.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-').replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '');
  return plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain || 'datareis'}.${extension}`;
}
