// Where an error has come at an hour, and where its correction does not follow by itself. Knows the marks of a trace, not how it is worked out.
import type { LensClass, LensTable, Said } from './lens.ts';
import type { ErrorMark, LensData } from './lens-data.ts';

/** From untouched to grave. */
const CLASSES: readonly LensClass[] = [
  { key: 'untouched', role: 'rest', isBare: true },
  { key: 'later', role: 'step-1', isOpen: true },
  { key: 'corrected', role: 'fair' },
  { key: 'stays', role: 'poor' },
  { key: 'origin', role: 'step-6' },
];

/** Without a trace nothing is touched. What comes at an hour that nobody knows is not known until the whole is shown. */
export function errorLens({ error }: LensData): LensTable {
  const said = (mark: ErrorMark | undefined): Said => {
    if (!mark) return 'untouched';
    if (error?.until != null && mark.hours === null) return null;
    if (error?.until != null && (mark.hours as number) > error.until) return 'later';
    return mark.isCorrected ? 'corrected' : 'stays';
  };
  return {
    lens: 'error',
    classes: CLASSES,
    joins: 'gravest',
    ofExchange: ({ id }) => said(error?.exchanges.get(id)),
    ofNode: ({ kind, rowId }) => (kind !== 'dataset' ? [] : [rowId === error?.origin ? 'origin' : said(error?.datasets.get(rowId))]),
  };
}
