// Are the settings of the installers right: does electron-builder know every word of them, are all files there that they name, and do they ask for no more than they may?
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FUSES, fuseWire, whyNotPacked } from '../../scripts/package/after-pack.mjs';
import { packed, sumsOf } from '../../scripts/package/packed.ts';
import { planOf } from '../../scripts/package/plan.ts';

interface Settings {
  readonly [key: string]: unknown;
  readonly electronVersion: string;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly directories: { readonly buildResources: string };
  readonly files: readonly string[];
  readonly fileAssociations: readonly { readonly ext: string; readonly mimeType: string }[];
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly msi: Readonly<Record<string, unknown>>;
  readonly mac: Readonly<Record<string, string>>;
}

const settings = parse(readFileSync('electron-builder.yml', 'utf8')) as Settings;
const shipped = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, unknown>>;
const icons = (name: string) => readFileSync(path.join(settings.directories.buildResources, name));

/** electron-builder's own check of what it is given. */
type Check = (given: object, logger: { readonly isEnabled: boolean; add(): void }) => Promise<void>;
const require = createRequire(path.resolve('package.json'));
const { validateConfiguration } = createRequire(require.resolve('electron-builder'))('app-builder-lib/out/util/config/config') as {
  readonly validateConfiguration: Check;
};

/** What electron-builder makes of the words that it is told. */
type Asked = { readonly config: unknown; readonly targets: ReadonlyMap<{ readonly name: string }, ReadonlyMap<number, readonly string[]>> };
const builder = createRequire(require.resolve('electron-builder'))('./builder') as {
  createYargs(): { parse(words: readonly string[]): unknown };
  configureBuildCommand(yargs: unknown): { parse(words: readonly string[]): unknown };
  normalizeOptions(given: unknown): Asked;
};

const faultsOf = (given: object) =>
  validateConfiguration(structuredClone(given), { isEnabled: false, add: () => {} }).then(
    () => '',
    (error: Error) => error.message,
  );

