// The design tokens in a municipality's own theme file, as names with their values: CSS custom properties, or JSON of design tokens (Style Dictionary, W3C DTCG). Nothing is run, and no rule of CSS is taken over: only `--name: value` is read.

/** By name without `--`, in lower case: basis-color-action-1-color-default. References are followed. */
export type Tokens = ReadonlyMap<string, string>;

/** Deeper references are a ring. */
const MOST_STEPS = 12;
const MOST_TOKENS = 20_000;
const DECLARED = /--([a-z0-9-]{1,120})\s*:\s*([^;{}]{1,300})/gi;

/** The tokens that refer to what is not there, or round in a ring, with the reference that leads nowhere, as it is written. */
export type DeadTokens = ReadonlyMap<string, string>;

export type TokensRead =
  | { readonly tokens: Tokens; readonly dead: DeadTokens }
  | { readonly fault: 'no-tokens' }
  | { readonly fault: 'not-json'; readonly detail: string };

/** `name` of the file: what is called .json has to be that. */
export function readTokens(text: string, name = ''): TokensRead {
  const isJson = name.toLowerCase().endsWith('.json') || text.trimStart().startsWith('{');
  try {
    const found = isJson ? fromJson(text) : fromCss(text);
    return found.size > 0 ? followed(found) : { fault: 'no-tokens' };
  } catch (error) {
    return { fault: 'not-json', detail: error instanceof Error ? error.message : String(error) };
  }
}

function fromCss(text: string): Map<string, string> {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of plain.matchAll(DECLARED)) {
    if (found.size < MOST_TOKENS) found.set(name.toLowerCase(), value.trim());
  }
  return found;
}

function fromJson(text: string): Map<string, string> {
  const found = new Map<string, string>();
  collect(JSON.parse(text), [], found);
  return found;
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

const VAR = /^var\(\s*--([a-z0-9-]+)\s*(?:,\s*([^()]+))?\)$/i;
const BRACES = /^\{([^{}]+)\}$/;

/** `var(--name, other)` and `{name.of.token}` as what they stand for; what stands for nothing is kept apart. */
function followed(found: ReadonlyMap<string, string>): { readonly tokens: Tokens; readonly dead: DeadTokens } {
  const [tokens, dead] = [new Map<string, string>(), new Map<string, string>()];
  const follow = (name: string, value: string, steps: number): void => {
    const [, variable, other] = VAR.exec(value) ?? [];
    const reference = variable ?? BRACES.exec(value)?.[1]?.replaceAll('.', '-');
    if (reference === undefined) return void tokens.set(name, value);
    const next = steps < MOST_STEPS ? found.get(reference.toLowerCase()) : undefined;
    if (next !== undefined) follow(name, next, steps + 1);
    else if (other === undefined) dead.set(name, value.slice(0, 60));
    else tokens.set(name, other.trim());
  };
  for (const [name, value] of found) follow(name, value, 0);
  return { tokens, dead };
}
