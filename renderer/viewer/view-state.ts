// What the reader sees and wrote: language, words, colours, step, picture and comments. One value, and who listens to it.
import type { PageContent, PageDepth, PageLanguage, PagePicture, VoiceKey } from '../briefing/html/page-content.ts';
import type { CommentKind } from '../model/comment-file.ts';

export type Theme = 'system' | 'light' | 'dark';

/** A comment on a statement; its id is random and stays. */
export interface Comment {
  readonly id: string;
  readonly kind: CommentKind;
  readonly text: string;
  readonly writtenOn: string;
}

export interface ViewState {
  readonly language: PageLanguage;
  readonly depth: PageDepth;
  readonly theme: Theme;
  /** Place of the step that is told. */
  readonly step: number;
  /** That of the step, or what the reader made of it. */
  readonly picture: PagePicture;
  /** What is not in focus is left out instead of faded. */
  readonly onlyNear: boolean;
  readonly comments: ReadonlyMap<number, Comment>;
  readonly role: string;
  /** Comments that are in no file yet. */
  readonly isUnsaved: boolean;
}

export interface View {
  readonly content: PageContent;
  get(): ViewState;
  set(change: Partial<ViewState>): void;
  /** Called after each change, with what was before. */
  onChange(listener: (now: ViewState, before: ViewState) => void): void;
}

export function createView(content: PageContent): View {
  let state: ViewState = {
    language: content.first.language,
    depth: content.first.depth,
    theme: 'system',
    step: 0,
    picture: firstPicture(content),
    onlyNear: false,
    comments: new Map(),
    role: '',
    isUnsaved: false,
  };
  const listeners: ((now: ViewState, before: ViewState) => void)[] = [];
  return {
    content,
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    onChange: (listener) => listeners.push(listener),
  };
}

const EMPTY: PagePicture = {
  grouping: 'organisation',
  level: 'organisation',
  open: [],
  day: null,
  centre: null,
  hasSides: true,
  widthBy: 'none',
  lens: 'mode',
  selection: null,
  depth: { up: 1, down: 1 },
  lit: [],
};

function firstPicture(content: PageContent): PagePicture {
  return content.steps[0]?.picture ?? { ...EMPTY, day: content.day };
}

export function voiceOf({ language, depth }: Pick<ViewState, 'language' | 'depth'>): VoiceKey {
  return `${language}-${depth}`;
}
