// May this SQL be put to a case? One statement that only reads. Knows the lexis of SQL; knows no table and no engine.

/** Why a text is not a single question, as a stable word. */
export type NotAQuestion = 'empty' | 'several_statements' | 'not_a_question' | 'not_closed';

/** Keywords with which a question begins: it answers rows and changes nothing. */
const FIRST_WORDS: ReadonlySet<string> = new Set(['select', 'with', 'from', 'values', 'table']);

/** Words that in DuckDB make, change or reach something, also after `with … as (…)`. As a name they need double quotes. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  ...['insert', 'update', 'delete', 'merge', 'truncate', 'create', 'drop', 'alter', 'copy', 'export', 'import'],
  ...['attach', 'detach', 'install', 'load', 'pragma', 'set', 'reset', 'call', 'checkpoint', 'vacuum', 'prepare', 'execute'],
  ...['deallocate', 'begin', 'commit', 'rollback', 'use'],
]);

/** `e'text'` with backslashes, `'text'`, `"name"`, `$tag$text$tag$`, `-- to the end of the line`: one token each; else one word or one character. */
const TOKEN =
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$|[\p{L}_][\p{L}\p{N}_$]*|\s+|[\s\S]/uy;

interface Tokens {
  /** Words in lower case and single characters, without texts, names in quotes, comments and blanks. */
  readonly bare: readonly string[];
  readonly isClosed: boolean;
}

/** The only reason why the text cannot be asked, or null when it can. A last `;` is allowed. */
export function whyNotAQuestion(sql: string): NotAQuestion | null {
  const { bare, isClosed } = tokensOf(sql);
  if (!isClosed) return 'not_closed';
  const words = bare.at(-1) === ';' ? bare.slice(0, -1) : bare;
  const first = words.find((word) => word !== '(');
  if (first === undefined) return 'empty';
  if (words.includes(';')) return 'several_statements';
  if (!FIRST_WORDS.has(first)) return 'not_a_question';
  return words.some((word, index) => isStatement(words, index, word)) ? 'not_a_question' : null;
}

/** How often `?` stands in the text as the place of a parameter. */
export function placesIn(sql: string): number {
  return tokensOf(sql).bare.filter((token) => token === '?').length;
}

/** The text without blanks, comments and `;` at its end, so that it can stand between brackets. */
export function asSubquery(sql: string): string {
  const tokens = rawTokens(sql);
  while (/^(?:\s+|;|--.*|\/\*.*)$/s.test(tokens.at(-1) ?? '')) tokens.pop();
  return tokens.join('');
}

/** A forbidden word counts where a statement could begin: at the start, or after the bracket that closes a `with`, never as a column (`d.set`, `set,`). */
function isStatement(words: readonly string[], index: number, word: string): boolean {
  if (!FORBIDDEN.has(word)) return false;
  const [before, after] = [words[index - 1], words[index + 1]];
  const isFollowed = after === undefined || /^[\p{L}_]/u.test(after);
  return isFollowed && (before === undefined || before === ')' || before === '(');
}

function tokensOf(sql: string): Tokens {
  const tokens = rawTokens(sql);
  const bare = tokens.filter((token) => !/^(?:\s|--|\/\*|[eE]?'.|".|\$[A-Za-z_]*\$)/s.test(token)).map((token) => token.toLowerCase());
  const isClosed = tokens.every((token) => token !== "'" && token !== '"' && !(token.startsWith('/*') && !token.endsWith('*/')));
  return { bare, isClosed };
}

/** The whole text in tokens: a text, a name in quotes, a comment, a word, a run of blanks, or one character each. */
export function rawTokens(sql: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < sql.length; ) {
    const token = sql.startsWith('/*', at) ? sql.slice(at, endOfComment(sql, at)) : tokenAt(sql, at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function tokenAt(sql: string, at: number): string {
  TOKEN.lastIndex = at;
  return TOKEN.exec(sql)?.[0] ?? sql.charAt(at);
}

/** Comments nest in DuckDB's grammar; one that is not closed ends with the text. */
function endOfComment(sql: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) [depth, at] = [depth + 1, at + 1];
    else if (sql.startsWith('*/', at)) [depth, at] = [depth - 1, at + 1];
    if (depth === 0) return at + 1;
  }
  return sql.length;
}
