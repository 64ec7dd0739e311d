// The whole page as one value: a briefing, or without one the story of the case, with its flows, voices, words and pictures. What may not be read by everybody is out of it before anything is made.
import { buildFlowGraph } from '../../graph/flow-graph.ts';
import { networkOf } from '../../graph/network-of.ts';
import type { SceneWords } from '../../graph/scene.ts';
import { caseInfo } from '../../model/case-info.ts';
import { contentHash } from '../../model/content-hash.ts';
import { type RecordSet, rowsOf, textOf } from '../../model/record.ts';
import { briefingOf, slidesOf } from '../slide.ts';
import { errorOf, errorPageLens } from './error-lens.ts';
import { glossaryOf } from './glossary.ts';
import type { PageContent, PageDepth, PageLanguage, PageNodeWords, PageStatement, PageStep, PageVoice, Said2 } from './page-content.ts';
import { type FlowsTold, tellFlows } from './page-flows.ts';
import { canShow, type LensNames, lensKey, pageLens, READERS_LENSES } from './page-lenses.ts';
import { pageRows } from './page-rows.ts';
import { tellVoices, type VoiceTold } from './page-voices.ts';
import { type Redaction, redact } from './redaction.ts';
import { type FillText, type StepTold, tellCase, tellSlides } from './told-steps.ts';

/** What a page is made from. `briefing` null = the story of the case. `madeOn` is the ISO day of today. */
export interface PageGiven {
  readonly records: RecordSet;
  readonly briefing: string | null;
  readonly redaction: Redaction;
  readonly language: PageLanguage;
  readonly depth: PageDepth;
  readonly day: string | null;
  readonly madeOn: string;
  readonly sceneWords: Readonly<Record<PageLanguage, SceneWords>>;
  readonly lensNames: LensNames;
  readonly fill: FillText;
}

export interface PageMade {
  readonly content: PageContent;
  /** Rows in which the name of a person may stand: to be looked at before the page goes out. */
  readonly perhapsNames: ReturnType<typeof redact>['perhapsNames'];
}

export async function makePage(given: PageGiven): Promise<PageMade> {
  const redacted = redact(given.records, given.redaction, given.briefing);
  const { records } = redacted;
  const network = networkOf(records);
  const rows = pageRows(records);
  const hidesSecurity = given.redaction.security;
  const briefing = given.briefing === null ? null : briefingOf(records, given.briefing);
  const slides = briefing ? slidesOf(records, briefing.id) : [];
  const slidesGiven = { network, standing: given.day, hidesSecurity, slides, redacted, fill: given.fill };
  const told = slides.length > 0 ? await tellSlides(slidesGiven, rows) : tellCase(records, rows, given.day);
  const flows = tellFlows(records, rows, given.day, hidesSecurity);
  const voices = tellVoices(records, rows);
  const { statements, steps } = numbered(told, flows, voices);
  const caseName = caseInfo(records).settings.case_name ?? 'Datareis';
  const title = briefing?.title || caseName;
  const fixed = { caseName, title: same(title), intro: same(briefing?.intro ?? ''), writtenIn: slides.length > 0 ? given.language : null };
  const content: PageContent = {
    version: 1,
    ...fixed,
    first: { language: given.language, depth: briefing?.wordDepth ?? given.depth },
    day: given.day,
    madeOn: given.madeOn,
    page: await fingerprint([caseName, title, statements.map(({ sentences, about }) => [sentences['nl-plain'], about])]),
    steps,
    statements,
    flows: flowNumbers(flows, statements),
    voices: voices.map((one) => onPage(one, statements)),
    rows: rows.table,
    terms: glossaryOf(records),
    leftOut: withUntold(named(redacted.leftOut, records), flows.untold),
    network,
    lenses: lensesOf(given, records, network, steps),
    nodeWords: nodeWordsOf(network, steps, given.sceneWords),
    unnamedFlow: { nl: given.sceneWords.nl.unnamedFlow, en: given.sceneWords.en.unnamedFlow },
  };
  return { content, perhapsNames: redacted.perhapsNames };
}

/** What tells one set of statements from another. */
async function fingerprint(of: unknown): Promise<string> {
  return (await contentHash(new TextEncoder().encode(JSON.stringify(of)))).slice(0, 16);
}

function same(words: string): Said2 {
  return { nl: words, en: words };
}

