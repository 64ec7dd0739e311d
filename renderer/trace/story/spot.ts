// Where a package lies: the system, the dataset, or one of them where they have one name. Knows no words of its own.
import type { StoryDataset, StorySystem } from '../../model/story.ts';
import { clean } from './cleaned.ts';
import type { Reference } from './facts.ts';
import type { Names } from './names.ts';
import { type Phrase, rowsOf } from './phrase.ts';

/** A part that would only say the other again is empty; its row stays with the part that is said. */
export function spot(
  names: Names,
  system: Reference<StorySystem>,
  dataset: Reference<StoryDataset>,
): { readonly system: Phrase; readonly title: Phrase } {
  const said = { system: names.system(system), title: names.title('datasets', dataset) };
  const name = clean(system?.row?.name ?? null)?.toLowerCase();
  const label = clean(dataset?.row?.title ?? null)?.toLowerCase();
  if (!name || !label) return said;
  if (name === label) return { system: joined(said.system, said.title), title: [] };
  return label.includes(name) ? { system: [], title: joined(said.title, said.system) } : said;
}

function joined(said: Phrase, unsaid: Phrase): Phrase {
  return said.map(({ text, rows }) => ({ text, rows: [...rows, ...rowsOf(unsaid)] }));
}
