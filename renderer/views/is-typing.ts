// Whether a key press belongs to a field, menu or dialog rather than to the window.

/** True when the key was pressed in something that takes keys itself. */
export function isTyping(event: KeyboardEvent): boolean {
  const takesKeys =
    'input, textarea, select, [contenteditable], [role="combobox"], [role="spinbutton"], [role="dialog"], [role="menu"], [data-takes-keys]';
  return event.target instanceof Element && event.target.closest(takesKeys) !== null;
}
