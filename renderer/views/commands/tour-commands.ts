// Commands of the guided tour and of the choice for whom one looks at the case.
import type { WorkMode } from '../../workspace/state.ts';
import { councilText } from '../text/council-words.ts';
import { tourText } from '../text/tour-words.ts';
import { type Command, withCase } from './command.ts';

const MODES: readonly WorkMode[] = ['council', 'information', 'workplace'];

export const TOUR_COMMANDS: readonly Command[] = [
  {
    id: 'tour.start',
    words: (text) => tourText(text).palette,
    isEnabled: () => true,
    run: ({ workspace }) => void workspace.startTour(),
  },
  {
    id: 'tour.leave',
    words: (text) => tourText(text).paletteLeave,
    isEnabled: ({ workspace }) => workspace.store.getState().tour.isOpen,
    run: ({ workspace }) => workspace.setTour({ isOpen: false }),
  },
  ...MODES.map(
    (mode): Command => ({
      id: `mode.${mode}`,
      words: (text) => councilText(text).modes.palette(councilText(text).modes.names[mode]),
      isEnabled: withCase,
      run: ({ workspace }) => workspace.setMode(mode),
    }),
  ),
];
