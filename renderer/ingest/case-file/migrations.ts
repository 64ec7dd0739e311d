// How a case file of an older format becomes one of today's: a numbered list of pure functions, each from one format to the next. Every one has a frozen old file in test/fixtures/cases.
import { CASE_FORMAT } from '../../model/case-format.ts';

/** The description (datapackage.json) and the other files of a case file, by path. */
export interface CaseParts {
  readonly description: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `MIGRATIONS[0]` makes format 2 of format 1, and so on. Never change one that was released. */
export const MIGRATIONS: readonly ((parts: CaseParts) => CaseParts)[] = [numbered];

/** Format 1 had no number, no id, no history and no checksums; its parts are where they are now. */
function numbered({ description, files }: CaseParts): CaseParts {
  return { description: { ...description, datareis: { format: 2 } }, files };
}

/** Format 1 does not say its number. */
export function formatOf({ description }: CaseParts): number {
  const { format } = (description.datareis ?? {}) as { readonly format?: unknown };
  return typeof format === 'number' && Number.isInteger(format) && format > 0 ? format : 1;
}

/** The parts in today's format; those of a newer one stay as they are. */
export function migrated(parts: CaseParts): CaseParts {
  const format = formatOf(parts);
  if (format >= CASE_FORMAT) return parts;
  return MIGRATIONS.slice(format - 1, CASE_FORMAT - 1).reduce((before, migrate) => migrate(before), parts);
}
