// What the rules found about each exchange and dataset: the gravest finding that is still open.
import type { LensClass, LensTable, Said } from './lens.ts';
import type { LensData } from './lens-data.ts';

/** From nothing to grave. `handled` = only findings that somebody accepted or solved. */
const CLASSES: readonly LensClass[] = [
  { key: 'no_finding', role: 'rest', isBare: true },
  { key: 'handled', role: 'good' },
  { key: 'low', role: 'step-2' },
  { key: 'medium', role: 'fair' },
  { key: 'high', role: 'poor' },
];

/** One key for a row of a sheet. */
export function findingRow(sheet: 'exchanges' | 'datasets' | 'processing_activities', id: string): string {
  return `${sheet} ${id}`;
}

/** Until the rules were asked nothing is known of anything. */
export function findingsLens({ findings }: LensData): LensTable {
  const said = (sheet: 'exchanges' | 'datasets', id: string): Said => (findings ? (findings.get(findingRow(sheet, id)) ?? 'no_finding') : null);
  return {
    lens: 'findings',
    classes: CLASSES,
    joins: 'gravest',
    ofExchange: ({ id }) => said('exchanges', id),
    ofNode: ({ kind, rowId }) => (kind === 'dataset' ? [said('datasets', rowId)] : []),
  };
}
