// To which department a finding belongs: a unit, else a partner organisation, else none that is known.
import type { Network } from '../../model/network.ts';
import type { Finding } from '../../review/finding.ts';

/** `unit ID`, `organisation ID`, or '' for none. */
export type DepartmentKey = string;

export const NO_DEPARTMENT: DepartmentKey = '';

export interface Departments {
  of(finding: Pick<Finding, 'unit' | 'organisation'>): DepartmentKey;
  /** null for none. */
  name(key: DepartmentKey): string | null;
  isPartner(key: DepartmentKey): boolean;
}

/** A finding of the own organisation without a department belongs to none: somebody has to say whose it is. */
export function departmentsOf({ organisations, units }: Pick<Network, 'organisations' | 'units'>): Departments {
  const own = new Set(organisations.filter(({ isOwn }) => isOwn).map(({ id }) => id));
  const named = new Map<DepartmentKey, string>([
    ...units.map(({ id, name, shortName }) => [unitKey(id), name ?? shortName ?? id] as const),
    ...organisations.map(({ id, name, shortName }) => [organisationKey(id), name ?? shortName ?? id] as const),
  ]);
  return {
    of: ({ unit, organisation }) => {
      if (unit !== null) return unitKey(unit);
      return organisation === null || own.has(organisation) ? NO_DEPARTMENT : organisationKey(organisation);
    },
    name: (key) => (key === NO_DEPARTMENT ? null : (named.get(key) ?? key.slice(key.indexOf(' ') + 1))),
    isPartner: (key) => key.startsWith('organisation '),
  };
}

export function unitKey(id: string): DepartmentKey {
  return `unit ${id}`;
}

export function organisationKey(id: string): DepartmentKey {
  return `organisation ${id}`;
}
