// Texts that do harm where somebody forgets that a label is a text: as markup, as a statement, as a formula, as a key, as a path.

/** What any code that runs would do; the guard looks whether it happened. */
export const RAN = 'datareisRan';
const RUN = `globalThis.${RAN}=1`;

const MARKUP = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg/onload=${RUN}>`,
  `</title><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<a href="javascript:${RUN}">x</a>`,
  `javascript:${RUN}`,
  '<iframe srcdoc="&lt;script&gt;x&lt;/script&gt;">',
  '<style>@import url(http://127.0.0.1:9/x)</style>',
  '<math><mtext><option><script>1</script>',
  '&lt;script&gt;1&lt;/script&gt;',
  `[x](javascript:${RUN})`,
  '<!--',
];
const STATEMENTS = [
  "'; DROP TABLE systems; --",
  '" OR 1=1 --',
  "x'); COPY systems TO '/tmp/datareis-secret'; --",
  "read_csv('/etc/passwd')",
  '$$; INSTALL httpfs; LOAD httpfs; $$',
  "\\'; ATTACH 'x'; --",
];
const FORMULAS = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '=HYPERLINK("http://127.0.0.1:9/","x")',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '=WEBSERVICE("http://127.0.0.1:9/")',
];
const CODE = [`\${${RUN}}`, `{{constructor.constructor('${RUN}')()}}`, `#{${RUN}}`, `<%= ${RUN} %>`, '%s%s%n', '$&$1$$'];
const SIGNS = [
  '\u202Egnp.exe',
  '\u0000',
  'a\u0000b',
  '\uFEFF',
  '\uFFFF',
  '\u2028',
  'e\u0301',
  '👩‍👩‍👧‍👦',
  'İ',
  'ß',
  '|',
  'a|b',
  '',
  ' ',
  '\u00A0',
  'NaN',
  'null',
];

/** Names that JavaScript has given a meaning. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'] as const;

export const PATHS = [
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\windows\\win.ini',
  'file:///etc/passwd',
  'http://127.0.0.1:9/x',
  '\\\\127.0.0.1\\x',
  'CON',
];

/** Labels that must come back as the text they are: nothing in them is blank space, a list separator or a control sign. */
export const LABELS: readonly string[] = [...MARKUP, ...STATEMENTS, ...CODE, ...FORMULAS.filter((text) => text === text.trim())];

export const PAYLOADS: readonly string[] = [...MARKUP, ...STATEMENTS, ...FORMULAS, ...CODE, ...SIGNS, ...PATHS, ...PROTOTYPE_NAMES];
