// What the other file says later of findings. Knows no rows.
import { type FindingReview, findingKey } from '../../model/finding-review.ts';

/** Of one finding the later word stands; of one day, mine. */
export function newerReviews(mine: readonly FindingReview[], theirs: readonly FindingReview[]): FindingReview[] {
  const known = new Map(mine.map((review) => [findingKey(review), review]));
  return theirs.filter((review) => {
    const own = known.get(findingKey(review));
    return own === undefined || own.on < review.on;
  });
}
