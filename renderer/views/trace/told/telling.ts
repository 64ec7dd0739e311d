// An answer as it is shown beside the map: sentences first, then rows in groups. Knows nothing of components.
import type { RowRef, Travel } from '../../../model/travel.ts';
import { placesOf } from '../../../trace/places.ts';
import type { Warning } from '../../../trace/warnings.ts';
import { type Language, listed, type NamedKind, nameOf, timeWords } from '../../../trace/words.ts';
import type { Catalogue } from '../../text/nl.ts';
import type { TraceWords } from '../../text/trace-nl.ts';

export type MarkName = keyof TraceWords['marks'];

/** A row of an answer. `rows` are what it leads to: one row is opened, several are lit on the map. `sign` is never the only thing that says something. */
export interface ToldItem {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly marks: readonly MarkName[];
  readonly rows: readonly RowRef[];
}

export interface ToldGroup {
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  readonly items: readonly ToldItem[];
  /** Folded until it is asked for. */
  readonly isFolded: boolean;
}

/** `sentences`: the first is the answer. `rows`: everything that it rests on. */
export interface Telling {
  readonly sentences: readonly string[];
  readonly groups: readonly ToldGroup[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

export function traceWords({ topics }: Pick<Catalogue, 'topics'>): TraceWords {
  return topics.trace;
}

const SHEETS = {
  organisation: 'organisations',
  unit: 'units',
  system: 'systems',
  dataset: 'datasets',
  exchange: 'exchanges',
  category: 'data_categories',
  subject: 'data_subjects',
  purpose: 'purposes',
} as const satisfies Record<NamedKind, RowRef['sheet']>;

/** What every telling needs: names in the language of the moment, and items made from ids. */
export class Names {
  readonly words: TraceWords;
  readonly language: Language;
  readonly topics: Catalogue['topics'];

  constructor(
    readonly travel: Travel,
    text: Pick<Catalogue, 'language' | 'topics'>,
  ) {
    this.words = traceWords(text);
    this.language = text.language;
    this.topics = text.topics;
  }

  of(kind: NamedKind, id: string | null): string {
    return nameOf(placesOf(this.travel), kind, id, this.language);
  }

  /** “a” en “b”; at most four, so that a sentence stays a sentence. */
  quoted(kind: NamedKind, ids: readonly (string | null)[]): string {
    const shown = ids.slice(0, 4).map((id) => `“${this.of(kind, id)}”`);
    return listed(ids.length > shown.length ? [...shown, '…'] : shown, this.language);
  }

  /** "Belastingdienst · Toeslagen": the organisation and the system. */
  place(systemId: string | null): string {
    const organisationId = placesOf(this.travel).organisationOf(systemId);
    return [organisationId === null ? '' : this.of('organisation', organisationId), systemId === null ? '' : this.of('system', systemId)]
      .filter(Boolean)
      .join(' · ');
  }

  /** "na 7 dagen". */
  when(hours: number | null): string {
    return hours === null ? this.words.time.unknown : this.words.time.at(timeWords(hours, this.language));
  }

  item(kind: NamedKind, id: string | null, note = '', marks: readonly MarkName[] = [], rows?: readonly RowRef[]): ToldItem {
    const own: readonly RowRef[] = id === null ? [] : [{ sheet: SHEETS[kind], id }];
    return { key: `${kind} ${id ?? ''}`, name: this.of(kind, id), note, marks, rows: rows ?? own };
  }

  /** An exchange with its two ends. */
  flow(id: string, note = '', marks: readonly MarkName[] = []): ToldItem {
    const flow = placesOf(this.travel).exchanges.get(id);
    const ends = flow ? `${this.of('system', flow.fromSystemId)} → ${this.of('system', flow.toSystemId)}` : '';
    return this.item('exchange', id, [ends, note].filter(Boolean).join(' · '), marks);
  }

  /** A dataset with where it lies. */
  dataset(id: string, note = '', marks: readonly MarkName[] = []): ToldItem {
    return this.item('dataset', id, [this.place(placesOf(this.travel).systemOf(id)), note].filter(Boolean).join(' · '), marks);
  }
}

/** A group; of the same key only the first item stays. */
export function group(key: string, title: string, items: readonly ToldItem[], { intro = '', isFolded = false } = {}): ToldGroup {
  return { key, title, intro, isFolded, items: [...new Map(items.map((item) => [item.key, item])).values()] };
}

/** Groups with something in them, sentences that say something. */
export function telling(told: Telling): Telling {
  return { ...told, sentences: told.sentences.filter(Boolean), groups: told.groups.filter(({ items }) => items.length > 0) };
}
