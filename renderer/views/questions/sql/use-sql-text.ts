// The words of the SQL panel in the language of the moment.
import { sqlEn } from '../../text/sql-en.ts';
import { type SqlWords, sqlNl } from '../../text/sql-nl.ts';
import { useWorkspaceState } from '../../workspace-context.ts';

export function useSqlText(): SqlWords {
  return useWorkspaceState((state) => state.language) === 'nl' ? sqlNl : sqlEn;
}
