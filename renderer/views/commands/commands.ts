// Every command of the window, once: the palette runs them, help and tests list them.
import { BRIEFING_COMMANDS } from './briefing-commands.ts';
import type { Command, CommandContext } from './command.ts';
import { DECISION_COMMANDS } from './decision-commands.ts';
import { EDIT_COMMANDS } from './edit-commands.ts';
import { FOCUS_COMMANDS } from './focus-commands.ts';
import { HELP_COMMANDS } from './help-commands.ts';
import { KEEP_COMMANDS } from './keep-commands.ts';
import { KIOSK_COMMANDS } from './kiosk-commands.ts';
import { LOOK_COMMANDS } from './look-commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { PAPER_COMMANDS } from './paper-commands.ts';
import { SESSION_COMMANDS } from './session-commands.ts';
import { SIGNAL_COMMANDS } from './signal-commands.ts';
import { TOUR_COMMANDS } from './tour-commands.ts';
import { TRACE_COMMANDS } from './trace-commands.ts';

export const COMMANDS: readonly Command[] = [
  ...FOCUS_COMMANDS,
  ...EDIT_COMMANDS,
  ...TRACE_COMMANDS,
  ...SIGNAL_COMMANDS,
  ...DECISION_COMMANDS,
  ...KEEP_COMMANDS,
  ...BRIEFING_COMMANDS,
  ...KIOSK_COMMANDS,
  ...PAPER_COMMANDS,
  ...PAGE_COMMANDS,
  ...SESSION_COMMANDS,
  ...TOUR_COMMANDS,
  ...HELP_COMMANDS,
  ...LOOK_COMMANDS,
];

/** Those that can be run now. */
export function enabledCommands(context: CommandContext): readonly Command[] {
  return COMMANDS.filter((command) => command.isEnabled(context));
}
