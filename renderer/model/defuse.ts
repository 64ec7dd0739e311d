// Text that a spreadsheet would take for a formula, made harmless in CSV files that we write and given back when we read them.

/**
 * What a spreadsheet program may run, after any quotes and blank space: = + - @, tab, line ends, NUL and the full-width signs.
 * OWASP ASVS 5.0, 1.2.10, and https://owasp.org/www-community/attacks/CSV_Injection.
 */
const RISKY = /^['\s]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED_RISK = /^'['\s]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/** The text with a single quote before it when it could be run; a number such as -5 or +31 stays as it is. */
export function defuse(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes off the quote that `defuse` put on: undefuse(defuse(text)) is text, whatever the text. */
export function undefuse(text: string): string {
  return QUOTED_RISK.test(text) ? text.slice(1) : text;
}
