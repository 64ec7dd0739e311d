// The port between the page and whatever it runs in. Owned by the page; Electron's preload and the browser tab each satisfy it.

/** Why the bytes of a file are missing: the file is too large, there was more than can be opened at once, or the disk refused. */
export type UnreadReason = 'too-large' | 'too-many' | 'failed';

/** A file the user chose. `path` is relative ("folder/sub/file.csv"), never a place on disk. `bytes` is null when it was not read; `unread` then says why. */
export interface HostFile {
  readonly path: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly unread?: UnreadReason;
  /** Of a case file that can be saved where it came from. */
  readonly place?: CasePlace;
}

/** Where a case file is: a name that only the host understands, never a place on disk. */
export interface CasePlace {
  readonly handle: string;
  /** It can be read there, not written. */
  readonly isReadOnly: boolean;
}

/** A case file to be written. Without a handle the user says where. `seen` is the SHA-256 of what this window last read or wrote there, null when nothing was; with `force` the user knows that something else is there. */
export interface CaseToSave {
  readonly handle: string | null;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly seen: string | null;
  readonly force: boolean;
}

/** Why the disk did not take a file. */
export type SaveReason = 'full' | 'read-only' | 'denied' | 'gone' | 'busy' | 'too-long' | 'io';

/** Saved: on disk whole, `hash` is its SHA-256; without a handle it was handed over as a download. Changed: something else is there than this window saw, or nothing any more. Locked: open elsewhere (`since`: ISO, UTC). */
export type CaseSaved =
  | { readonly outcome: 'saved'; readonly handle: string | null; readonly name: string; readonly hash: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'changed-outside'; readonly isGone: boolean }
  | { readonly outcome: 'locked'; readonly where: string; readonly since: string }
  | { readonly outcome: 'failed'; readonly reason: SaveReason; readonly detail: string };

/** What stands in a place now: a file with this SHA-256, or nothing any more. Unknown: it cannot be read without a question to the user, or not at this moment. */
export type CaseNow = { readonly is: 'there'; readonly hash: string } | { readonly is: 'gone' | 'unknown' };

/** A case file that was open or saved before; `folder` is the name of the folder it is in, where that is known. `at`: ISO, UTC. */
export interface RecentCase {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly at: string;
}

/** The case this window works on: its own id, and its place where it has one. */
export interface HeldCase {
  readonly caseId: string;
  readonly handle: string | null;
}

/** Who else works on the same case: a machine or another window, since when (ISO, UTC). */
export interface OpenElsewhere {
  readonly where: string;
  readonly since: string;
}

/** Unsaved work that an earlier window left. `note` is what the window said of it, `at` the last act (ISO, UTC). */
export interface LeftWork {
  readonly id: string;
  readonly note: string;
  readonly at: string;
  readonly acts: number;
}

/** The case as it was kept, and the acts since, in order. */
export interface RecoveredWork {
  readonly note: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
}

