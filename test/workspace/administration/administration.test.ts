// Do the settings of an administrator hold, does a fault cost no more than its own setting, and does nothing but colours, letters and corners come out of a theme?
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeCss } from '../../../renderer/views/administration/use-theme.ts';
import { enabledCommands } from '../../../renderer/views/commands/commands.ts';
import { faultSentence } from '../../../renderer/views/text/administration-words.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { colourOf, contrastOf, toldFrom } from '../../../renderer/workspace/administration/colour.ts';
import { NO_SETTINGS, readSettings, settingsSchema } from '../../../renderer/workspace/administration/settings.ts';
import { themeOf } from '../../../renderer/workspace/administration/theme.ts';
import { readTokens } from '../../../renderer/workspace/administration/tokens.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

const read = (given: object | string) => readSettings(typeof given === 'string' ? given : JSON.stringify(given));
const codes = (given: object | string) => read(given).faults.map(({ code }) => code);
const tokensOf = (text: string, name?: string) => {
  const found = readTokens(text, name);
  return 'tokens' in found ? found : { tokens: null, dead: new Map<string, string>() };
};
const theme = (css: string) => {
  const { tokens, dead } = tokensOf(css);
  return themeOf(tokens ?? new Map(), dead);
};

describe('settings', () => {
  it('are read as they are written', () => {
    const { settings, faults } = read({
      $schema: './settings.schema.json',
      language: 'en',
      words: 'expert',
      colours: 'dark',
      mode: 'raad',
      theme: 'gemeente.css',
      start_case: 'gemeente.datareis',
      locked: ['language', 'words'],
      disabled: ['exports', 'folder_watching', 'sql'],
    });
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      language: 'en',
      depth: 'expert',
      colours: 'dark',
      mode: 'council',
      theme: 'gemeente.css',
      startCase: 'gemeente.datareis',
      locked: new Set(['language', 'depth']),
      disabled: new Set(['exports', 'watching', 'sql']),
    });
    expect(read({}).settings).toEqual(NO_SETTINGS);
    expect(read(readFileSync('datasets/settings.json', 'utf8')).faults).toEqual([]);
  });

  it.each([
    ['{"language": nl}', ['not-json']],
    ['', ['not-json']],
    ['[]', ['not-an-object']],
    ['null', ['not-an-object']],
    [`"${'x'.repeat(200_000)}"`, ['too-large']],
    ['{\0"\0', ['settings-not-text']],
    [{ taal: 'nl' }, ['unknown-setting']],
    [{ language: 'fy', mode: 7, words: 'constructor' }, ['wrong-value', 'wrong-value', 'wrong-value']],
    [{ locked: 'language', disabled: ['everything', null] }, ['wrong-value', 'wrong-value', 'wrong-value']],
    [{ theme: '../geheim.css', start_case: '/etc/passwd' }, ['wrong-name', 'wrong-name']],
    [{ theme: 'thema.exe', start_case: 'https://elders/x.datareis' }, ['wrong-name', 'wrong-name']],
  ])('%s: %s', (given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('that are wrong leave the others as they are', () => {
    expect(read({ language: 'fy', mode: 'werkplaats' }).settings).toEqual({ ...NO_SETTINGS, mode: 'workplace' });
  });

  it('never throw, and give a sentence in both languages for every fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify({ theme: value, locked: value, language: value })),
        ),
        (text) => {
          for (const fault of read(text).faults) {
            for (const catalogue of [nl, en]) expect(faultSentence(catalogue, fault)).toMatch(/\.|:/);
          }
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });

  it('are described by the schema that is shipped with the documentation', () => {
    expect(JSON.parse(readFileSync('docs/settings.schema.json', 'utf8'))).toEqual(settingsSchema());
  });
});

