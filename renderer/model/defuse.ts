// Text that a spreadsheet would take for a formula, made harmless in CSV files that we write and given back when we read them.

/**
 * What a spreadsheet program may run, after any quotes and blank space: = + - @, tab, line ends, NUL and the full-width signs.
 * OWASP ASVS 5.0, 1.2.10, and https://owasp.org/www-community/attacks/CSV_Injection.
 */
const RISKY = /^['\s]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED_RISK = /^'['\s]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/**
 * A program that reads the file with another separator, as a Dutch Excel does with a comma file, begins a cell inside our text: after `;`, a comma,
 * a tab or a line end. A number there stays as it is.
 */
const INNER = String.raw`['\0\p{Zs}]*(?:[=@\uFF1D\uFF20]|(?![+-]\d+(?:\.\d+)?(?:[;,\t\r\n]|$))[+\-\uFF0B\uFF0D])`;
const INNER_RISK = new RegExp(`(?<=[;,\\t\\r\\n])(?=${INNER})`, 'gu');
const QUOTED_INNER_RISK = new RegExp(`(?<=[;,\\t\\r\\n])'(?=${INNER})`, 'gu');
const SEPARATOR = /[;,\t\r\n]/;

/** The text with a single quote before it, and before each part of it, that could be run; a number such as -5 or +31 stays as it is. */
export function defuse(text: string): string {
  const inner = SEPARATOR.test(text) ? text.replace(INNER_RISK, "'") : text;
  return RISKY.test(inner) && !NUMBER.test(inner) ? `'${inner}` : inner;
}

/** Takes off the quotes that `defuse` put on: undefuse(defuse(text)) is text, whatever the text. */
export function undefuse(text: string): string {
  if (!text.includes("'")) return text;
  const inner = QUOTED_RISK.test(text) ? text.slice(1) : text;
  return SEPARATOR.test(inner) ? inner.replace(QUOTED_INNER_RISK, '') : inner;
}
