// The words of the keys of a work session, for the help on keys.
export const sessionKeysNl = {
  sessionWrite: 'Iets opschrijven, ook vanaf de kaart',
  sessionKind: 'Op die regel: een andere soort kiezen',
  sessionCards: 'Vorige en volgende vraag',
  sessionClock: 'De klok laten lopen of stilzetten',
  sessionBig: 'Grote letters aan of uit',
  sessionDots: 'Een stip geven of weghalen',
};

export const sessionKeysEn: typeof sessionKeysNl = {
  sessionWrite: 'Write something down, from the map too',
  sessionKind: 'On that line: choose another kind',
  sessionCards: 'Previous and next question',
  sessionClock: 'Start or pause the clock',
  sessionBig: 'Large type on or off',
  sessionDots: 'Give a dot or take it away',
};
