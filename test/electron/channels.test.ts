// Does each channel let through what it is for, and refuse all else?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, DECODERS } from '../../electron/channels.ts';
import { isOwnTopFrame, isOwnUrl } from '../../electron/origin.ts';

const FILE = { suggestedName: 'Kaart van Lindehaven', extension: 'svg', mediaType: 'image/svg+xml', bytes: new Uint8Array([1, 2]) };

describe('right input', () => {
  it('passes', () => {
    expect(DECODERS['host:open-files']([])).toEqual([]);
    expect(DECODERS['host:open-folder']([])).toEqual([]);
    expect(DECODERS['host:started']([])).toEqual([]);
    expect(DECODERS['host:watch-folder']([])).toEqual([]);
    expect(DECODERS['host:stop-watching']([])).toEqual([]);
    expect(DECODERS['host:save-file']([FILE])).toEqual([FILE]);
    expect(DECODERS['host:save-file']([{ ...FILE, mediaType: 'text/csv;charset=utf-8', extension: 'csv' }])).not.toBeNull();
    expect(DECODERS['host:print'](['A3'])).toEqual(['A3']);
    expect(DECODERS['host:print'](['A4-upright'])).toEqual(['A4-upright']);
    expect(DECODERS['host:save-pdf'](['crisisbrief'])).toEqual(['crisisbrief']);
    expect(DECODERS['host:recall'](['theme'])).toEqual(['theme']);
    expect(DECODERS['host:remember'](['language', 'en'])).toEqual(['language', 'en']);
  });

  it('leaves behind what was not asked for', () => {
    const [file] = DECODERS['host:save-file']([{ ...FILE, place: '/etc/passwd', __proto__: { evil: true } }]) ?? [];
    expect(Object.keys(file ?? {}).sort()).toEqual(['bytes', 'extension', 'mediaType', 'suggestedName']);
  });
});

describe('wrong input', () => {
  const wrongFiles = [
    null,
    'kaart.svg',
    [],
    {},
    { ...FILE, suggestedName: '' },
    { ...FILE, suggestedName: '   ' },
    { ...FILE, suggestedName: 'x'.repeat(201) },
    { ...FILE, suggestedName: 'a\0b' },
    { ...FILE, suggestedName: 7 },
    { ...FILE, extension: '' },
    { ...FILE, extension: '.svg' },
    { ...FILE, extension: 'SVG' },
    { ...FILE, extension: 'svg/../x' },
    { ...FILE, extension: ['svg'] },
    { ...FILE, mediaType: 'svg' },
    { ...FILE, mediaType: 'text/html\r\nx: y' },
    { ...FILE, bytes: 'text' },
    { ...FILE, bytes: [1, 2] },
    { ...FILE, bytes: { length: 2 } },
    { ...FILE, bytes: new ArrayBuffer(2) },
    { ...FILE, bytes: undefined },
  ];
  it.each(wrongFiles.map((file, at) => [at, file] as const))('a file to save, number %i', (_at, file) => {
    expect(DECODERS['host:save-file']([file])).toBeNull();
  });

  it('a paper that does not exist', () => {
    for (const given of [[], ['A5'], ['A4', 'A4'], [null], [{ width: 1 }], ['constructor']]) expect(DECODERS['host:print'](given)).toBeNull();
    for (const given of [[], ['a\0'], ['x'.repeat(201)], [7], ['a', 'b']]) expect(DECODERS['host:save-pdf'](given)).toBeNull();
  });

  it('a setting that does not exist, or that exists on every object', () => {
    for (const name of ['', 'Language', 'constructor', '__proto__', 'toString', 7, null, ['language']]) {
      expect(DECODERS['host:recall']([name])).toBeNull();
      expect(DECODERS['host:remember']([name, 'x'])).toBeNull();
    }
    for (const value of [1, null, undefined, {}, ['nl'], 'x'.repeat(201), 'n\0l']) expect(DECODERS['host:remember'](['language', value])).toBeNull();
  });

  it('too many or too few arguments', () => {
    expect(DECODERS['host:open-files'](['/etc'])).toBeNull();
    expect(DECODERS['host:watch-folder'](['/etc'])).toBeNull();
    expect(DECODERS['host:stop-watching'](['/etc'])).toBeNull();
    expect(DECODERS['host:save-file']([])).toBeNull();
    expect(DECODERS['host:save-file']([FILE, 1])).toBeNull();
    expect(DECODERS['host:remember'](['language'])).toBeNull();
    expect(DECODERS['host:remember'](['language', 'nl', 'en'])).toBeNull();
  });

  it.each(CHANNELS)('%s never throws, and never answers with something else than it was given', (channel) => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true });
    const nearly = fc.record({ suggestedName: anything, extension: anything, mediaType: anything, bytes: anything }, { requiredKeys: [] });
    const arguments_ = fc.array(fc.oneof(anything, nearly, fc.constantFrom('language', 'theme', FILE)), { maxLength: 3 });
    fc.assert(
      fc.property(arguments_, (given) => {
        const ask = DECODERS[channel](given);
        if (ask !== null) expect(ask).toHaveLength(given.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the sender', () => {
  it('is our page only', () => {
    for (const ours of ['app://bundle/', 'app://bundle/index.html#sample']) expect(isOwnUrl(ours)).toBe(true);
    const others = ['', 'about:blank', 'file:///bundle/', 'https://bundle/', 'app://bundle.evil.test/', 'app://evil/bundle/', 'app://bundle@evil/'];
    const alike = [
      'app://user@bundle/',
      'app://bundle:80/',
      'app://Bundle.evil/',
      'app:bundle/',
      'xapp://bundle/',
      'app://bundlе/',
      'data:text/html,app://bundle/',
    ];
    for (const other of [...others, ...alike]) expect(isOwnUrl(other), other).toBe(false);
  });

  it('is the top frame only', () => {
    expect(isOwnTopFrame({ url: 'app://bundle/', parent: null })).toBe(true);
    expect(isOwnTopFrame({ url: 'app://bundle/', parent: {} })).toBe(false);
    expect(isOwnTopFrame(null)).toBe(false);
  });
});
