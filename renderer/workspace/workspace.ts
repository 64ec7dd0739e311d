// What a window can do: the acts of the user, each once, whatever button, key or menu leads to it. Types only.
import type { StoreApi } from 'zustand/vanilla';
import type { PaperName } from '../briefing/papers/paper-names.ts';
import type { MergeChoice, SameRow } from '../compare/merging/merged.ts';
import type { CompetencyAnswer } from '../competency/answer.ts';
import type { Refused } from '../competency/parameters.ts';
import type { FullRecord } from '../db/questions/record.ts';
import type { ExportName } from '../egress/exports.ts';
import type { Grouping } from '../graph/flow-graph.ts';
import type { Depth, FocusMode, Selection } from '../graph/focus.ts';
import type { EngineName } from '../graph/layout/layout.ts';
import type { Lens } from '../graph/lenses/lens.ts';
import type { Level } from '../graph/levels.ts';
import type { WidthBy } from '../graph/line-width.ts';
import type { Noise } from '../graph/noise.ts';
import type { Filter } from '../graph/shown.ts';
import type { FileToSave, HostFile, SaveResult } from '../host/host.ts';
import type { Trial } from '../ingest/mapping/apply.ts';
import type { Ask } from '../model/ask.ts';
import type { AskableTable } from '../model/askable-table.ts';
import type { Act, Change, MergedSteps } from '../model/change.ts';
import type { Choice } from '../model/conflict.ts';
import type { TypedRow } from '../model/entered.ts';
import type { EntryFault } from '../model/entry-fault.ts';
import type { FindingReview } from '../model/finding-review.ts';
import type { TableMapping, UnmappedTable } from '../model/mapping.ts';
import type { Paper } from '../model/paper.ts';
import type { SheetName } from '../model/sheet.ts';
import type { StoryRoads, StoryRows } from '../model/story.ts';
import type { Travel } from '../model/travel.ts';
import type { Bilingual } from '../review/bilingual.ts';
import type { Checked } from '../review/check-case.ts';
import type { Finding } from '../review/finding.ts';
import type { DecisionDraft, DecisionFrom } from '../signals/decision-draft.ts';
import type { AnswerOf, Asked, AskedAbout } from '../trace/asked.ts';
import type { Outcome } from '../trace/outcome.ts';
import type { Adapters } from './adapters.ts';
import type { Inquiries, Inquiry, QuestionsPart } from './asking/inquiry.ts';
import type { ReviewLook } from './asking/review-look.ts';
import type { Comparisons } from './comparing/comparing-state.ts';
import type { EditForm, EditLook } from './editing/edit-look.ts';
import type { RegisterLook } from './editing/register-look.ts';
import type { ActName } from './editing/undoable-act.ts';
import type { Form, FormLook } from './looking/form-look.ts';
import type { Lit, PathChoice } from './looking/narrowing.ts';
import type { Workshops } from './sessions/workshop-look.ts';
import type { SignalState } from './signals/signal-state.ts';
import type { Entered, Language, Screen, SourcesPart, Theme, WordDepth, WorkMode, WorkspaceState } from './state.ts';
import type { Briefings } from './telling/briefing-state.ts';
import type { PageExporting } from './telling/page-export-state.ts';
import type { PaperError, PaperFormat, PaperLook, PaperPage } from './telling/paper-look.ts';
import type { Touring } from './telling/tour-state.ts';

export interface SourceRow {
  readonly text: string | null;
  readonly records: readonly { readonly sheet: SheetName; readonly id: string }[];
}

/** A table as it is shown; `name` is the name of the file without extension. */
export interface ShownTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly (string | number | null)[])[];
}

export type Store = StoreApi<WorkspaceState>;

