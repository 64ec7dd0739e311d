// The words of the keys of the grid, for the help on keys.
export const gridKeysNl = {
  gridWalk: 'Naar een cel ernaast; met Ctrl naar de rand',
  gridSelect: 'Meer cellen kiezen; Shift+spatie kiest de rij',
  gridEdit: 'De cel wijzigen; een letter begint opnieuw, Esc stopt',
  gridAll: 'Wat u typt in alle gekozen cellen zetten',
  gridFill: 'Naar beneden vullen',
  gridClear: 'Gekozen cellen leeg maken',
  gridClipboard: 'Kopiëren, knippen en plakken, ook van en naar Excel',
  gridColumn: 'Menu van de kolom: sorteren, filteren, vastzetten',
  gridRemove: 'Gekozen rijen verwijderen',
  gridLeave: 'De tabel verlaten',
};

export const gridKeysEn: typeof gridKeysNl = {
  gridWalk: 'To a cell next to it; with Ctrl to the border',
  gridSelect: 'Select more cells; Shift+Space selects the row',
  gridEdit: 'Change the cell; a letter begins anew, Esc stops',
  gridAll: 'Put what you type in all selected cells',
  gridFill: 'Fill down',
  gridClear: 'Empty the selected cells',
  gridClipboard: 'Copy, cut and paste, to and from Excel too',
  gridColumn: 'Menu of the column: sort, filter, freeze',
  gridRemove: 'Remove the selected rows',
  gridLeave: 'Leave the table',
};
