// What the workspace knows at one moment: the case as read, what the user looks at, and what was derived from both.
import type { Label } from '../db/questions/labels.ts';
import type { Lost } from '../edit/replay.ts';
import type { FlowGraph, Grouping } from '../graph/flow-graph.ts';
import type { Depth, Selection } from '../graph/focus.ts';
import type { EngineName, LaidOut } from '../graph/layout/layout.ts';
import type { Lens } from '../graph/lenses/lens.ts';
import type { Level, VisibleGraph } from '../graph/levels.ts';
import type { WidthBy } from '../graph/line-width.ts';
import { type Filter, NO_FILTER } from '../graph/shown.ts';
import type { HostFile } from '../host/host.ts';
import type { LeftOut } from '../ingest/select.ts';
import type { CaseFileRead } from '../model/case-format.ts';
import type { CaseInfo } from '../model/case-info.ts';
import type { Step } from '../model/change.ts';
import type { Choices, Conflict } from '../model/conflict.ts';
import type { FindingReview } from '../model/finding-review.ts';
import type { TableMapping, UnmappedTable } from '../model/mapping.ts';
import type { Network } from '../model/network.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { FileReport, Problem } from '../model/problem.ts';
import type { RecordSet } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { type AdministrationState, NOT_ADMINISTERED } from './administration/state.ts';
import { type Inquiries, NOTHING_ASKED } from './asking/inquiry.ts';
import { NOTHING_IN_SQL, type SqlState } from './asking/sql-state.ts';
import { type Comparing, NOTHING_COMPARED } from './comparing/comparing-state.ts';
import type { MergeDesk, MergeOffer } from './comparing/merge-look.ts';
import { type EditLook, NOTHING_EDITED } from './editing/edit-look.ts';
import { FIRST_REGISTER, type RegisterLook } from './editing/register-look.ts';
import type { UndoableAct } from './editing/undoable-act.ts';
import { FIRST_KEEPING, type KeepState } from './keeping/keep-state.ts';
import { type Arrangements, NOTHING_ARRANGED } from './looking/arrangements.ts';
import { FIRST_LOOK, type Form, type FormLook } from './looking/form-look.ts';
import { type Narrowings, NOTHING_NARROWED } from './looking/narrowing.ts';
import type { Joined } from './opening/joined.ts';
import { NOTHING_WATCHED, type WatchState } from './opening/watch-state.ts';
import { FIRST_WORKSHOP, type WorkshopLook } from './sessions/workshop-look.ts';
import type { SettledByUser } from './settled.ts';
import type { Deciding } from './signals/decision-state.ts';
import type { SignalBook } from './signals/signal-book.ts';
import type { SignalState } from './signals/signal-state.ts';
import { type BriefingLook, NO_BRIEFING } from './telling/briefing-state.ts';
import type { CommentReport } from './telling/comment-report.ts';
import type { PaperLook } from './telling/paper-look.ts';
import { NO_TOUR, type Touring } from './telling/tour-state.ts';
import type { PackedRecords } from './workers/packed-reading.ts';

export type Language = 'nl' | 'en';
export type Theme = 'system' | 'light' | 'dark';
/** plain = B1 words; expert = the field's words and codes. */
export type WordDepth = 'plain' | 'expert';
/** Who looks at the case: a council, those who keep the information, or people round a table. Changes what stands in front and how deep the words go, never the data. */
export type WorkMode = 'council' | 'information' | 'workplace';
export type Screen = 'map' | 'signals' | 'review' | 'questions' | 'sources' | 'register' | 'workshop' | 'briefing';

