// What could stand at the cursor of a question in SQL: columns, tables and SQL words, the likeliest first. Knows the text and the tables; shows nothing.
import type { AskableTable } from '../../../model/askable-table.ts';

export interface Proposal {
  readonly kind: 'column' | 'table' | 'word';
  /** What is put in the text. */
  readonly insert: string;
  /** What stands beside it: the name of the table of a column, the label of a table. */
  readonly detail: string;
}

export interface Completion {
  /** The part of the text that a proposal takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly proposals: readonly Proposal[];
}

/** A table with what it and its columns are called in the language of the window. */
export interface NamedTable extends AskableTable {
  readonly label: string;
  readonly columns: readonly NamedColumn[];
}

export interface NamedColumn {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly explanation: string;
}

export const SQL_WORDS: readonly string[] = [
  ...['select', 'distinct', 'from', 'join', 'left join', 'on', 'using', 'where', 'and', 'or', 'not', 'in', 'exists', 'between', 'like', 'ilike'],
  ...['is null', 'is not null', 'group by', 'having', 'order by', 'desc', 'asc', 'limit', 'union all', 'with', 'as', 'case', 'when', 'then', 'else'],
  ...['end', 'true', 'false', 'null', 'count(*)', 'sum(', 'avg(', 'min(', 'max(', 'coalesce(', 'list_contains(', 'string_agg(', 'unnest(', 'over ('],
  ...['partition by', 'qualify', 'values', 'date', 'cast('],
];

const MOST = 40;

/** null when nothing should be proposed here: in a text or a comment, or without a letter before the cursor (unless `isWanted`). */
export function completionAt(text: string, cursor: number, tables: readonly NamedTable[], isWanted = false): Completion | null {
  const before = text.slice(0, cursor);
  if (isInText(before)) return null;
  const typed = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const from = cursor - typed.length;
  const owner = /([\p{L}_][\p{L}\p{N}_]*|"(?:[^"]|"")*")\.$/u.exec(before.slice(0, from))?.[1];
  if (typed === '' && owner === undefined && !isWanted) return null;
  const all = owner === undefined ? proposalsFor(text, before.slice(0, from), tables) : columnsOf(tableCalled(owner, text, tables));
  const proposals = ranked(all, typed).slice(0, MOST);
  const isWhole = proposals.length === 1 && proposals[0]?.insert === typed;
  return proposals.length === 0 || (isWhole && !isWanted) ? null : { from, to: cursor, proposals };
}

/** A name as it must stand in SQL: in double quotes when it is not plain. */
export function asName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !KEYWORDS.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Words that cannot be a name without quotes. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...['asymmetric', 'constraint', 'deferrable', 'initially', 'leading', 'pivot_longer', 'pivot_wider'],
  ...[
    'all',
    'analyse',
    'analyze',
    'and',
    'any',
    'array',
    'as',
    'asc',
    'asof',
    'between',
    'both',
    'by',
    'case',
    'cast',
    'check',
    'collate',
    'column',
    'create',
  ],
  ...[
    'cross',
    'default',
    'desc',
    'describe',
    'distinct',
    'do',
    'else',
    'end',
    'except',
    'exists',
    'false',
    'fetch',
    'filter',
    'for',
    'foreign',
    'from',
  ],
  ...['full', 'grant', 'group', 'having', 'ilike', 'in', 'inner', 'intersect', 'interval', 'into', 'is', 'join', 'lambda', 'lateral', 'left', 'like'],
  ...[
    'limit',
    'natural',
    'not',
    'null',
    'offset',
    'on',
    'only',
    'or',
    'order',
    'outer',
    'over',
    'partition',
    'pivot',
    'placing',
    'primary',
    'qualify',
  ],
  ...['recursive', 'references', 'returning', 'right', 'select', 'semi', 'anti', 'show', 'some', 'summarize', 'symmetric', 'table', 'then', 'to'],
  ...['trailing', 'true', 'union', 'unique', 'unpivot', 'using', 'values', 'variadic', 'when', 'where', 'window', 'with'],
]);

function isInText(before: string): boolean {
  const rest = before.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*\n|\/\*[\s\S]*?\*\//g, ' ');
  return /['"]|--|\/\*/.test(rest);
}

/** After `from` or `join` a table is meant; elsewhere columns of the tables that are named come first. */
function proposalsFor(text: string, before: string, tables: readonly NamedTable[]): Proposal[] {
  const tableProposals = tables.map((table): Proposal => ({ kind: 'table', insert: asName(table.name), detail: table.label }));
  if (/(?:\bfrom|\bjoin)\s+$/i.test(before) || /\bfrom\s+[^()]*,\s*$/i.test(before)) return tableProposals;
  const named = tables.filter((table) => namesIn(text).some(({ name }) => name === table.name));
  return [...named.flatMap(columnsOf), ...tableProposals, ...SQL_WORDS.map((insert): Proposal => ({ kind: 'word', insert, detail: '' }))];
}

function columnsOf(table: NamedTable | undefined): Proposal[] {
  return (table?.columns ?? []).map(({ name, label }) => ({ kind: 'column', insert: asName(name), detail: label || (table?.label ?? '') }));
}

/** The table that goes by this name or alias in the text. */
function tableCalled(owner: string, text: string, tables: readonly NamedTable[]): NamedTable | undefined {
  const wanted = bare(owner);
  const name = namesIn(text).find(({ alias }) => alias === wanted)?.name ?? wanted;
  return tables.find((table) => table.name === name);
}

/** A name after `from`, `join` or a comma, and its alias: the next word, unless that is one of SQL. */
const NAMED = new RegExp(
  `(?:\\bfrom|\\bjoin|,)\\s+("(?:[^"]|"")*"|[\\p{L}_][\\p{L}\\p{N}_]*)(?:\\s+(?:as\\s+)?(?!(?:${[...KEYWORDS].join('|')})\\b)([\\p{L}_][\\p{L}\\p{N}_]*))?`,
  'giu',
);

/** The tables that the text names, with their aliases. Columns after a comma are among them; they are no tables. */
export function namesIn(text: string): { readonly name: string; readonly alias: string | null }[] {
  return [...text.matchAll(NAMED)].map(([, name = '', alias]) => ({ name: bare(name), alias: alias?.toLowerCase() ?? null }));
}

function bare(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
}

/** Names that begin with what was typed, then those with it elsewhere, or in their label. Each once. */
function ranked(proposals: readonly Proposal[], typed: string): Proposal[] {
  const wanted = typed.toLowerCase();
  const rank = ({ insert, detail }: Proposal) => {
    const name = insert.toLowerCase().replace(/^"/, '');
    if (name.startsWith(wanted)) return 0;
    return name.includes(wanted) ? 1 : detail.toLowerCase().includes(wanted) ? 2 : 3;
  };
  const once = new Map(proposals.toReversed().map((proposal) => [`${proposal.kind} ${proposal.insert}`, proposal]));
  const inOrder = [...once.values()].toReversed().map((proposal) => ({ proposal, at: rank(proposal) }));
  return inOrder
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at)
    .map(({ proposal }) => proposal);
}
