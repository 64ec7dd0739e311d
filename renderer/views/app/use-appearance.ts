// The page follows the chosen colours and language: theme on the root element, lang, title.
import { useEffect } from 'react';
import { tongueOf } from '../text/languages.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export function useAppearance(): void {
  const theme = useWorkspaceState((state) => state.theme);
  const language = useWorkspaceState((state) => tongueOf(state).code);
  const letterKeys = useWorkspaceState((state) => state.letterKeys);
  const caseName = useWorkspaceState((state) => state.openCase?.info.settings.case_name);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.classList.add('voorbeeld-theme');
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.letterKeys = letterKeys ? 'on' : 'off';
  }, [letterKeys]);
  useEffect(() => {
    document.title = caseName ? `${caseName} – Datareis` : 'Datareis';
  }, [caseName]);
}