/** First the statements of the steps in the order of telling, then one for each flow. */
function numbered(told: readonly StepTold[], { flows }: FlowsTold, voices: readonly VoiceTold[]): Pick<PageContent, 'statements' | 'steps'> {
  const statements: PageStatement[] = [];
  const steps = told.map((step): PageStep => {
    const first = statements.length + 1;
    statements.push(...step.statements.map((statement, index) => ({ number: first + index, ...statement })));
    return {
      title: step.title,
      statements: step.statements.map((_, index) => first + index),
      voices: voices.flatMap(({ about }, index) => (isAbout(step, about) ? [index] : [])),
      picture: step.picture,
      screen: step.screen,
    };
  });
  for (const { statement } of flows) statements.push({ number: statements.length + 1, ...statement });
  return { statements, steps };
}

function isAbout({ about }: StepTold, target: VoiceTold['about']): boolean {
  return about === null || (target !== null && about.some(({ sheet, id }) => sheet === target.sheet && id === target.id));
}

function flowNumbers({ flows }: FlowsTold, statements: readonly PageStatement[]): PageContent['flows'] {
  const first = statements.length - flows.length;
  return flows.map(({ exchange, from, to }, index) => ({ exchange, statement: first + index + 1, from, to }));
}

/** The statement that tells the flow it is about, if any. */
function onPage({ voice, about }: VoiceTold, statements: readonly PageStatement[]): PageVoice {
  const statement =
    about?.sheet === 'exchanges' ? statements.findLast((one) => one.about.kind === 'exchange' && one.about.id === about.id) : undefined;
  return { ...voice, statement: statement?.number ?? null };
}

/** Categories by what they are called. */
function named(leftOut: PageContent['leftOut'], records: RecordSet): PageContent['leftOut'] {
  const labels = new Map(rowsOf(records, 'data_categories').map((row) => [row.values.id, textOf(row, 'label_nl')]));
  return leftOut.map((line) => (line.rule === 'category' ? { ...line, what: labels.get(line.what) ?? line.what } : line));
}

function withUntold(leftOut: PageContent['leftOut'], untold: number): PageContent['leftOut'] {
  return leftOut.map((line) => (line.rule === 'security' ? { ...line, count: line.count + untold } : line));
}

function lensesOf(
  { redaction, lensNames }: PageGiven,
  records: RecordSet,
  network: PageContent['network'],
  steps: readonly PageStep[],
): PageContent['lenses'] {
  const lenses = new Map<string, PageContent['lenses'][string]>();
  for (const { picture } of steps) {
    const graph = buildFlowGraph(network, picture.grouping);
    const error = errorOf(picture.lens);
    const errorKey = lensKey(picture.lens, picture.grouping, picture.day);
    const followed = error && !lenses.has(errorKey) ? errorPageLens(records, graph, picture.day, error, lensNames) : null;
    if (followed) lenses.set(errorKey, followed);
    const wanted = [...READERS_LENSES, ...(error ? [] : [picture.lens])].filter((lens) => canShow(lens, redaction.security));
    for (const lens of wanted) {
      const key = lensKey(lens, picture.grouping, picture.day);
      if (!lenses.has(key)) lenses.set(key, pageLens(records, graph, picture.day, lens as never, lensNames));
    }
  }
  return Object.fromEntries(lenses);
}

/** Names and small words of all nodes, for each grouping that a step shows. */
function nodeWordsOf(network: PageContent['network'], steps: readonly PageStep[], words: PageGiven['sceneWords']): PageContent['nodeWords'] {
  const groupings = new Set(steps.map(({ picture }) => picture.grouping));
  return Object.fromEntries(
    [...groupings].map((grouping) => {
      const graph = buildFlowGraph(network, grouping);
      const nodes = [...graph.nodes.values()].map((node): [string, PageNodeWords] => {
        const visible = { node, isOpen: false, hasChildren: (graph.children.get(node.id) ?? []).length > 0, within: 0 };
        const both = (say: (one: SceneWords) => string) => ({ nl: say(words.nl), en: say(words.en) });
        return [
          node.id,
          {
            name: both((one) => one.name(node)),
            subtitle: both((one) => one.subtitle(visible, graph)),
            panelNote: both((one) => one.panelNote(visible, graph)),
          },
        ];
      });
      return [grouping, Object.fromEntries(nodes)];
    }),
  );
}
