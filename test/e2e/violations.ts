// What axe finds on a page, for the tests; the audit starts it in the same place.
export { violations } from '../../scripts/audit/access/axe.ts';