describe('colours', () => {
  it.each([
    ['#0a3', '#00aa33'],
    ['#0B3F66', '#0b3f66'],
    ['rgb(11, 63, 102)', '#0b3f66'],
    ['rgb(11 63 102 / 1)', '#0b3f66'],
    ['hsl(206, 81%, 22%)', '#0b3e66'],
    ['white', '#ffffff'],
  ])('%s is %s', (text, hex) => expect(colourOf(text)).toBe(hex));

  it.each(['red', '#12', 'rgb(300,0,0)', 'rgba(0,0,0,.5)', 'url(x)', 'var(--x)', 'expression(1)', '#fff;}*{display:none}', ''])(
    '%s is none',
    (text) => expect(colourOf(text)).toBeNull(),
  );

  it('are told apart as WCAG says', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf(toldFrom('#0b3f66', ['#121d2e'], 4.5, '#ffffff'), '#121d2e')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('tokens', () => {
  it('are found in CSS and in JSON of both shapes, and references are followed', () => {
    expect(tokensOf('.gemeente-theme { --a: #111; --b: var(--a); --c: var(--none, #222); --d: var(--none) } /* --e: #333 */')).toEqual({
      tokens: new Map([
        ['a', '#111'],
        ['b', '#111'],
        ['c', '#222'],
      ]),
      dead: new Map([['d', 'var(--none)']]),
    });
    const nested = {
      basis: { color: { 'action-1': { 'bg-default': { $value: '{brand.blue}', $type: 'color' } } } },
      brand: { blue: { value: '#00f' } },
    };
    expect(tokensOf(JSON.stringify(nested)).tokens?.get('basis-color-action-1-bg-default')).toBe('#00f');
    expect(tokensOf('{"--basis-color-x": "#123"}').tokens?.get('basis-color-x')).toBe('#123');
  });

  it('that go round in a ring, or are no tokens, are nothing', () => {
    const ring = tokensOf('--a: var(--b); --b: var(--a);');
    expect(ring.tokens).toEqual(new Map());
    expect([...ring.dead.keys()]).toEqual(['a', 'b']);
    for (const text of ['', 'hello', '[]', '{"a":{"b":null}}']) expect(readTokens(text), text).toEqual({ fault: 'no-tokens' });
    for (const [text, name] of [
      ['{', 'thema.css'],
      ['--a: #111;', 'thema.json'],
    ] as const) {
      expect(readTokens(text, name), text).toMatchObject({ fault: 'not-json', detail: expect.stringContaining('JSON') });
    }
  });
});

describe('a theme', () => {
  it('of the voorbeeld municipality is taken over whole', () => {
    const file = readFileSync('node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css', 'utf8');
    const { theme: found, faults } = theme(file);
    expect(faults).toEqual([]);
    expect(Object.keys(found.light)).toEqual(expect.arrayContaining(['accent', 'on-accent', 'text', 'panel', 'red-text', 'radius']));
    expect(found.font).toBe('"Noto Sans", sans-serif');
  });

  it('of another municipality colours the light and, made lighter, the dark', () => {
    const { theme: found, faults } = theme(
      ':root { --basis-color-action-1-inverse-bg-default: #7a1f3d; --basis-color-action-1-bg-default: #fbeef2; --basis-color-action-1-color-default: #5c142b; --basis-border-radius-md: 0; }',
    );
    expect(faults).toEqual([]);
    expect(found.light).toEqual({ accent: '#7a1f3d', 'on-accent': '#ffffff', 'accent-ground': '#fbeef2', 'accent-text': '#5c142b', radius: '0px' });
    const dark = found.dark as Record<string, string>;
    for (const surface of ['#0d1522', '#1c2b44']) expect(contrastOf(dark.accent ?? '', surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(dark['accent-text'] ?? '', dark['accent-ground'] ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(dark['on-accent'] ?? '', dark.accent ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('that cannot be read is refused, with the token, the contrast and what it must be', () => {
    const { theme: found, faults } = theme('--basis-color-action-1-inverse-bg-default: #ffdd00; --basis-color-default-color-document: #999;');
    expect(found.light).toEqual({});
    expect(faults).toContainEqual(expect.objectContaining({ code: 'contrast', token: 'basis-color-action-1-inverse-bg-default', least: 4.5 }));
    expect(faultSentence(nl, faults[0] as never)).toMatch(/contrast is \d.* en moet 4,5 zijn/);
  });

  it('keeps every pair that is read readable, whatever the tokens say, and lets nothing else through', () => {
    const names = [
      'default-bg-document',
      'default-color-document',
      'default-color-subtle',
      'action-1-inverse-bg-default',
      'action-1-bg-default',
      'action-1-color-default',
      'negative-color-default',
      'negative-bg-default',
    ];
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const value = fc.oneof(hex, fc.constantFrom('red; } body { display: none', 'url(https://elders/x)', '#fff', '#000', '</style>'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 }), (pairs) => {
        const found = themeOf(new Map(pairs.map(([name, text]) => [`basis-color-${name}`, text]))).theme;
        const light = { panel: '#ffffff', text: '#001a40', accent: '#006fb3', 'on-accent': '#ffffff', ...found.light };
        expect(contrastOf(light.text, light.panel)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(light['on-accent'], light.accent)).toBeGreaterThanOrEqual(4.5);
        expect(themeCss(found).replace(/#[0-9a-f]{6}/g, '')).not.toMatch(/url|display|<|elders/);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('takes names of letters and corners, and no more of them than they may be', () => {
    expect(theme('--basis-text-font-family-default: "Open Sans", sans-serif; --basis-border-radius-md: 4rem;').theme).toMatchObject({
      font: '"Open Sans", sans-serif',
      light: { radius: '16px' },
    });
    expect(theme('--basis-text-font-family-default: x</style>; --basis-border-radius-md: calc(1px)').faults.map(({ code }) => code)).toEqual([
      'not-a-value',
      'not-a-value',
    ]);
  });

  it.each([
    ['--basis-color-default-color-document: red', /‘red’.*#1a2b3c.*rgb\(.*hsl\(/],
    ['--basis-border-radius-md: 50%', /‘50%’.*4px.*0\.25rem/],
    ['--basis-text-font-family-default: url(x)', /‘url\(x\)’.*"Open Sans", sans-serif/],
    ['--basis-color-default-color-document: var(--nope)', /‘basis-color-default-color-document’ .*‘var\(--nope\)’/],
    ['{"basis":{"color":{"default":{"bg-document":{"$value":"{basis.color.nope}"}}}}}', /‘\{basis\.color\.nope\}’/],
  ])('%s is refused with what would be right', (text, sentence) => {
    const { faults } = theme(text);
    expect(faults).toHaveLength(1);
    for (const catalogue of [nl, en]) expect(faultSentence(catalogue, faults[0] as never)).toMatch(sentence);
  });

  it('says nothing of a reference that leads nowhere in a token that the app does not use', () => {
    expect(theme('--utrecht-button-color: var(--nope); --basis-color-default-color-document: #111').faults).toEqual([]);
  });
});

/** As an editor on Windows may save it, without its mark. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

describe('the window', () => {
  async function begun(files: Readonly<Record<string, string | Uint8Array>>, remembered: Readonly<Record<string, string>> = {}) {
    const host = memoryHost();
    for (const [name, text] of Object.entries(files)) host.administered.set(name, text);
    for (const [name, value] of Object.entries(remembered)) host.settings.set(name, value);
    const workspace = testWorkspace({ host });
    await workspace.start();
    return { host, workspace, state: () => workspace.store.getState() };
  }
  const settings = (given: object) => ({ 'settings.json': JSON.stringify(given) });

  it('begins as the administrator settled, unless the user chose otherwise before', async () => {
    const given = settings({ language: 'en', words: 'expert', colours: 'dark', mode: 'raad' });
    expect((await begun(given)).state()).toMatchObject({ language: 'en', wordDepth: 'expert', theme: 'dark', mode: 'council' });
    expect((await begun(given, { language: 'nl', mode: 'workplace' })).state()).toMatchObject({ language: 'nl', theme: 'dark', mode: 'workplace' });
  });

  it('keeps to what is locked', async () => {
    const { workspace, state } = await begun(settings({ language: 'en', locked: ['language', 'colours'] }), { language: 'nl', theme: 'dark' });
    expect(state()).toMatchObject({ language: 'en', theme: 'system' });
    workspace.setLanguage('nl');
    workspace.setTheme('dark');
    workspace.setWordDepth('expert');
    expect(state()).toMatchObject({ language: 'en', theme: 'system', wordDepth: 'expert' });
  });

  it('does not do what is switched off, and says so; the case itself can be saved', async () => {
    const { workspace, host, state } = await begun(settings({ disabled: ['exports', 'folder_watching'], start_case: 'sample' }));
    expect(state().openCase?.info.settings.case_name).toMatch(/Lindehaven/);
    await workspace.exportCase('xlsx');
    expect(host.saved).toEqual([]);
    expect(state().failure).toMatchObject({ kind: 'switched-off', detail: 'exports' });
    workspace.dismissFailure();
    await workspace.watchFolder();
    expect(state().failure).toMatchObject({ kind: 'switched-off', detail: 'watching' });
    await workspace.saveCase();
    expect(state().keeping.savedAt).not.toBeNull();
  });

  it('says what is wrong and goes on: a theme and a case that are not there, a file that is no JSON', async () => {
    const missing = await begun(settings({ theme: 'weg.css', start_case: 'weg.datareis', language: 'en' }));
    expect(missing.state().administration.faults.map(({ code }) => code)).toEqual(['no-file', 'no-file']);
    expect(missing.state()).toMatchObject({ language: 'en', openCase: null, failure: null });
    const broken = await begun({ 'settings.json': '{ "language": ' });
    expect(broken.state().administration.faults.map(({ code }) => code)).toEqual(['not-json']);
    expect(broken.state().language).toBe('nl');
    const empty = await begun({ ...settings({ theme: 'leeg.css' }), 'leeg.css': 'body { color: red }' });
    expect(empty.state().administration.faults.map(({ code }) => code)).toEqual(['no-tokens']);
  });

  it.each([
    ['junk.datareis', 'this is no case', 'not-a-case', /‘start_case’.*‘junk\.datareis’.*Datareis.*\.datareis/],
    ['leeg.datareis', '', 'not-a-case', /leeg/],
    ['thema.json', '{ "basis": ', 'theme-not-json', /‘thema\.json’.*JSON.*: ./],
    ['thema.css', utf16('--basis-border-radius-md: 4px;'), 'not-text', /‘thema\.css’.*UTF-8/],
    ['merk.css', Uint8Array.of(0xff, 0xfe, 0x41), 'not-text', /UTF-8/],
  ])('begins on its first screen when %s is not what it should be, and says so', async (name, content, code, sentence) => {
    const setting = name.endsWith('.datareis') ? 'start_case' : 'theme';
    const { state } = await begun({ ...settings({ [setting]: name }), [name]: content });
    const { administration } = state();
    expect(administration.faults.map((fault) => fault.code)).toEqual([code]);
    for (const catalogue of [nl, en]) expect(faultSentence(catalogue, administration.faults[0] as never)).toMatch(sentence);
    expect(state()).toMatchObject({ openCase: null, failure: null });
    expect(administration.isUntold).toBe(false);
  });

  it('tells the faults when a case opened at the start, until that is closed; they stay in About', async () => {
    const { workspace, state } = await begun(settings({ start_case: 'sample', language: 'fy' }));
    expect(state().administration).toMatchObject({ isUntold: true });
    workspace.dismissFaults();
    expect(state().administration).toMatchObject({ isUntold: false, faults: [{ code: 'wrong-value' }] });
    expect((await begun(settings({ start_case: 'sample' }))).state().administration.isUntold).toBe(false);
    const bare = await begun(settings({ language: 'fy' }));
    await bare.workspace.openSample();
    expect(bare.state().administration.isUntold).toBe(false);
  });

  it('offers no command that leads out of the app when that is switched off; the case can still be saved', async () => {
    const ids = async (given: object) => {
      const { workspace } = await begun(settings({ ...given, start_case: 'sample' }));
      const map = { saveSvg: () => {} } as never;
      return enabledCommands({ workspace, map, held: { current: map } }).map(({ id }) => id);
    };
    const [all, kept] = [await ids({}), await ids({ disabled: ['exports'] })];
    const gone = all.filter((id) => !kept.includes(id));
    expect(gone).toEqual(expect.arrayContaining(['map.save-svg', 'page.save', 'paper.brief']));
    expect(gone.filter((id) => !/^(map\.save-svg|page\.|paper\.)/.test(id))).toEqual([]);
    expect(kept).toContain('case.save');
  });
});