/** Something to hand to the user as a file. `extension` is without dot. */
export interface FileToSave {
  readonly suggestedName: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type SaveResult =
  | { readonly outcome: 'saved'; readonly name: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What the dialog of the system leaves known: a browser does not say whether something came out of the printer. */
export type PrintResult = { readonly outcome: 'done' } | { readonly outcome: 'failed'; readonly reason: string };

/** Printed lying down, but for A4 upright. The style of the page says the same, and goes first where the host can. */
export type Paper = 'A4' | 'A3' | 'A0' | 'A4-upright';

/** `cannot`: this host has no way to make a PDF itself; the dialog that prints has. */
export type PdfResult = SaveResult | { readonly outcome: 'cannot' };

/** What the menu (or a key the shell catches) asks of the page. */
export type HostCommand =
  | 'open-files'
  | 'open-folder'
  | 'open-sample'
  | 'save-case'
  | 'save-case-as'
  | 'save-and-close'
  | 'save-svg'
  | 'find'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'show-report'
  | 'show-help'
  | 'show-about';

/** How watching a folder began: it did (`folder` is its name), the user closed the dialog, or this host has no way to watch. */
export type WatchStart = { readonly outcome: 'watching'; readonly folder: string } | { readonly outcome: 'cancelled' | 'cannot' };

/**
 * What is seen in the watched folder: files that are new or changed (`changedAt`: when the youngest of them was, in milliseconds since 1970),
 * or that the folder is not there any more, or is there again. Paths begin with the name of the folder.
 */
export type WatchNews =
  | { readonly kind: 'files'; readonly files: readonly HostFile[]; readonly changedAt: number | null }
  | { readonly kind: 'gone' | 'back' };

/** How the page was started: with the sample, with files (double click, command line), or bare. */
export type HostStart = { readonly kind: 'bare' } | { readonly kind: 'sample' } | { readonly kind: 'files'; readonly files: readonly HostFile[] };

/** Settings are short texts; `mappings` and `sqlHistory` are JSON. */
export type SettingName =
  | 'language'
  | 'tongue'
  | 'theme'
  | 'depth'
  | 'mappings'
  | 'legend'
  | 'engine'
  | 'sqlHistory'
  | 'role'
  | 'tour'
  | 'mode'
  | 'letterKeys';

/** Every argument and answer survives a structured clone. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Files of the user's choice; empty when the dialog was cancelled. */
  openFiles(): Promise<readonly HostFile[]>;
  /** All files of a folder of the user's choice, sub-folders included; empty when cancelled. */
  openFolder(): Promise<readonly HostFile[]>;
  saveFile(file: FileToSave): Promise<SaveResult>;
  /** Prints what the page shows on paper, by the dialog of the system. */
  print(paper: Paper): Promise<PrintResult>;
  /** The same as a PDF file with headings as bookmarks and tags for screen readers, in a place that the user chooses. `suggestedName` without extension. */
  savePdf(suggestedName: string): Promise<PdfResult>;
  started(): Promise<HostStart>;
  recall(setting: SettingName): Promise<string | null>;
  remember(setting: SettingName, value: string): Promise<void>;
  /** Files that the shell opens later (second instance, double click) and menu commands. The answer stops listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
  onFiles(listener: (files: readonly HostFile[]) => void): () => void;
  /** Watches a folder of the user's choice in place of the one before: what is in it now, and whatever comes or changes later, is told to `onWatched`. */
  watchFolder(): Promise<WatchStart>;
  stopWatching(): Promise<void>;
  onWatched(listener: (news: WatchNews) => void): () => void;
  /** Writes a case file whole or not at all. */
  saveCase(file: CaseToSave): Promise<CaseSaved>;
  /** Never asks the user anything. */
  lookAtCase(handle: string): Promise<CaseNow>;
  /** Latest first. */
  recentCases(): Promise<readonly RecentCase[]>;
  /** null when it is not there any more, or may not be read. */
  openRecent(id: string): Promise<HostFile | null>;
  forgetRecent(id: string): Promise<void>;
  /** What stood in this place before the last save, without a place of its own; null where no such version is kept. */
  openPrevious(handle: string): Promise<HostFile | null>;
  /** This window works on this case from now on, and no more on the one before; null = on none. Answers who else does. */
  holdCase(held: HeldCase | null): Promise<OpenElsewhere | null>;
  /** Whether closing the window would lose work: the host then asks first. */
  setUnsaved(isUnsaved: boolean): Promise<void>;
  /** Closes the window without a question. */
  closeWindow(): Promise<void>;
  /** The text of what an administrator settled for everyone who uses this installation; null when there is none. */
  administratorSettings(): Promise<string | null>;
  /** A file that lies beside those settings, by its plain name; null when it is not there or cannot be read. */
  administratorFile(name: string): Promise<Uint8Array | null>;
  /** Keeps the case for when the window ends without saving, in place of what was kept under this id. false = could not be kept. */
  keepWork(id: string, note: string, bytes: Uint8Array): Promise<boolean>;
  /** Adds acts to what is kept; resolves when they are on disk. false = could not be kept. */
  addActs(id: string, lines: readonly string[]): Promise<boolean>;
  /** Work of windows that are no longer there. */
  leftWork(): Promise<readonly LeftWork[]>;
  recoverWork(id: string): Promise<RecoveredWork | null>;
  forgetWork(id: string): Promise<void>;
}
