// What stands on the one page that opens anywhere: its words in every voice, its pictures as rows to draw, its numbered statements and where each number comes from. Types only; the maker writes it, the viewer reads it.
import type { Grouping } from '../../graph/flow-graph.ts';
import type { LensClass, LensTable, Said } from '../../graph/lenses/lens.ts';
import type { WidthBy } from '../../graph/line-width.ts';
import type { Network } from '../../model/network.ts';
import type { RowRef } from '../../model/travel.ts';
import type { LeftOut } from './redaction.ts';

export type PageLanguage = 'nl' | 'en';
export type PageDepth = 'plain' | 'expert';
export type Said2 = Readonly<Record<PageLanguage, string>>;

/** A language at a depth of words. */
export const VOICES = ['nl-plain', 'nl-expert', 'en-plain', 'en-expert'] as const;
export type VoiceKey = (typeof VOICES)[number];
export type InVoices<T> = Readonly<Record<VoiceKey, T>>;

/** Words; with `source`, a number and what it was counted from. `rows` are places in the table of rows. */
export interface PageSpan {
  readonly text: string;
  readonly source?: { readonly rows: readonly number[]; readonly day: string | null; readonly note: string | null };
}

export type PageSentence = readonly PageSpan[];

/** What can be said something of: numbered from 1, the same number in every voice. `about` is the row that a comment goes to. */
export interface PageStatement {
  readonly number: number;
  readonly about: { readonly kind: string; readonly id: string };
  readonly title: Said2 | null;
  readonly sentences: InVoices<readonly PageSentence[]>;
  /** What a reader may unfold; null when there is no more. */
  readonly more: InVoices<readonly PageSentence[]> | null;
  /** The rows it rests on. */
  readonly rows: readonly number[];
}

/** What is looked at: everything that decides the picture. `open` are the groups that stand open; `level` comes instead when all of a level do. */
export interface PagePicture {
  readonly grouping: Grouping;
  readonly level: string | null;
  readonly open: readonly string[];
  readonly day: string | null;
  readonly centre: string | null;
  readonly hasSides: boolean;
  readonly widthBy: WidthBy;
  readonly lens: string;
  readonly selection: { readonly kind: 'node' | 'edge' | 'exchange'; readonly id: string } | null;
  readonly depth: { readonly up: number; readonly down: number };
  readonly lit: readonly RowRef[];
}

export interface PageStep {
  readonly title: Said2;
  /** Numbers of its statements. */
  readonly statements: readonly number[];
  /** Places in the list of voices: what people said of what it is about. */
  readonly voices: readonly number[];
  readonly picture: PagePicture;
  /** Set when the app shows something else than the map here. */
  readonly screen: string | null;
}

/** What a person said, which cannot be taken away. `target` is null when what it is about is not on the page. */
export interface PageVoice {
  readonly kind: string;
  readonly isObjection: boolean;
  readonly day: string;
  readonly role: string;
  readonly target: Said2 | null;
  readonly targetKind: string;
  readonly targetId: string;
  readonly statement: number | null;
  readonly text: string;
  readonly status: string;
  readonly response: string;
  readonly responseDay: string;
}

/** A row that something rests on: its sheet, what it is called, and where it was read. */
export interface PageRow {
  readonly sheet: string;
  readonly id: string;
  readonly title: Said2;
  readonly place: string;
}

/** `of` says of what the word is: a field, a code, or what stands in a sheet of words. */
export interface PageTerm {
  readonly of: Said2;
  readonly term: Said2;
  readonly means: Said2;
}

/** One lens as a table: which class each exchange and node has. */
export interface PageLens {
  readonly name: Said2;
  readonly joins: LensTable['joins'];
  readonly classes: readonly (LensClass & { readonly words: Said2; readonly sign: Said2 })[];
  readonly exchanges: Readonly<Record<string, Said>>;
  readonly nodes: Readonly<Record<string, readonly Said[]>>;
}

/** What stands under the name of a node and beside the title of its panel, by grouping and node id. */
export interface PageNodeWords {
  readonly name: Said2;
  readonly subtitle: Said2;
  readonly panelNote: Said2;
}

export interface PageContent {
  readonly version: 1;
  readonly caseName: string;
  readonly title: Said2;
  readonly intro: Said2;
  /** The language that the maker wrote in, when it has no other; null = both are there. */
  readonly writtenIn: PageLanguage | null;
  readonly first: { readonly language: PageLanguage; readonly depth: PageDepth };
  /** The day it is about, and the day it was made (ISO). */
  readonly day: string | null;
  readonly madeOn: string;
  /** Fingerprint of the statements: comments name it. */
  readonly page: string;
  readonly steps: readonly PageStep[];
  readonly statements: readonly PageStatement[];
  /** Numbers of the statements that tell one flow each, in the order of their senders; by exchange id. */
  readonly flows: readonly { readonly exchange: string; readonly statement: number; readonly from: string; readonly to: string }[];
  readonly voices: readonly PageVoice[];
  readonly rows: readonly PageRow[];
  readonly terms: readonly PageTerm[];
  readonly leftOut: readonly LeftOut[];
  readonly network: Network;
  readonly lenses: Readonly<Record<string, PageLens>>;
  readonly nodeWords: Readonly<Record<string, Readonly<Record<string, PageNodeWords>>>>;
  readonly unnamedFlow: Said2;
}
