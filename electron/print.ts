// How does the page get on paper, or in a PDF file? Printing goes by the dialog of the system; the page's own style says what is on the sheet.
import type { BrowserWindow } from 'electron';
import type { FileToSave, Paper, PdfResult, PrintResult, SaveResult } from '../renderer/host/host.ts';

/** Cancelling is no failure. */
export function printPage(window: BrowserWindow, paper: Paper): Promise<PrintResult> {
  const [pageSize, landscape] = paper === 'A4-upright' ? (['A4', false] as const) : ([paper, true] as const);
  const options = { silent: false, printBackground: true, landscape, pageSize, margins: { marginType: landscape ? 'none' : 'default' } } as const;
  return new Promise((resolve) => {
    window.webContents.print(options, (isDone, reason) => resolve(resultOf(isDone, reason)));
  });
}

function resultOf(isDone: boolean, reason: string): PrintResult {
  return isDone || /cancel/i.test(reason) ? { outcome: 'done' } : { outcome: 'failed', reason };
}

/** The file that a PDF is saved as. */
export function pdfOf(suggestedName: string): Omit<FileToSave, 'bytes'> {
  return { suggestedName, extension: 'pdf', mediaType: 'application/pdf' };
}

/** What would be printed, as a PDF that screen readers can read (PDF/UA tags) with the headings as bookmarks; the size of the sheet is that of the page's style. */
export async function savePage(window: BrowserWindow, save: (bytes: Uint8Array) => Promise<SaveResult>): Promise<PdfResult> {
  try {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return await save(new Uint8Array(pdf));
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
