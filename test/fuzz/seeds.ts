// The corpus: seeds for every reader, small and made by hand, so that a run is the same on every machine.
import type { Corpus } from './corpus.ts';
import { archimateSeeds } from './seeds/archimate.ts';
import { CATALOGUES } from './seeds/catalogues.ts';
import { COMMENT_FILES } from './seeds/comments.ts';
import { LINEAGE } from './seeds/lineage.ts';
import { REGISTERS } from './seeds/registers.ts';
import { REVIEW } from './seeds/review.ts';
import { tableSeeds } from './seeds/tables.ts';

export async function ownSeeds(): Promise<Corpus> {
  return { ...(await archimateSeeds()), ...CATALOGUES, ...COMMENT_FILES, ...LINEAGE, ...REGISTERS, ...REVIEW, ...(await tableSeeds()) };
}
