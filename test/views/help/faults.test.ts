// What a report of an error may hold: nothing that a person wrote, whatever the error quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, programmersWords } from '../../../renderer/model/fault.ts';
import { FAULT_WORDS } from '../../../renderer/model/fault-words.ts';
import { platformOf, reportText } from '../../../renderer/views/help/fault-report.ts';
import { helpEn } from '../../../renderer/views/text/help-en.ts';
import { helpNl } from '../../../renderer/views/text/help-nl.ts';

const RUNS = { seed: 20261123, numRuns: 600 };

/** Words that no programmer needs: names of people, streets, files, and of what a case is about. */
const secret = fc.oneof(
  fc.constantFrom('Jansen', 'mevrouw De Wit', 'Kerkstraat 12', 'jan.jansen@voorbeeld.nl', '123456782', '06-12345678', 'NL91ABNA0417164300'),
  fc.constantFrom(
    '/home/jjansen/Documenten/casus.datareis',
    'C:\\Users\\jjansen\\Mijn gemeente.xlsx',
    '/Users/jansen/geheim.csv',
    'schuldhulp-wijkteam.csv',
  ),
  fc.stringMatching(/^[A-Z][a-z]{4,9}(zoon|straat|team)$/),
  fc.stringMatching(/^[1-9][0-9]{8}$/),
  fc.stringMatching(/^[a-z]{3,8}@[a-z]{3,8}\.(nl|org)$/),
);

const around = fc.constantFrom(
  (text: string) => `Binder Error: column "${text}" not found`,
  (text: string) => `Cannot read properties of undefined (reading '${text}')`,
  (text: string) => text,
  (text: string) => `${text}: ENOENT, open '${text}'`,
  (text: string) => `Conversion Error: could not convert string '${text}' to INT`,
  (text: string) =>
    `x\n    at ${text.replaceAll(/\s/g, '')} (app://bundle/assets/${text.replaceAll(/[^\w.-]/g, '')}.js:1:1)\n    at ok (app://bundle/assets/index-a.js:1:2)`,
  (text: string) => `\n${text}@http://127.0.0.1/assets/${text.replaceAll(/[^\w.-]/g, '')}.js:3:4`,
  (text: string) => `\nError: x\n    at ${text} (https://h/${text}.js:1:1)`,
);

/** Every way in which something can be thrown. */
const thrown = fc
  .tuple(fc.array(secret, { minLength: 1, maxLength: 3 }), around, fc.constantFrom('error', 'named', 'string', 'cause', 'object', 'changed'))
  .map(([secrets, write, how]): readonly [readonly string[], unknown] => {
    const message = write(secrets.join(' '));
    if (how === 'string') return [secrets, message];
    const error = how === 'cause' ? new TypeError(message, { cause: new Error(secrets.join()) }) : new Error(message);
    if (how === 'named') error.name = secrets[0] ?? '';
    if (how === 'changed') error.message = 'failed';
    if (how === 'object') return [secrets, { name: secrets[0], message, stack: message, toString: () => message }];
    return [secrets, error];
  });

function reported(error: unknown): string {
  const fault = faultOf(error, 'window');
  const given = {
    about: { version: '0.1.0', commit: 'abc123' },
    host: 'browser' as const,
    agent: 'Chrome/140.0',
    at: '2026-11-23T04:00:00Z',
    engine: null,
  };
  return reportText({ ...given, acts: ['screen:map'], faults: [fault] }, helpNl);
}

/** Parts of a secret that could point to somebody: not those that every report holds, nor words of programmers. */
function tellingParts(text: string): readonly string[] {
  const isTelling = (part: string) => part.length > 3 && !FAULT_WORDS.has(part.toLowerCase()) && !ALWAYS.includes(part);
  return text.split(/[\s/\\@.,:'"-]+/).filter(isTelling);
}

const ALWAYS = reported(undefined);

describe('a report of an error', () => {
  it('holds nothing of what people wrote, whatever is thrown and however it is dressed up', () => {
    fc.assert(
      fc.property(thrown, ([secrets, error]) => {
        const report = reported(error);
        for (const part of secrets.flatMap(tellingParts)) expect(report).not.toContain(part);
      }),
      RUNS,
    );
  });

  it('holds no number of a message', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 999999999n }), (number) => {
        expect(faultOf(new Error(`out of memory at ${number}`), 'engine').words).toBe('out of memory at …');
      }),
      RUNS,
    );
  });

  it('still says what a programmer needs: the kind, its words, and places in our own code', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'bewoners')");
    error.stack = `${error.name}: ${error.message}\n    at qe (app://bundle/assets/index-D8fj3a.js:12:3456)\n    at async Object.open (http://127.0.0.1:4173/assets/duckdb-browser-x1.js:1:99)\n    at /home/jansen/werk/casus.js:1:1`;
    expect(faultOf(error, 'screen')).toEqual({
      where: 'screen',
      name: 'TypeError',
      words: 'cannot read properties of undefined reading …',
      frames: ['qe index-D8fj3a.js:12:3456', 'Object.open duckdb-browser-x1.js:1:99'],
    });
    expect(programmersWords('Out of Memory Error: failed to allocate data of size 32.0 MiB')).toBe(
      'out of memory error failed to allocate data of size …',
    );
  });

  it('reads calls as Firefox writes them too', () => {
    const error = Object.assign(new Error('too far'), {
      stack: 'qe@http://127.0.0.1/assets/index-a1.js:1:2\nopen@http://127.0.0.1/assets/main-b2.js:3:4\n',
    });
    expect(faultOf(error, 'window').frames).toEqual(['qe index-a1.js:1:2', 'open main-b2.js:3:4']);
  });

  it('takes anything that can be thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (error) => {
        expect(() => reported(error)).not.toThrow();
      }),
      RUNS,
    );
  });

  it('says of the machine only which system and engine', () => {
    const agent =
      'Mozilla/5.0 (X11; Linux x86_64; jansen-laptop) AppleWebKit/537.36 (KHTML, like Gecko) Datareis/0.1.0 Chrome/140.0.1 Electron/45.4.1 Safari/537.36';
    expect(platformOf(agent)).toBe('Linux, Chrome/140.0.1, Electron/45.4.1');
    expect(platformOf('jansen')).toBe('?');
  });

  it('can be read in both languages, with nothing gone wrong', () => {
    for (const words of [helpNl, helpEn]) {
      const text = reportText({ about: null, host: 'electron', agent: '', at: '2026-11-23', engine: 'DuckDB v1.4', acts: [], faults: [] }, words);
      expect(text).toContain(words.report.noFaults);
      expect(text).toContain(words.report.promise);
    }
  });
});