export interface Workspace extends Comparisons, Briefings, Workshops, PageExporting {
  readonly store: Store;
  readonly host: Adapters['host'];
  readonly measure: Adapters['measure'];
  start(): Promise<void>;
  /** Files that were dropped or chosen: opened at once, or held until the user says whether they join the open case. Measurements whose columns are known join it at once. */
  receive(files: readonly HostFile[]): Promise<void>;
  /** What was dropped on the window; to be called while the drop is handled. */
  drop(transfer: DataTransfer): Promise<void>;
  /** Leaves out again what last joined without a question. */
  takeAway(): Promise<void>;
  dismissJoined(): void;
  dismissComments(): void;
  openPending(how: 'add' | 'replace' | 'forget'): Promise<void>;
  openSample(): Promise<void>;
  cancel(): void;
  dismissFailure(): void;
  /** What is wrong with the administrator's settings was read: it stays in About. */
  dismissFaults(): void;
  show(screen: Screen): void;
  setLevel(level: Level): Promise<void>;
  toggle(id: string): Promise<void>;
  /** Puts a node where the user wants it (its new upper left corner, in pixels of the picture): it takes the nearest column, and stays there. */
  pin(id: string, at: { readonly x: number; readonly y: number }): Promise<void>;
  /** Lets go of a node that was put somewhere. */
  unpin(id: string): Promise<void>;
  /** Lays out the picture anew, what was put somewhere by hand too. */
  tidy(): Promise<void>;
  /** Takes back the last act: on the picture (hiding, showing again, putting somewhere, letting go or tidying up), in the rows, or on the files and findings. Answers which; null when there was none. */
  undo(): Promise<ActName | null>;
  /** Does again what was undone last. */
  redo(): Promise<ActName | null>;
  setEngine(engine: EngineName): Promise<void>;
  reveal(rowIds: readonly string[], selection: Selection): Promise<void>;
  select(selection: Selection | null): void;
  /** Gathers the systems in other groups; open groups, level and choice stay as far as they are still there. */
  setGrouping(grouping: Grouping): Promise<void>;
  /** Puts an organisation in the middle, by row id; null puts the own one back. */
  setCentre(id: string | null): Promise<void>;
  setSides(hasSides: boolean): Promise<void>;
  setWidthBy(widthBy: WidthBy): void;
  /** Chooses from within the inspector, so that there is a way back; `nodes` are opened up to. */
  walkTo(selection: Selection, nodes?: readonly string[]): Promise<void>;
  goBack(): void;
  setDepth(depth: Depth): void;
  setLens(lens: Lens): void;
  setFilter(filter: Filter): void;
  /** showcase = what is not in focus turns pale; filter = it is left out and counted. */
  setFocusMode(mode: FocusMode): void;
  setNoise(change: Partial<Noise>): void;
  /** Takes nodes off the map, with all that is in them; the first is the one that was pointed at. */
  hide(ids: readonly string[]): Promise<void>;
  /** Brings back these hidden nodes, or all of them. */
  showHidden(ids?: readonly string[]): Promise<void>;
  /** An empty map, on which things are put one by one. */
  startEmpty(): Promise<void>;
  /** Puts the neighbours of a node on the map, one step against or along the arrows. */
  addNeighbours(id: string, which: 'inward' | 'outward' | 'both'): Promise<void>;
  /** A map of only these nodes, to build on from there. */
  buildOnly(ids: readonly string[]): Promise<void>;
  /** The whole map instead of the one that was built up. */
  buildReset(): Promise<void>;
  /** Only what is chosen and what is near it. */
  showOnly(selection: Selection): void;
  setPath(path: PathChoice | null): void;
  /** Makes a node one end of the path; the other stays as it was, or is still to be chosen. */
  startPath(id: string, end: 'from' | 'to'): void;
  /** Lights what is asked for in the language of selectors, opened up to where it stands. */
  setSelector(selector: string | null): Promise<void>;
  /** Lifts everything that narrows the picture but the day. */
  showAll(): Promise<void>;
  /** Shows or folds the legend, now and every next time. */
  setLegend(legend: 'auto' | 'open' | 'closed'): void;
  setDay(day: string | null): void;
  /** Puts a question in SQL to the tables of the case, once all its rows are there. */
  readonly ask: Ask;
  /** The rows that traces walk on. */
  travel(): Promise<Travel>;
  /** Answers a trace over those rows, away from the window where it can. */
  trace<K extends Asked['kind']>(asked: AskedAbout<K>): Promise<Outcome<AnswerOf[K]>>;
  /** The roads and places that a story can take, and what it tells of them. */
  storyRoads(): Promise<StoryRoads>;
  storyRows(exchangeIds: readonly string[], datasetIds: readonly string[]): Promise<StoryRows>;
  /** Asks all rules on the day of the picture; does nothing when that was done. */
  check(): Promise<void>;
  /** What all rules, the municipality's own among them, find on another day (ISO). Stops early when `isWanted` says no, or the case is closed. */
  findingsOn(day: string, isWanted: () => boolean): Promise<Checked>;
  /** Says of a finding that it is open, accepted (with a reason) or solved. Answers why that is refused, or null. */
  judge(finding: Finding, said: Pick<FindingReview, 'state' | 'reason' | 'role'>): Bilingual | null;
  /** Changes how the findings are looked at. */
  lookAtFindings(change: Partial<ReviewLook>): void;
  /** Opens a finding, by its key, among the others; what would filter it away is lifted. */
  openFinding(key: string): void;
  /** The answer to a ready question on the day of the picture. Rejects when there is no such question. */
  answer(id: string, given: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<CompetencyAnswer | Refused>;
  /** Opens a ready question on its screen; null closes it. */
  openQuestion(question: Inquiries['question']): void;
  showQuestionsPart(part: QuestionsPart): void;
  /** Puts a trace or a story over the map; null takes it away. An error is traced at once. */
  inquire(inquiry: Inquiry | null): Promise<void>;
  /** Walks back from a number of a series to where it comes from, on the map of the signals. `placeId` = area or unit, null = all of it; `day` (ISO) null or left out = the day of the picture. */
  askOrigin(about: { readonly seriesId: string; readonly placeId: string | null; readonly day?: string | null }): Promise<void>;
  /** Shows the trace of an error up to this hour; null = all of it. */
  scrub(until: number | null): void;
  /** Lets rows stand out on the map as it is drawn; null lets go. */
  light(lit: Lit | null): void;
  /** The same, on the map, opened up to where they stand. */
  showRows(lit: Lit): Promise<void>;
  /** Shows the same choice in another form: picture, lists, matrix or streams. */
  setForm(form: Form): void;
  setFormLook(change: Partial<FormLook>): void;
  setSignals(change: Partial<SignalState>): void;
  /** Opens a form to change, make or remove a row; null closes it. Asks first when something was typed, unless the draft is to be dropped. */
  openForm(form: EditForm | null, how?: 'keep' | 'drop'): void;
  setEditing(change: Partial<EditLook>): void;
  /** The role in which the user changes things and speaks; never a name. */
  setRole(role: string): void;
  /** Opens the register, at this part, sheet or row. */
  openRegister(change: Partial<RegisterLook>): void;
  /** Changes how the register is looked at, whatever screen is shown. */
  lookAtRegister(change: Partial<RegisterLook>): void;
  /** Changes rows of the case, as one act: the one door for every change. Rejects when an objection would be deleted: it can only be answered. */
  edit(act: Act, changes: readonly Change[], merged?: MergedSteps): Promise<void>;
  /** Looks whether the case file that waits to be opened is another copy of the open case. */
  offerMerge(): Promise<void>;
  /** Lays that file beside the open case, for a person to choose between the two. */
  startMerge(): void;
  /** What is chosen between the two, by the key of the conflict; null takes it back. */
  chooseMerge(choices: ReadonlyMap<string, MergeChoice | null>): void;
  /** Which rows of the two files are one under two ids; all of them at once. */
  sayMergeSame(same: readonly SameRow[]): void;
  /** Puts the merge in the case, as one step; does nothing while something is left to choose. */
  applyMerge(): Promise<void>;
  /** Leaves the other file out; nothing was changed. */
  stopMerge(): void;
  dismissMerged(): void;
  /** Puts rows that the user typed in the case, all or none: they are checked against the dictionary, get an id where they have none, and can be taken back. */
  enter(rows: readonly TypedRow[]): Promise<Entered | { readonly faults: readonly EntryFault[] }>;
  /** Takes typed rows out of the case again. Answers whether they were there. */
  takeBack(entry: string): Promise<boolean>;
  dismissEntered(): void;
  /** Opens the form of a decision, filled in as far as its start tells; null = from nothing. A draft that was worked on stays, unless `isAnew`. */
  startDecision(from: DecisionFrom | null, isAnew?: boolean): void;
  draftDecision(change: Partial<DecisionDraft>): void;
  stepDecision(step: 1 | 2): void;
  /** Takes the form away; the draft stays. */
  closeDecision(): void;
  dropDecision(): void;
  /** Lets the user choose a folder; what comes into it joins the case without questions, from now until it is stopped. */
  watchFolder(): Promise<void>;
  stopWatching(): Promise<void>;
  /** Reads a folder of the user's choice once more, where the host cannot watch: files with a path that was there are newer versions. */
  readFolderAgain(): Promise<void>;
  /** Takes away what is said about watching: that it cannot be done here, or which files could not be read. */
  dismissWatchNote(): void;
  /** `tongue`: a third language for the words of the window; sentences are told in `language`. */
  setLanguage(language: Language, tongue?: string): void;
  setTheme(theme: Theme): void;
  setWordDepth(depth: WordDepth): void;
  /** Off: single letters, digits and signs are no keys any more but on the map itself. */
  setLetterKeys(isOn: boolean): void;
  /** Puts the tools of these people in front, in words as deep as they use; the data stays as it is. */
  setMode(mode: WorkMode): void;
  /** Begins the guided tour on the sample, or goes on where it was left (`at` = another step, from 0). Answers whether the sample is open: another case that is open is not put aside by itself. */
  startTour(at?: number): Promise<boolean>;
  /** Keeps where the tour is: its step, what was done, whether it is in view. */
  setTour(change: Partial<Touring>): void;
  showSources(part: SourcesPart): void;
  /** Leaves out a file, folder or archive that was dropped, named by the first part of its path. */
  removeSource(root: string): Promise<void>;
  /** A choice between descriptions, kept until it is applied. */
  choose(key: string, choice: Choice): void;
  applyChoices(): Promise<void>;
  dropChoices(): void;
  /** Reads tables with this header in this way, now and every next time. */
  keepMapping(mapping: TableMapping): Promise<void>;
  /** How the columns of this table would be read if it described rows of this sheet. */
  guessColumns(table: UnmappedTable, sheet: SheetName): TableMapping;
  /** The day (ISO) that the name of a table's tab or file tells, if it tells one. */
  dayInName(table: Pick<UnmappedTable, 'file' | 'tab'>): string | undefined;
  /** How many of the table's first rows come out well in this way. */
  tryMapping(table: UnmappedTable, mapping: TableMapping): Trial;
  /** Stops asking about the tables of a file; they stay unread. */
  leaveUnmapped(file: string): Promise<void>;
  /** Says which unit or organisation described a source; null takes it back. */
  setDescriber(root: string, id: string | null): Promise<void>;
  /** A row or line of a file: its text where it has one, and what was made of it. */
  rowAt(file: string, tab: string, row: number): Promise<SourceRow>;
  record(sheet: SheetName, id: string): Promise<FullRecord | null>;
  /** Puts a person's question in SQL to the case, within bounds; the one before it is called off. */
  askSql(sql: string): Promise<void>;
  /** Calls off the question that is being answered. */
  stopSql(): void;
  draftSql(draft: string): void;
  /** Forgets the questions that were asked before. */
  forgetSql(): void;
  /** Brings back the questions that were asked in earlier windows. */
  recallSql(): Promise<void>;
  /** The tables that can be asked, as they are in the store-room. */
  sqlTables(): Promise<readonly AskableTable[]>;
  /** Hands the open case to the user in this format. */
  exportCase(name: ExportName): Promise<void>;
  /** Hands over a table that is on screen as CSV, in which no cell can run as a formula. */
  saveTable(table: ShownTable): Promise<void>;
  /** The same table as an Excel workbook. */
  saveWorkbook(table: ShownTable): Promise<void>;
  /** Hands over an empty workbook to fill in. */
  saveTemplate(): Promise<void>;
  dismissSaved(): void;
  /** Opens a paper to look at, print and save; null closes it. */
  openPaper(paper: PaperLook | null): void;
  /** Composes a paper of the open case, once all its rows can be asked; null when it cannot be made (no error to tell of). */
  composePaper(
    name: PaperName,
    asked: { readonly day: string; readonly language: Language; readonly isPlain: boolean; readonly error: PaperError | null },
    isWanted: () => boolean,
  ): Promise<Paper | null>;
  /** Any paper as a window shows and prints it. */
  paperPage(paper: Paper): PaperPage;
  /** Hands over any paper as a file; `suggestedName` without extension. */
  savePaper(paper: Paper, format: PaperFormat, suggestedName: string): Promise<SaveResult>;
  /** Saves the case in its own file, or asks where. Answers whether it is saved. */
  saveCase(): Promise<boolean>;
  /** The same in another file, which is the case's own from then on. */
  saveCaseAs(): Promise<boolean>;
  /** Writes over whatever stands in the place of the case's file. */
  saveCaseOver(): Promise<boolean>;
  /** Saves, and closes the window when that succeeded. */
  saveAndClose(): Promise<void>;
  openRecent(id: string): Promise<void>;
  forgetRecent(id: string): Promise<void>;
  /** Opens the case's file as it is on disk now, in place of what is open. */
  openFromDisk(): Promise<void>;
  /** Opens the version before the last save. */
  openPrevious(): Promise<void>;
  /** Opens a case with one organisation in it, ready to be drawn in. Without a name it is called after the organisation. */
  beginEmpty(beginning: { readonly organisation: string; readonly name: string }): Promise<void>;
  /** Looks whether the case file is still what this window read or wrote; what is seen goes to `outside`. */
  lookOutside(): Promise<void>;
  /** Says what can be done about a file that was changed elsewhere. */
  tellOutside(): void;
  /** Brings back work that an earlier window did not save. */
  recoverWork(id: string): Promise<void>;
  forgetWork(id: string): Promise<void>;
  dismissKeepTrouble(): void;
  /** Asks the host for the cases that were open before, and for work that was left. */
  recallCases(): Promise<void>;
  save(file: FileToSave): Promise<SaveResult>;
}
