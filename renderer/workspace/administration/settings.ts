// What an administrator settles for everyone who uses this installation, as read from one JSON file. A fault costs only its own setting. See docs/install.md.

/** What a user cannot change, because the administrator said so. */
export type Lock = 'language' | 'depth' | 'colours' | 'mode';
/** What is switched off. `exports`: everything that leaves the app but the case file itself; `watching`: following a folder; `sql`: asking in SQL. */
export type Disabled = 'exports' | 'watching' | 'sql';

export interface AdministratorSettings {
  readonly language: 'nl' | 'en' | null;
  readonly depth: 'plain' | 'expert' | null;
  readonly colours: 'system' | 'light' | 'dark' | null;
  readonly mode: 'council' | 'information' | 'workplace' | null;
  /** The name of a file beside the settings, with the municipality's own design tokens. */
  readonly theme: string | null;
  /** `sample`, or the name of a case file beside the settings, that is opened at the start. */
  readonly startCase: string | null;
  readonly locked: ReadonlySet<Lock>;
  readonly disabled: ReadonlySet<Disabled>;
}

/** A setting that names a file. */
export type FileSetting = 'theme' | 'start_case';

/** What is wrong with the file, and with which of its settings. `allowed` are the values that would do. */
export type SettingFault =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-an-object' }
  | { readonly code: 'too-large' }
  | { readonly code: 'settings-not-text' }
  | { readonly code: 'unknown-setting'; readonly setting: string; readonly allowed: readonly string[] }
  | { readonly code: 'wrong-value'; readonly setting: string; readonly value: string; readonly allowed: readonly string[] }
  | { readonly code: 'wrong-name'; readonly setting: FileSetting; readonly value: string };

export const NO_SETTINGS: AdministratorSettings = {
  language: null,
  depth: null,
  colours: null,
  mode: null,
  theme: null,
  startCase: null,
  locked: new Set(),
  disabled: new Set(),
};

/** Characters; a longer file is no settings file. */
const LONGEST = 100_000;

/** The values of each setting, by how they are written and what they stand for. */
const CHOICES = {
  language: { nl: 'nl', en: 'en' },
  words: { plain: 'plain', expert: 'expert' },
  colours: { system: 'system', light: 'light', dark: 'dark' },
  mode: { raad: 'council', informatiebeheer: 'information', werkplaats: 'workplace' },
} as const;
const LOCKS: Readonly<Record<string, Lock>> = { language: 'language', words: 'depth', colours: 'colours', mode: 'mode' };
const SWITCHES: Readonly<Record<string, Disabled>> = { exports: 'exports', folder_watching: 'watching', sql: 'sql' };
const SETTINGS = ['language', 'words', 'colours', 'mode', 'theme', 'start_case', 'locked', 'disabled'];
/** A file beside the settings, in plain letters: no folder, no way out. */
const FILE_NAME = /^[A-Za-z0-9_-]{1,80}(\.[A-Za-z0-9_-]{1,20}){1,3}$/;

type Given = Readonly<Record<string, unknown>>;

/** The settings in this text, and its faults. An empty object is no settings at all. */
export function readSettings(text: string): { readonly settings: AdministratorSettings; readonly faults: readonly SettingFault[] } {
  if (text.length > LONGEST) return { settings: NO_SETTINGS, faults: [{ code: 'too-large' }] };
  if (text.includes('\0')) return { settings: NO_SETTINGS, faults: [{ code: 'settings-not-text' }] };
  try {
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return { settings: NO_SETTINGS, faults: [{ code: 'not-an-object' }] };
    return fromObject(new Map(Object.entries(given)));
  } catch (error) {
    return { settings: NO_SETTINGS, faults: [{ code: 'not-json', detail: error instanceof Error ? error.message : String(error) }] };
  }
}

function fromObject(given: ReadonlyMap<string, unknown>): ReturnType<typeof readSettings> {
  const faults: SettingFault[] = [];
  for (const setting of given.keys()) {
    if (!setting.startsWith('$') && !SETTINGS.includes(setting)) faults.push({ code: 'unknown-setting', setting, allowed: SETTINGS });
  }
  const read = new Reader(Object.fromEntries([...given].filter(([setting]) => SETTINGS.includes(setting))), faults);
  const settings: AdministratorSettings = {
    language: read.choice('language', CHOICES.language),
    depth: read.choice('words', CHOICES.words),
    colours: read.choice('colours', CHOICES.colours),
    mode: read.choice('mode', CHOICES.mode),
    theme: read.file('theme', ['.css', '.json']),
    startCase: read.sample('start_case') ?? read.file('start_case', ['.datareis']),
    locked: new Set(read.list('locked', LOCKS)),
    disabled: new Set(read.list('disabled', SWITCHES)),
  };
  return { settings, faults };
}

/** Reads one setting after the other, and writes down what is wrong with each. */
class Reader {
  constructor(
    readonly given: Given,
    readonly faults: SettingFault[],
  ) {}

  choice<T extends string>(setting: string, values: Readonly<Record<string, T>>): T | null {
    const value = this.given[setting];
    if (value === undefined) return null;
    const found = typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : undefined;
    if (found === undefined) this.#wrong(setting, value, Object.keys(values));
    return found ?? null;
  }

  list<T extends string>(setting: string, values: Readonly<Record<string, T>>): readonly T[] {
    const value = this.given[setting] ?? [];
    if (!Array.isArray(value)) {
      this.#wrong(setting, value, Object.keys(values));
      return [];
    }
    return value.flatMap((one: unknown) => {
      const found = typeof one === 'string' && Object.hasOwn(values, one) ? values[one] : undefined;
      if (found === undefined) this.#wrong(setting, one, Object.keys(values));
      return found === undefined ? [] : [found];
    });
  }

  sample(setting: string): 'sample' | null {
    return this.given[setting] === 'sample' ? 'sample' : null;
  }

  file(setting: FileSetting, endings: readonly string[]): string | null {
    const value = this.given[setting];
    if (value === undefined || value === 'sample') return null;
    if (typeof value === 'string' && FILE_NAME.test(value) && endings.some((ending) => value.toLowerCase().endsWith(ending))) return value;
    this.faults.push({ code: 'wrong-name', setting, value: shown(value) });
    return null;
  }

  #wrong(setting: string, value: unknown, allowed: readonly string[]): void {
    this.faults.push({ code: 'wrong-value', setting, value: shown(value), allowed });
  }
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
}

/** What the settings file is, for who writes one (JSON Schema 2020-12); made from the same tables. */
export function settingsSchema(): object {
  const choice = (values: object) => ({ enum: Object.keys(values) });
  const some = (values: object) => ({ type: 'array', uniqueItems: true, items: choice(values) });
  const file = (ending: string) => ({ type: 'string', pattern: `^[A-Za-z0-9_-]{1,80}(\\.[A-Za-z0-9_-]{1,20}){0,2}\\.${ending}$` });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Datareis: settings of an administrator',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      language: choice(CHOICES.language),
      words: choice(CHOICES.words),
      colours: choice(CHOICES.colours),
      mode: choice(CHOICES.mode),
      theme: file('(css|json)'),
      start_case: { anyOf: [{ const: 'sample' }, file('datareis')] },
      locked: some(LOCKS),
      disabled: some(SWITCHES),
    },
  };
}
