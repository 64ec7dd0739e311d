// The design tokens in a municipality's own theme file, as names with their values: CSS custom properties, or JSON of design tokens (Style Dictionary, W3C DTCG). Nothing is run, and no rule of CSS is taken over: only `--name: value` is read.

/** By name without `--`, in lower case: basis-color-action-1-color-default. References are followed. */
export type Tokens = ReadonlyMap<string, string>;

/** Deeper references are a ring. */
const MOST_STEPS = 12;
const MOST_TOKENS = 20_000;
const DECLARED = /--([a-z0-9-]{1,120})\s*:\s*([^;{}]{1,300})/gi;

/** null when the text is neither. */
export function tokensOf(text: string): Tokens | null {
  const isJson = text.trimStart().startsWith('{');
  const found = isJson ? fromJson(text) : fromCss(text);
  return found && found.size > 0 ? followed(found) : null;
}

function fromCss(text: string): Map<string, string> {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of plain.matchAll(DECLARED)) {
    if (found.size < MOST_TOKENS) found.set(name.toLowerCase(), value.trim());
  }
  return found;
}

function fromJson(text: string): Map<string, string> | null {
  try {
    const found = new Map<string, string>();
    collect(JSON.parse(text), [], found);
    return found;
  } catch {
    return null;
  }
}

/** A token is an object with `$value` or `value`, or a text under its whole name. */
function collect(node: unknown, path: readonly string[], found: Map<string, string>): void {
  if (path.length > MOST_STEPS || found.size >= MOST_TOKENS) return;
  if (typeof node === 'string' || typeof node === 'number') found.set(path.join('-').replace(/^-+/, '').toLowerCase(), String(node));
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const own = Object.entries(node);
  const value = own.find(([key]) => key === '$value')?.[1] ?? own.find(([key]) => key === 'value')?.[1];
  const isToken = typeof value === 'string' || typeof value === 'number';
  if (isToken) collect(value, path, found);
  else for (const [key, child] of own) if (!key.startsWith('$')) collect(child, [...path, key], found);
}

/** `var(--name, other)` and `{name.of.token}` as what they stand for; what stands for nothing is left out. */
function followed(found: ReadonlyMap<string, string>): Tokens {
  const read = (value: string, steps: number): string | null => {
    const [, name, other] = /^var\(\s*--([a-z0-9-]+)\s*(?:,\s*([^()]+))?\)$/i.exec(value) ?? [];
    const reference = name ?? /^\{([^{}]+)\}$/.exec(value)?.[1]?.replaceAll('.', '-');
    if (reference === undefined) return value;
    const next = steps < MOST_STEPS ? found.get(reference.toLowerCase()) : undefined;
    return next === undefined ? (other?.trim() ?? null) : read(next, steps + 1);
  };
  const all = [...found].map(([name, value]) => [name, read(value, 0)] as const);
  return new Map(all.filter((pair): pair is [string, string] => pair[1] !== null));
}
