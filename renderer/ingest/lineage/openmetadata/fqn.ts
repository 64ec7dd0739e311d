// The full names of OpenMetadata: service.database.schema.table, where a part that holds a dot or a quote stands in quotes ("dim.shop"), a quote inside it doubled.

export function partsOf(fqn: string): string[] {
  const parts: string[] = [];
  let [part, isQuoted] = ['', false];
  for (let at = 0; at < fqn.length; at += 1) {
    if (fqn[at] === '"' && isQuoted && fqn[at + 1] === '"') {
      part += '"';
      at += 1;
    } else if (fqn[at] === '"') isQuoted = !isQuoted;
    else if (fqn[at] === '.' && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += fqn[at];
  }
  return fqn === '' ? [] : [...parts, part];
}

export function fqnOf(parts: readonly string[]): string {
  return parts.map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('.');
}

/** A full name has a service and a name in it, and no part is empty. */
export function isFullName(fqn: string): boolean {
  const parts = partsOf(fqn);
  return parts.length >= 2 && parts.every((part) => part.trim() !== '');
}
