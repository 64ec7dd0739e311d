// Puts a sheet on paper, or hands it over as a file.
import { useState } from 'react';
import type { Paper, PrintSheet } from '../../graph/print-sheet.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import './print-sheet.css';
import { fileName } from './use-save-picture.ts';

export interface PrintActs {
  readonly print: () => void;
  readonly save: () => void;
  /** As a PDF, where the host can make one. */
  readonly pdf: () => void;
  /** What came of it. */
  readonly message: string;
}

export function usePrintActs(sheet: PrintSheet | null, paper: Paper): PrintActs {
  const text = useText();
  const workspace = useWorkspace();
  const caseName = useWorkspaceState((state) => state.openCase?.info.settings.case_name ?? 'datareis');
  const [message, setMessage] = useState('');
  const print = async (svg: string) => {
    const takeAway = layOnPaper(svg, paper);
    const result = await workspace.host.print(paper).finally(takeAway);
    setMessage(result.outcome === 'failed' ? text.print.failed : '');
  };
  const name = `${fileName(caseName)}-${fileName(text.print.title)}`;
  const pdf = async (svg: string) => {
    const takeAway = layOnPaper(svg, paper);
    const result = await workspace.host.savePdf(name).finally(takeAway);
    if (result.outcome === 'cannot') setMessage(text.print.noPdf);
    if (result.outcome === 'saved') setMessage(text.map.saved(result.name));
    if (result.outcome === 'failed') setMessage(`${text.failure.saving} ${result.reason}`);
  };
  const save = async (svg: string) => {
    const result = await workspace.save({
      suggestedName: `${name}.svg`,
      extension: 'svg',
      mediaType: 'image/svg+xml',
      bytes: new TextEncoder().encode(svg),
    });
    if (result.outcome === 'saved') setMessage(text.map.saved(result.name));
    if (result.outcome === 'failed') setMessage(`${text.failure.saving} ${result.reason}`);
  };
  return { print: () => sheet && void print(sheet.svg), save: () => sheet && void save(sheet.svg), pdf: () => sheet && void pdf(sheet.svg), message };
}

/** Beside the app, seen by the printer only. The answer takes it away again. */
function layOnPaper(svg: string, paper: Paper): () => void {
  document.querySelector('.print-sheet')?.remove();
  const sheet = document.createElement('div');
  sheet.className = `print-sheet ${paper.toLowerCase()}`;
  sheet.dataset.reactAriaTopLayer = 'true';
  sheet.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
  document.body.append(sheet);
  return () => sheet.remove();
}
