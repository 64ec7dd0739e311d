// Acts on papers: which one is looked at, composing it from the open case, showing it as a page, and handing it over as a file.
import type { PaperCase } from '../../briefing/papers/paper-case.ts';
import type { PaperMore } from '../../briefing/papers/papers.ts';
import { paperBody, paperHtml, paperStyle } from '../../egress/paper-html.ts';
import { registerTable } from '../../egress/register.ts';
import { REGISTER_WORDS } from '../../egress/register-words.ts';
import type { Paper } from '../../model/paper.ts';
import type { Adapters } from '../adapters.ts';
import { askScenarioIn } from '../comparing/scenario-effects.ts';
import { allRows } from '../opening/all-rows.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { PaperError, PaperFormat } from './paper-look.ts';

type Papers = Pick<Workspace, 'openPaper' | 'composePaper' | 'paperPage' | 'savePaper'>;

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function paperActs(
  { host, openDatabase }: Pick<Adapters, 'host' | 'openDatabase'>,
  store: Store,
  asking: Pick<Workspace, 'findingsOn' | 'trace'>,
): Papers {
  return {
    openPaper: (paper) => store.setState({ paper }),
    composePaper: async (name, asked, isWanted) => {
      const [{ composePaper }, case_] = await Promise.all([
        import('../../briefing/papers/papers.ts'),
        paperCase(store, { ...asking, openDatabase }, asked, isWanted),
      ]);
      return composePaper(name, case_, asked);
    },
    paperPage: (paper) => ({ body: paperBody(paper), style: paperStyle(paper) }),
    savePaper: async (paper, format, suggestedName) =>
      host.saveFile({ suggestedName, extension: format, mediaType: MEDIA_TYPES[format], bytes: await bytesOf(paper, format) }),
  };
}

/** Who writes Word files is read when the first is wanted. */
async function bytesOf(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(paperHtml(paper));
  const { wordFile } = await import('../../egress/word-file.ts');
  return wordFile(paper);
}

interface Asked {
  readonly day: string;
  readonly language: 'nl' | 'en';
  readonly error: PaperError | null;
}

/** The open case, once its rows can be asked. */
async function paperCase(
  store: Store,
  { findingsOn, trace, openDatabase }: Pick<Workspace, 'findingsOn' | 'trace'> & Pick<Adapters, 'openDatabase'>,
  { day, language, error }: Asked,
  isWanted: () => boolean,
): Promise<PaperCase & PaperMore> {
  const { records, signals, ownRules } = await allRows(store);
  return {
    records,
    signals: signals && signals.series.size > 0 ? signals.desk.ask : null,
    findings: async (on) => (await findingsOn(on, isWanted)).findings,
    effects: async (id, on) => askScenarioIn(await openDatabase(), { records, ownRules })(id, on),
    register: () => ({ ...registerTable(records, language), missing: REGISTER_WORDS[language].unknown }),
    errorPage: async () => {
      if (!error) return null;
      const outcome = await trace({ kind: 'page', question: { ...error, day } });
      return 'answer' in outcome ? outcome.answer : null;
    },
  };
}
