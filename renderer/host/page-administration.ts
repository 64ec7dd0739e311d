// What an administrator put beside the page for everyone who opens it: settings.json, and the files it names. Asked of the page's own server and of nobody else.

/** The name under which the settings lie beside index.html. */
const SETTINGS = 'settings.json';
/** Longer ones are no settings, no theme and no case to start with, bytes. */
const [MOST_TEXT, MOST_FILE] = [100_000, 200_000_000];
const PLAIN_NAME = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/;

/** A server that has none answers with a page or a refusal: then there are no settings. */
export async function pageSettings(): Promise<string | null> {
  const bytes = await fetched(SETTINGS, MOST_TEXT);
  return bytes && new TextDecoder().decode(bytes);
}

export function pageFile(name: string): Promise<Uint8Array | null> {
  return PLAIN_NAME.test(name) ? fetched(name, MOST_FILE) : Promise.resolve(null);
}

async function fetched(name: string, most: number): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(`./${name}`, { cache: 'no-cache', redirect: 'error' });
    if (!answer.ok || answer.headers.get('content-type')?.startsWith('text/html')) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.byteLength <= most ? bytes : null;
  } catch {
    return null;
  }
}