describe('electron-builder.yml', () => {
  it('says nothing that electron-builder does not know', async () => {
    expect(await faultsOf(settings)).toBe('');
  });

  it('is refused by the same check with a word and a value that are wrong', async () => {
    const faults = await faultsOf({ ...settings, fusses: {}, nsis: { ...settings.nsis, perMachine: 'no' } });
    expect(faults).toMatch(/unknown property 'fusses'/);
    expect(faults).toMatch(/nsis\.perMachine/);
  });

  it('packs the Electron that is tested, and the program that package.json starts', () => {
    expect(settings.electronVersion).toBe((shipped.devDependencies as Record<string, string>).electron);
    expect([shipped.type, shipped.main, shipped.name]).toEqual(['module', 'out/main/index.js', 'datareis']);
    expect(settings.files).toEqual(['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json']);
    expect(shipped.dependencies, 'electron-builder would copy these').toBeUndefined();
  });

  it('names the fuses in the safe way, and every one that electron-builder knows', () => {
    expect(settings.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect([...Object.keys(settings.electronFuses), 'wasmTrapHandlers']).toEqual(FUSES);
    expect(settings.asar).toBe(true);
  });

  it('installs for one user, without an administrator, and looks for no newer version', () => {
    for (const installer of [settings.nsis, settings.msi])
      expect(installer).toMatchObject({ perMachine: false, oneClick: false, runAfterFinish: false });
    expect(settings.nsis).toMatchObject({ allowElevation: false, packElevateHelper: false });
    expect(settings.publish).toBeNull();
  });

  it('finds its icons, its rights on macOS, and what checks the packed program', () => {
    expect(icons('icon.ico').subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    for (const name of ['icon.icns', 'datareis.icns']) {
      expect(icons(name).subarray(0, 4).toString()).toBe('icns');
      expect(icons(name).readUInt32BE(4)).toBe(icons(name).length);
    }
    for (const { ext, mimeType } of settings.fileAssociations) {
      expect(icons(`${ext}.ico`).readUInt16LE(4)).toBe(7);
      expect(mimeType).toBe('application/vnd.datareis+zip');
    }
    for (const size of [16, 32, 48, 64, 128, 256, 512]) expect(icons(`linux/${size}x${size}.png`).readUInt32BE(16)).toBe(size);
    expect(existsSync(settings.mac.entitlements ?? '')).toBe(true);
    expect(existsSync(String(settings.afterPack))).toBe(true);
    const asked = [...readFileSync(settings.mac.entitlements ?? '', 'utf8').matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);
    expect(asked).toEqual(['com.apple.security.cs.allow-jit', 'com.apple.security.cs.allow-unsigned-executable-memory']);
  });
});

describe('what is made on each system', () => {
  const OURS = { homepage: 'https://example.org/datareis?a=b', maintainer: 'Datareis team <datareis@example.org>' };
  const understood = ({ words }: { readonly words: readonly string[] }) =>
    builder.normalizeOptions(builder.configureBuildCommand(builder.createYargs()).parse(words));

  it('is all of it on Windows and macOS, whatever is known of who publishes', () => {
    const nobody = { homepage: undefined, maintainer: undefined };
    expect(planOf('win32', nobody)).toEqual({ words: ['--win'], makes: 'an installer (NSIS) and an MSI', leftOut: null });
    expect(planOf('darwin', nobody)).toEqual({ words: ['--mac'], makes: 'a disk image (DMG)', leftOut: null });
  });

  it('is a Debian package too on Linux, with the address and the maintainer that are given', () => {
    const plan = planOf('linux', OURS);
    expect([plan.makes, plan.leftOut]).toEqual(['an AppImage and a Debian package', null]);
    const { config, targets } = understood(plan);
    expect(config).toEqual({ extraMetadata: { homepage: OURS.homepage }, linux: { maintainer: OURS.maintainer } });
    expect([...targets].map(([{ name }, types]) => [name, [...types.values()].flat()])).toEqual([['linux', []]]);
  });

  it.each([
    ['an address', { ...OURS, homepage: undefined }, 'Set DATAREIS_HOMEPAGE=https://example.org/datareis with'],
    ['a good address', { ...OURS, homepage: 'datareis' }, 'Set DATAREIS_HOMEPAGE='],
    ['a maintainer', { ...OURS, maintainer: ' ' }, 'Set DATAREIS_MAINTAINER="Datareis team <datareis@example.org>" with'],
    ['an e-mail address', { ...OURS, maintainer: 'Datareis' }, 'Set DATAREIS_MAINTAINER='],
    ['both', { homepage: undefined, maintainer: undefined }, ' and DATAREIS_MAINTAINER='],
  ])('is an AppImage alone without %s, and it is said what to set', (_what, publisher, words) => {
    const plan = planOf('linux', publisher);
    expect(plan.makes).toBe('an AppImage');
    expect(plan.leftOut).toContain('No Debian package is made');
    expect(plan.leftOut).toContain(words);
    const { targets } = understood(plan);
    expect([...targets].map(([{ name }, types]) => [name, [...types]])).toEqual([['linux', [[1, ['AppImage']]]]]);
  });

  it('is only what electron-builder.yml names too, where no maintainer stands', () => {
    const { linux } = settings as { readonly linux?: { readonly target: readonly { readonly target: string }[]; readonly maintainer?: string } };
    expect(linux?.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
    expect(linux?.maintainer).toBeUndefined();
    expect(shipped.author, 'electron-builder would take its e-mail address').not.toMatch(/@/);
  });
});

describe('the packed program', () => {
  const binary = (letters: string) =>
    Buffer.concat([Buffer.from('rest dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, letters.length]), Buffer.from(`${letters}rest`)]);

  it('is packed with nine fuses of which the ninth is on, and not otherwise', () => {
    expect(whyNotPacked(fuseWire(binary('010011001')))).toBeNull();
    expect(whyNotPacked(fuseWire(binary('010011000')))).toMatch(/DuckDB is slow/);
    expect(whyNotPacked(fuseWire(binary('0100110011')))).toMatch(/10 fuses/);
    expect(whyNotPacked(fuseWire(Buffer.from('no fuses')))).toMatch(/no fuses/);
  });

  it('is the same for the same files, and another for another byte', () => {
    const once = packed('.', ['electron/icons/**', 'package.json']);
    expect(packed('.', ['package.json', 'electron/icons/**'])).toEqual(once);
    expect(packed('.', ['electron/icons/**']).hash).not.toBe(once.hash);
    expect(once.files).toBe(14);
  });

  it('has its hash in a list that sha256sum reads', () => {
    const hash = createHash('sha256').update(readFileSync('package.json')).digest('hex');
    expect(sumsOf('.', ['package.json'])).toBe(`${hash}  package.json\n`);
    expect(sumsOf('.', ['package.json', 'LICENSE'])).toMatch(/^[0-9a-f]{64} {2}LICENSE\n[0-9a-f]{64} {2}package\.json\n$/);
  });
});
