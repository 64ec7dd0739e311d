// What is in a zip, as texts by their names.
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';

export async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  const parts = new Map<string, string>();
  for (const entry of await zip.getEntries()) if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
  await zip.close();
  return parts;
}
