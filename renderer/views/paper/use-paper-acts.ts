// Prints a paper, or hands it over as a file; and says what came of it.
import { useState } from 'react';
import type { Paper } from '../../model/paper.ts';
import type { PdfResult } from '../../workspace/telling/paper-look.ts';
import { fileName } from '../map/use-save-picture.ts';
import { paperText } from '../text/paper-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { layForPrint } from './lay-out.ts';

export interface PaperActs {
  readonly print: () => void;
  readonly pdf: () => void;
  readonly html: () => void;
  readonly docx: () => void;
  readonly message: string;
}

export function usePaperActs(paper: Paper | null): PaperActs {
  const text = paperText(useText());
  const workspace = useWorkspace();
  const [message, setMessage] = useState('');
  const suggested = paper ? fileName([paper.title, ...paper.subtitle.map(({ text: words }) => words)].join(' ')).replaceAll(/-+/g, '-') : '';
  const tell = (result: PdfResult) => {
    if (result.outcome === 'saved') setMessage(text.saved(result.name));
    if (result.outcome === 'cannot') setMessage(text.noPdf);
    if (result.outcome === 'failed') setMessage(`${text.failed} ${result.reason}`);
    if (result.outcome === 'cancelled') setMessage('');
  };
  const attempt = (work: (paper: Paper) => Promise<void>) => () => {
    if (!paper) return;
    work(paper).catch((error: unknown) => setMessage(`${text.failed} ${error instanceof Error ? error.message : String(error)}`));
  };
  const laid = async <T>(one: Paper, work: () => Promise<T>): Promise<T> => {
    const takeAway = layForPrint(workspace.paperPage(one));
    return work().finally(takeAway);
  };
  return {
    print: attempt(async (one) => {
      const result = await laid(one, () => workspace.host.print('A4-upright'));
      setMessage(result.outcome === 'failed' ? `${text.failed} ${result.reason}` : '');
    }),
    pdf: attempt(async (one) => tell(await laid(one, () => workspace.host.savePdf(suggested)))),
    html: attempt(async (one) => tell(await workspace.savePaper(one, 'html', suggested))),
    docx: attempt(async (one) => tell(await workspace.savePaper(one, 'docx', suggested))),
    message,
  };
}
