// What flows are told from, straight from the rows of a case: for where there is no engine. The same as db/questions/story.ts answers.
import { type RecordSet, rowsOf } from '../../model/record.ts';
import type { StoryRows } from '../../model/story.ts';
import { storyRowsOfCells } from '../../model/story-cells.ts';

export function storyRowsOf(records: RecordSet): StoryRows {
  return storyRowsOfCells((sheet) => rowsOf(records, sheet).map(({ values }) => values));
}
