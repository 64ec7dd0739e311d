// What the window knows of its administrator: what was settled, in which colours, and what of it could not be used.
import { type AdministratorSettings, NO_SETTINGS, type SettingFault } from './settings.ts';
import type { Theme, TokenFault } from './theme.ts';

/** A file that the settings name and that is not there, or cannot be read. */
interface FileFault {
  readonly code: 'no-file' | 'no-tokens' | 'nothing-used';
  readonly setting: 'theme' | 'start_case';
  readonly value: string;
}

export type AdministrationFault = SettingFault | TokenFault | FileFault;

export interface AdministrationState {
  readonly settings: AdministratorSettings;
  readonly theme: Theme | null;
  readonly faults: readonly AdministrationFault[];
}

export const NOT_ADMINISTERED: AdministrationState = { settings: NO_SETTINGS, theme: null, faults: [] };
