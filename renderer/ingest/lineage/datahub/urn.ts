// The names that DataHub gives to things (https://docs.datahub.com/docs/what/urn): urn:li:<type>:<key>, where a key may be a list in parentheses with urns inside.

export interface Urn {
  readonly text: string;
  readonly type: string;
  readonly parts: readonly string[];
}

/** Undefined when the text is no urn. Parts are split at the outermost commas: a name may hold commas of its own only inside parentheses. */
export function urnIn(text: string): Urn | undefined {
  const found = /^urn:li:([A-Za-z]\w*):(.+)$/s.exec(text.trim());
  const [, type = '', key = ''] = found ?? [];
  if (type === '') return undefined;
  return { text: text.trim(), type, parts: key.startsWith('(') && key.endsWith(')') ? partsOf(key.slice(1, -1)) : [key] };
}

function partsOf(list: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1;
    else if (list[at] === ')') depth -= 1;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, list.slice(start).trim()];
}

/** Where a dataset lies: its platform, and the environment (PROD, DEV …). A name with commas lies between the two. */
export interface DatasetKey {
  readonly platform: string;
  readonly name: string;
  readonly environment: string;
}

export function datasetKey({ type, parts }: Urn): DatasetKey | undefined {
  if (type !== 'dataset' || parts.length < 3) return undefined;
  const [platform, name] = [shortName(parts[0] ?? ''), parts.slice(1, -1).join(',')];
  return platform === '' || name === '' ? undefined : { platform, name, environment: parts.at(-1) ?? '' };
}

/** "urn:li:dataPlatform:hive" is hive; a bare name stays as it is. */
export function shortName(urn: string): string {
  return urnIn(urn)?.parts.at(-1) ?? urn;
}
