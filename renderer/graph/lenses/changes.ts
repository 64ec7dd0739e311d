// What a comparison says of the rows on the map: new, gone, different. Knows the marks, not how they were found.
import type { LensClass, LensTable, Said } from './lens.ts';
import type { ChangeMark, LensData } from './lens-data.ts';

const CLASSES: readonly LensClass[] = [
  { key: 'same', role: 'rest', isBare: true },
  { key: 'both', role: 'good' },
  { key: 'only_here', role: 'cat-2' },
  { key: 'changed', role: 'fair' },
  { key: 'added', role: 'cat-1' },
  { key: 'gone', role: 'poor', isOpen: true },
];

/** Without a comparison everything stays as it is. What goes is drawn hatched. A group that holds something new and something old is neither: its classes meet. */
export function changesLens({ changes }: LensData): LensTable {
  const said = (mark: ChangeMark | undefined): Said => mark ?? 'same';
  return {
    lens: 'changes',
    classes: CLASSES,
    joins: 'same',
    ofExchange: ({ id }) => said(changes?.exchanges.get(id)),
    ofNode: ({ kind, rowId }) => {
      if (kind === 'dataset') return [said(changes?.datasets.get(rowId))];
      return kind === 'system' ? [said(changes?.systems.get(rowId))] : [];
    },
  };
}
