// The port between the page and whatever it runs in. Owned by the page; Electron's preload and the browser tab each satisfy it.

/** Why the bytes of a file are missing: the file is too large, there was more than can be opened at once, or the disk refused. */
export type UnreadReason = 'too-large' | 'too-many' | 'failed';

/** A file the user chose. `path` is relative ("folder/sub/file.csv"), never a place on disk. `bytes` is null when it was not read; `unread` then says why. */
export interface HostFile {
  readonly path: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly unread?: UnreadReason;
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

/** Printed lying down. */
export type Paper = 'A4' | 'A3';

/** What the menu (or a key the shell catches) asks of the page. */
export type HostCommand = 'open-files' | 'open-folder' | 'open-sample' | 'save-svg' | 'find' | 'zoom-in' | 'zoom-out' | 'zoom-fit' | 'show-report';

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
export type SettingName = 'language' | 'theme' | 'depth' | 'mappings' | 'legend' | 'engine' | 'sqlHistory' | 'role';

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
}
