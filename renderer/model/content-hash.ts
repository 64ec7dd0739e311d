// What stands for the exact bytes of something: their SHA-256.

/** 64 hexadecimal digits (FIPS 180-4). A page without https has no digest of the browser's own, and gets a slower one. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
  const digest = 'subtle' in crypto ? await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>) : await slowDigest(bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function slowDigest(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256 } = await import('@noble/hashes/sha2');
  return sha256(bytes);
}
