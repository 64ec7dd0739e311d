// Which addresses are our own page?

export const SCHEME = 'app';
const HOST = 'bundle';
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Whether the address is exactly ours: no look-alike host, no port, no user name. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}

/** Whether a message comes from the top frame of our page. */
export function isOwnTopFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
