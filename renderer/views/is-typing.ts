// Whether a key press belongs to a field, menu or dialog rather than to the window.

/** True when the key was pressed in something that takes keys itself, or is one that the user switched off. */
export function isTyping(event: KeyboardEvent): boolean {
  const takesKeys =
    'input, textarea, select, [contenteditable], [role="combobox"], [role="spinbutton"], [role="dialog"], [role="menu"], [data-takes-keys]';
  return isSwitchedOff(event) || (event.target instanceof Element && event.target.closest(takesKeys) !== null);
}

/** A letter, digit or sign by itself, while those are switched off: then it only works where it has the focus, on the map (WCAG 2.1.4). */
export function isSwitchedOff({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (document.documentElement.dataset.letterKeys !== 'off' || ctrlKey || metaKey || altKey || !/^\S$/u.test(key)) return false;
  return !(target instanceof Element && target.closest('[role="application"]'));
}
