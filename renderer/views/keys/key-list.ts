// Every key of the app, by where it works, for the help on keys.
import type { Catalogue } from '../text/nl.ts';

type Place = keyof Catalogue['forms']['keys']['groups'];
type Act = keyof Catalogue['forms']['keys']['acts'];

/** A line of the help: keys that do the same, and what they do. */
type Line = readonly [keys: readonly string[], act: Act];

export const KEY_LIST: readonly (readonly [place: Place, lines: readonly Line[]])[] = [
  [
    'everywhere',
    [
      [['F1'], 'guide'],
      [['?'], 'help'],
      [['1', '…', '8'], 'screens'],
      [['Shift+1', '…', 'Shift+4'], 'forms'],
      [['Ctrl+K'], 'search'],
      [['Ctrl+S'], 'save'],
      [['W'], 'capture'],
      [['Ctrl+Z'], 'undo'],
      [['Ctrl+Y', 'Ctrl+Shift+Z'], 'redo'],
      [['K'], 'kiosk'],
      [['Esc'], 'release'],
      [[','], 'depthBackMore'],
      [['.'], 'depthForwardMore'],
      [['<', '>'], 'depthLess'],
    ],
  ],
  [
    'walk',
    [
      [['→'], 'along'],
      [['←'], 'against'],
      [['↑', '↓'], 'among'],
      [['Alt+↓', 'Alt+↑'], 'round'],
      [['Enter'], 'choose'],
      [['+', '−'], 'toggle'],
      [['['], 'outside'],
      [[']'], 'inside'],
      [['PageDown', 'PageUp'], 'reading'],
      [['Home', 'End'], 'ends'],
      [['Backspace'], 'history'],
      [['Shift+→', '…'], 'move'],
      [['X'], 'draw'],
      [['F2'], 'change'],
      [['Delete'], 'remove'],
    ],
  ],
  [
    'map',
    [
      [['+', '−'], 'zoom'],
      [['0'], 'fit'],
      [['Z'], 'zoomTo'],
      [['E'], 'edit'],
      [['← → ↑ ↓'], 'pan'],
    ],
  ],
  [
    'list',
    [
      [['↑', '↓'], 'rows'],
      [['→', '←'], 'unfold'],
      [['Enter'], 'choose'],
      [['Enter'], 'sort'],
    ],
  ],
  [
    'matrix',
    [
      [['← → ↑ ↓'], 'cells'],
      [['Ctrl+→', '…'], 'filled'],
      [['Home', 'End'], 'cellEnds'],
      [['Enter'], 'openCell'],
      [['+', '−'], 'toggle'],
    ],
  ],
  [
    'grid',
    [
      [['← → ↑ ↓'], 'gridWalk'],
      [['Shift+↓', '…'], 'gridSelect'],
      [['Enter', 'F2'], 'gridEdit'],
      [['Ctrl+Enter'], 'gridAll'],
      [['Ctrl+D'], 'gridFill'],
      [['Delete'], 'gridClear'],
      [['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], 'gridClipboard'],
      [['Alt+↓'], 'gridColumn'],
      [['Ctrl+-'], 'gridRemove'],
      [['Esc', 'Tab'], 'gridLeave'],
    ],
  ],
  [
    'session',
    [
      [['N'], 'sessionWrite'],
      [['↑', '↓'], 'sessionKind'],
      [['←', '→'], 'sessionCards'],
      [['T'], 'sessionClock'],
      [['G'], 'sessionBig'],
      [['+', '−'], 'sessionDots'],
    ],
  ],
];
