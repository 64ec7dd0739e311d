// Is a party outside the European Economic Area? As rule R12: only a code of two or three letters says where a party is.
import { EEA_COUNTRIES } from '../../model/countries.ts';
import type { Party } from './facts.ts';

const EEA = new Set(EEA_COUNTRIES);

/** The code of the party's country; null when none is filled in or it is no code. */
export function countryOf({ organisation }: Party): string | null {
  const code = organisation?.row?.country?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2,3}$/.test(code) ? code : null;
}

export function isOutsideEea(party: Party): boolean {
  const code = countryOf(party);
  return code !== null && !EEA.has(code);
}
