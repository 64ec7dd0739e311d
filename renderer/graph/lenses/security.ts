// How well is data kept on its way? The lowest BIO level of sender and receiver, and whether the carrier between them is secured.
import type { Exchange } from '../../model/network.ts';
import type { LensTable, Said } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { type Rows, rowsById } from './rows.ts';

/** BIO 1.04 levels from high to low. */
const LEVELS = ['3', '2+', '2', '1'];

/** A carrier that is not secured is the weakest link, whatever the ends. With an end or a carrier unknown, the lowest level is not known. */
function weakest(rows: Rows, exchange: Exchange): Said {
  const isSecure = rows.row('standards', rows.text('exchanges', exchange.id, 'standard_id'))?.values.is_secure;
  if (isSecure === false) return 'unsecured';
  const ends = [exchange.fromSystemId, exchange.toSystemId].map((id) => rows.text('systems', id, 'bbn'));
  return isSecure !== true || ends.includes(null) ? null : (LEVELS.findLast((level) => ends.includes(level)) ?? null);
}

export function securityLens({ records }: LensData): LensTable {
  const rows = rowsById(records);
  return {
    lens: 'security',
    classes: [...LEVELS.map((key, index) => ({ key, role: `step-${index + 1}` })), { key: 'unsecured', role: 'poor' }],
    joins: 'gravest',
    ofExchange: (exchange) => weakest(rows, exchange),
    ofNode: (node) => (node.kind === 'system' ? [rows.text('systems', node.rowId, 'bbn')] : []),
  };
}
