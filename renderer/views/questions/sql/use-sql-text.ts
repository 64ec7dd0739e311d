// The words of the SQL panel in the language of the moment.
import type { SqlWords } from '../../text/sql-nl.ts';
import { useText } from '../../workspace-context.ts';

export function useSqlText(): SqlWords {
  return useText().topics.sql;
}
