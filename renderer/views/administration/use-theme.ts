// The municipality's own colours, letters and corners over those of the app: a style sheet of checked values, made in the page, so that no text of a file is ever read as CSS.
import { useEffect } from 'react';
import type { Roles, Theme } from '../../workspace/administration/theme.ts';
import { useWorkspaceState } from '../workspace-context.ts';

/** Who asks for more contrast gets the app's own. */
const MEDIA = '@media (prefers-contrast: no-preference), (prefers-contrast: less)';

export function useMunicipalTheme(): void {
  const theme = useWorkspaceState((state) => state.administration.theme);
  useEffect(() => {
    if (!theme) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(themeCss(theme));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [theme]);
}

/** In the dark the app keeps its own, but for what the theme says of the dark: its rule is the stronger one. Only colours, lengths and names of letters that were read before come in here. */
export function themeCss({ light, dark, font }: Theme): string {
  const block = (roles: Roles) =>
    Object.entries(roles)
      .map(([role, value]) => `--dr-${role}: ${value};`)
      .join(' ');
  const letters = font ? `body { font-family: ${font}, system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }` : '';
  return `${MEDIA} { :root { ${block(light)} } :root[data-theme="dark"] { ${block(dark)} } }\n${letters}`;
}
