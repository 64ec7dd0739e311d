// Does a page without https, where the browser has no digest and no UUID, get the same ones?
import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { contentHash } from '../../renderer/model/content-hash.ts';
import { randomId } from '../../renderer/model/random-id.ts';

const insecure = () => vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

it.each([0, 1, 55, 56, 64, 1_000, 70_000])('hashes %i bytes as Node does', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  const wanted = createHash('sha256').update(bytes).digest('hex');
  expect(await contentHash(bytes)).toBe(wanted);
  insecure();
  expect(await contentHash(bytes)).toBe(wanted);
});

it('makes names that nobody else makes', () => {
  expect(randomId()).toMatch(UUID);
  insecure();
  const made = Array.from({ length: 1_000 }, randomId);
  expect(made.filter((id) => !UUID.test(id))).toEqual([]);
  expect(new Set(made).size).toBe(1_000);
});
