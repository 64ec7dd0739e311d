// What is chosen for the one page that opens anywhere, and the acts that make it. Types only.
import type { PageGiven, PageMade } from '../../briefing/html/make-page.ts';
import type { Redaction } from '../../briefing/html/redaction.ts';
import type { SaveResult } from '../../host/host.ts';

/** Which briefing (null = the story of the case) and what stays off the page. */
export interface PageChoice {
  readonly briefing: string | null;
  readonly redaction: Redaction;
  readonly words: Pick<PageGiven, 'sceneWords' | 'lensNames'>;
}

export interface PageExporting {
  /** Opens the choice of what stays off the page; null closes it. `briefing` null = the story of the case. */
  showPageExport(shown: { readonly briefing: string | null } | null): void;
  /** What the page would hold; null when no case is open. */
  preparePage(choice: PageChoice): Promise<PageMade | null>;
  savePage(made: PageMade): Promise<SaveResult>;
}
