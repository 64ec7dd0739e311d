// What a parameter of a question can be: rows of the case by name, with where they belong. Asks nothing itself.
import type { Names } from '../../competency/names.ts';
import type { AskRow } from '../../model/ask.ts';
import { type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { onMap } from '../sources/on-map.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';

/** `note` says where it belongs; empty when that is not known. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** All rows of a sheet, in order of name. */
export function rowChoices(openCase: OpenCase, names: Names, sheet: SheetName, text: Catalogue): readonly Choice[] {
  const noteOf = notesOf(openCase, sheet, text);
  const found = [...(names.get(sheet) ?? [])].map(([id, words]) => ({ id, name: words[text.language], note: noteOf(id) }));
  return inOrder(found, text);
}

/** Objects that something was written about: rows with the kind and the id of a target. */
export function targetChoices(rows: readonly AskRow[], names: Names, text: Catalogue): readonly Choice[] {
  const found = rows.flatMap(({ target_kind: kind, target_id: id }): Choice[] => {
    const sheet = sheetOfKind(kind);
    if (typeof id !== 'string') return [];
    return [{ id, name: (sheet && names.get(sheet)?.get(id)?.[text.language]) ?? id, note: text.foundKinds[String(kind)] ?? '' }];
  });
  return inOrder([...new Map(found.map((choice) => [choice.id, choice])).values()], text);
}

/** Values of a text column, each with what it stands for. */
export function wordChoices(rows: readonly AskRow[], text: Catalogue): readonly Choice[] {
  return inOrder(
    rows.flatMap(({ value, note }) => (typeof value === 'string' ? [{ id: value, name: value, note: typeof note === 'string' ? note : '' }] : [])),
    text,
  );
}

function inOrder(choices: readonly Choice[], { locale }: Catalogue): readonly Choice[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...choices].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Above a row on the map, or the two ends of an exchange. */
function notesOf(openCase: OpenCase, sheet: SheetName, text: Catalogue): (id: string) => string {
  const { graph } = openCase;
  const name = (id: string | null | undefined) => {
    const node = id ? graph.nodes.get(id) : undefined;
    return node ? nodeName(text, node) : '';
  };
  if (sheet === 'exchanges') {
    const ends = new Map(graph.edges.map(({ exchange, from, to }) => [exchange.id, `${name(from)} → ${name(to)}`]));
    return (id) => ends.get(id) ?? '';
  }
  return (id) => {
    const node = graph.nodes.get(onMap(openCase, sheet, id)?.nodes[0] ?? '');
    return name(node?.parent);
  };
}

/** So many are listed at once. */
const MOST = 60;

/** The choices that hold every word, in name, note or id; with those that did not fit as a number. The one that is chosen is always among all of them. */
export function fittingChoices(
  choices: readonly Choice[],
  query: string,
  chosen: string | null,
): { readonly shown: readonly Choice[]; readonly more: number } {
  const words = fold(query).split(' ').filter(Boolean);
  const fitting = choices.filter(({ id, name, note }) => {
    const key = fold(`${name} ${note} ${id}`);
    return words.every((word) => key.includes(word));
  });
  const first = fitting.slice(0, MOST);
  const own = words.length === 0 ? fitting.slice(MOST).find(({ id }) => id === chosen) : undefined;
  return { shown: own ? [own, ...first] : first, more: fitting.length - first.length - (own ? 1 : 0) };
}
