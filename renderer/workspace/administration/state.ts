// What the window knows of its administrator: what was settled, in which colours, and what of it could not be used.
import { type AdministratorSettings, type FileSetting, NO_SETTINGS, type SettingFault } from './settings.ts';
import type { Theme, TokenFault } from './theme.ts';

/** A file that the settings name and that is not there, or cannot be read. */
export type FileFault =
  | {
      readonly code: 'no-file' | 'no-tokens' | 'nothing-used' | 'not-a-case' | 'not-text';
      readonly setting: FileSetting;
      readonly value: string;
    }
  | { readonly code: 'theme-not-json'; readonly value: string; readonly detail: string };

export type AdministrationFault = SettingFault | TokenFault | FileFault;

export interface AdministrationState {
  readonly settings: AdministratorSettings;
  readonly theme: Theme | null;
  readonly faults: readonly AdministrationFault[];
  /** A case opened at the start, so that the first screen could not tell the faults: the window does, until that is closed. */
  readonly isUntold: boolean;
}

export const NOT_ADMINISTERED: AdministrationState = { settings: NO_SETTINGS, theme: null, faults: [], isUntold: false };
