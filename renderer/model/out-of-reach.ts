// Does a question reach for files, the network, settings or the engine itself? Knows the names of DuckDB's functions for those; knows no engine.
import { rawTokens } from './read-only.ts';

/** What a question reaches for that is not in the tables of the case; `name` is the word in the text that does so. */
export interface OutOfReach {
  readonly kind: 'files' | 'settings' | 'engine';
  readonly name: string;
}

/** Functions by the whole of their name, in lower case. The engine itself refuses the files; some of the others it would answer, and some change it. */
const FUNCTIONS: readonly (readonly [kind: OutOfReach['kind'], name: RegExp])[] = [
  [
    'files',
    /^(read_\w+|parquet_\w+|glob|sniff_csv|getenv|st_read\w*|\w+_scan|arrow_scan_dumb|duckdb_secrets|which_secret|duckdb_external_file_cache)$/,
  ],
  ['settings', /^(duckdb_settings|current_setting|set_config|duckdb_extensions|duckdb_logs\w*|duckdb_log_contexts|pragma_\w+|pg_settings)$/],
  [
    'engine',
    /^((force_)?checkpoint|(enable|disable)_logging|truncate_duckdb_logs|write_log|query|query_table|nextval|copy_database|import_database)$/,
  ],
];

/** The first thing in the text that reaches beyond the tables, or null. A name in double quotes counts like a bare one. */
export function whyOutOfReach(sql: string): OutOfReach | null {
  const tokens = rawTokens(sql).filter((token) => !/^(?:\s|--|\/\*)/.test(token));
  for (const [index, token] of tokens.entries()) {
    const found = reachOf(token, tokens[index + 1], tokens[index - 1]);
    if (found) return found;
  }
  return null;
}

function reachOf(token: string, after: string | undefined, before: string | undefined): OutOfReach | null {
  const name = nameOf(token);
  if (name === 'pg_settings') return { kind: 'settings', name };
  if (/^'/.test(token) && /^(from|join)$/i.test(before ?? '')) return { kind: 'files', name: token.slice(1, -1) };
  const kind = after === '(' ? FUNCTIONS.find(([, names]) => names.test(name))?.[0] : undefined;
  return kind ? { kind, name } : null;
}

function nameOf(token: string): string {
  const bare = token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
  return bare.toLowerCase();
}
