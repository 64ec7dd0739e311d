// What can be chosen from when a signal is written down: departments, districts, and the themes and channels that were used before.
import { useMemo } from 'react';
import { useText, useWorkspaceState } from '../../workspace-context.ts';

export function useCaptureChoices() {
  const { locale } = useText();
  const openCase = useWorkspaceState((state) => state.openCase);
  return useMemo(() => {
    const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, locale);
    const words = openCase?.signals?.words ?? [];
    const used = (of: 'theme' | 'channel') => [...new Set(words.flatMap((entry) => entry[of] ?? []))].sort((a, b) => a.localeCompare(b, locale));
    const units = openCase?.network.units.map(({ id, name, shortName }) => ({ id, name: name ?? shortName ?? id })) ?? [];
    const areas = openCase?.signals?.areas.map(({ id, name }) => ({ id, name })) ?? [];
    return { units: units.sort(byName), areas: areas.sort(byName), themes: used('theme'), channels: used('channel') };
  }, [openCase, locale]);
}
