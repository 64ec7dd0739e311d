// The one page that opens anywhere, made from the open case: what it would hold is shown before it is saved. Knows no screen; its words come from there.
import type { Adapters } from '../adapters.ts';
import { allRows } from '../opening/all-rows.ts';
import type { Store } from '../workspace.ts';
import type { Briefings } from './briefing-state.ts';
import type { PageExporting } from './page-export-state.ts';

export function pageExportActs({ host, viewer }: Pick<Adapters, 'host' | 'viewer'>, store: Store, live: Pick<Briefings, 'fillSlide'>): PageExporting {
  return {
    showPageExport: (pageExport) => store.setState({ pageExport }),
    preparePage: async ({ briefing, redaction, words }) => {
      if (!store.getState().openCase) return null;
      const [{ makePage }, { records, info }] = await Promise.all([import('../../briefing/html/make-page.ts'), allRows(store)]);
      const { language, wordDepth, day } = store.getState();
      return makePage({
        ...words,
        records,
        briefing,
        redaction,
        language,
        depth: wordDepth,
        day: day ?? info.settings.reference_date ?? null,
        madeOn: new Date().toISOString().slice(0, 10),
        fill: (text, on) => live.fillSlide(text, on),
      });
    },
    savePage: async ({ content }) => {
      if (!viewer) throw new Error('no viewer');
      const [{ pageHtml }, code] = await Promise.all([import('../../briefing/html/page-html.ts'), viewer()]);
      const bytes = new TextEncoder().encode(pageHtml(content, code));
      return host.saveFile({
        suggestedName: `${fileName(content.title[content.first.language])}.html`,
        extension: 'html',
        mediaType: 'text/html',
        bytes,
      });
    },
  };
}

/** Plain letters, no spaces. */
function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/[^\w -]/g, '');
  return plain.trim().replaceAll(/\s+/g, '-').toLowerCase().slice(0, 80) || 'datareis';
}