/** A long task that is under way; `done` and `total` are files while reading. */
export interface Busy {
  readonly step: 'reading' | 'drawing' | 'writing';
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Something that went wrong as a whole; the words are the catalogue's. */
export type Failure = {
  readonly kind: 'engine' | 'reading' | 'time' | 'drawing' | 'saving' | 'sample' | 'switched-off' | 'memory' | 'restarted';
  readonly detail: string;
};

/** Part of the sources screen: the files, what they describe differently, tables whose columns are to be named, and another file of the same case. */
export type SourcesPart = 'files' | 'differences' | 'columns' | 'merge';

/** The case as read. `sources` are kept so that files can be added and the store-room rebuilt; `records` and `observations` so that it can be saved in other formats. */
export interface OpenCase extends PackedRecords {
  readonly sources: readonly HostFile[];
  readonly settled: SettledByUser;
  readonly conflicts: readonly Conflict[];
  readonly unmapped: readonly UnmappedTable[];
  /** The text of the case file's view.json; null without one. */
  readonly view: string | null;
  /** Rules that the municipality wrote itself. */
  readonly ownRules: readonly OwnRule[];
  /** What was said of findings: in the files, and since. */
  readonly reviews: readonly FindingReview[];
  readonly info: CaseInfo;
  /** Names of rows; empty while they are read, after the map is drawn. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly reports: readonly FileReport[];
  readonly leftOut: readonly LeftOut[];
  /** Steps that came with a case file: its rows know them already. Oldest first. */
  readonly past: readonly Step[];
  /** What the case file says of itself, when the case is of one; null otherwise. */
  readonly caseFile: CaseFileRead | null;
  /** The steps of `settled` as they work on these rows: a file may say by now what was typed. */
  readonly applied: readonly Step[];
  /** Changes whose row is not in the files any more. */
  readonly lost: readonly Lost[];
  /** How much of this is in the store-room: nothing yet (or something older), what the map is about, or all of it. `failed`: it cannot be. */
  readonly stored: 'none' | 'map' | 'all' | 'failed';
  /** What the graph is built from, so that another grouping needs no reading. */
  readonly network: Network;
  /** Rows of a comparison that are drawn beside those of the case, and are not of it. */
  readonly guests?: RecordSet | null;
  /** In the grouping of the moment, with the guests. */
  readonly graph: FlowGraph;
  /** null while they are read, after the map is drawn. */
  readonly signals: SignalBook | null;
}

/** What is on the canvas: nodes and arrows with the places that were computed for exactly these. `anchor` is the node that should not move on screen. */
export interface Picture {
  readonly visible: VisibleGraph;
  readonly laidOut: LaidOut;
  readonly anchor: string | null;
}

/** The level and the open groups with which a grouping was left. */
export interface LeftAt {
  readonly level: Level | null;
  readonly open: ReadonlySet<string>;
}

/** Rows that were typed together, by the name under which they can be taken back. Where only the whole row tells which one it is, `id` is empty. */
export interface Entered {
  readonly entry: string;
  readonly rows: readonly { readonly sheet: SheetName; readonly id: string }[];
}

export interface WorkspaceState extends Narrowings, Inquiries, KeepState {
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  readonly openCase: OpenCase | null;
  readonly pending: readonly HostFile[] | null;
  /** Of what is pending: whether it can be merged with the open case. */
  readonly mergeOffer: MergeOffer | null;
  /** Another file of the open case that is being merged with it. */
  readonly merging: MergeDesk | null;
  /** What was last merged with the case, until the note is closed: the file, and how many rows changed, came or went. */
  readonly justMerged: { readonly name: string; readonly rows: number } | null;
  /** The case that was open before the page was loaded again, when it was too large to keep. */
  readonly tooLarge: { readonly name: string; readonly megabytes: number } | null;
  readonly picture: Picture | null;
  readonly arrangements: Arrangements;
  /** Acts that can be undone, oldest first; and those that were, the last one undone first. */
  readonly undoable: readonly UndoableAct[];
  readonly redoable: readonly UndoableAct[];
  /** How each other grouping was left, to come back to. */
  readonly leftAt: ReadonlyMap<Grouping, LeftAt>;
  /** Which engine lays out; dagre is the reference. */
  readonly engine: EngineName;
  /** What was last handed to the user, until the note is closed. */
  readonly saved: { readonly name: string; readonly problems: readonly Problem[] } | null;
  /** What last joined the case without a question, until the note is closed. */
  readonly joined: Joined | null;
  /** What became of the comments that came back last, until the note is closed. */
  readonly commented: CommentReport | null;
  /** Of what a page is being made; null = the choice is not open. */
  readonly pageExport: { readonly briefing: string | null } | null;
  /** What was last typed into the case, until the note is closed. */
  readonly justEntered: Entered | null;
  /** A decision that is being written down; null = none. */
  readonly deciding: Deciding | null;
  readonly screen: Screen;
  readonly sourcesPart: SourcesPart;
  /** Choices that were made but not yet applied. */
  readonly draft: Choices;
  readonly mappings: ReadonlyMap<string, TableMapping>;
  readonly open: ReadonlySet<string>;
  readonly level: Level | null;
  readonly lens: Lens;
  readonly day: string | null;
  readonly selection: Selection | null;
  /** The choices from which the present one was reached by walking in the inspector, oldest first. */
  readonly trail: readonly Selection[];
  readonly grouping: Grouping;
  /** Row id of the organisation in the middle; null = the own one. */
  readonly centre: string | null;
  /** Who sends to the organisation in the middle stands left of it, who receives right. */
  readonly hasSides: boolean;
  readonly widthBy: WidthBy;
  readonly depth: Depth;
  readonly filter: Filter;
  /** auto = open where there is room for it. */
  readonly legend: 'auto' | 'open' | 'closed';
  readonly form: Form;
  readonly formLook: FormLook;
  readonly signals: SignalState;
  readonly watch: WatchState;
  readonly sql: SqlState;
  readonly register: RegisterLook;
  readonly comparing: Comparing;
  readonly briefing: BriefingLook;
  readonly editing: EditLook;
  /** The paper that is looked at; null = none. */
  readonly paper: PaperLook | null;
  readonly workshop: WorkshopLook;
  /** In which of the two languages sentences about the case are told. */
  readonly language: Language;
  /** The language of the words of the window; null = that of the sentences. */
  readonly tongue: string | null;
  readonly theme: Theme;
  readonly wordDepth: WordDepth;
  /** Whether single letters, digits and signs are keys wherever the focus is (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly mode: WorkMode;
  readonly tour: Touring;
  /** What an administrator settled for everyone who uses this installation. */
  readonly administration: AdministrationState;
  /** The role in which the user last spoke of a finding; never a name. */
  readonly role: string;
}

export const INITIAL: Omit<WorkspaceState, 'signals'> = {
  busy: null,
  failure: null,
  openCase: null,
  pending: null,
  mergeOffer: null,
  merging: null,
  justMerged: null,
  tooLarge: null,
  picture: null,
  arrangements: NOTHING_ARRANGED,
  undoable: [],
  redoable: [],
  leftAt: new Map(),
  engine: 'layered',
  saved: null,
  joined: null,
  commented: null,
  pageExport: null,
  justEntered: null,
  deciding: null,
  paper: null,
  screen: 'map',
  sourcesPart: 'files',
  draft: new Map(),
  mappings: new Map(),
  open: new Set(),
  level: null,
  lens: 'mode',
  day: null,
  selection: null,
  trail: [],
  grouping: 'organisation',
  centre: null,
  hasSides: true,
  widthBy: 'none',
  depth: { up: 1, down: 1 },
  filter: NO_FILTER,
  ...NOTHING_NARROWED,
  ...NOTHING_ASKED,
  ...FIRST_KEEPING,
  legend: 'auto',
  form: 'map',
  formLook: FIRST_LOOK,
  sql: NOTHING_IN_SQL,
  register: FIRST_REGISTER,
  comparing: NOTHING_COMPARED,
  briefing: NO_BRIEFING,
  editing: NOTHING_EDITED,
  workshop: FIRST_WORKSHOP,
  watch: NOTHING_WATCHED,
  language: 'nl',
  tongue: null,
  theme: 'system',
  wordDepth: 'plain',
  letterKeys: true,
  mode: 'information',
  tour: NO_TOUR,
  administration: NOT_ADMINISTERED,
  role: '',
};
