// On which legal basis of GDPR article 6 does data travel?
import type { Exchange } from '../../model/network.ts';
import type { LensTable, Said } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { CATEGORIES } from './roles.ts';
import { type Rows, rowsById } from './rows.ts';

const ARTICLES = ['6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f'] as const;

/** Data about nobody needs no basis; several different articles on one exchange are a class of their own. */
function basisOf(rows: Rows, exchange: Exchange): Said {
  const ids = rows.list('exchanges', exchange.id, 'legal_basis_ids');
  const articles = new Set(ids.flatMap((id) => rows.text('legal_bases', id, 'article6') ?? []));
  if (articles.size > 1) return 'several';
  return [...articles][0] ?? (ids.length === 0 && exchange.privacyClass === 'none' ? 'not_needed' : null);
}

export function basisLens({ records }: LensData): LensTable {
  const rows = rowsById(records);
  return {
    lens: 'basis',
    classes: [
      ...ARTICLES.map((key, index) => ({ key, role: CATEGORIES[index] ?? 'rest' })),
      { key: 'several', role: 'various' },
      { key: 'not_needed', role: 'rest' },
    ],
    joins: 'same',
    ofExchange: (exchange) => basisOf(rows, exchange),
    ofNode: () => [],
  };
}
