// Is the text of a slide cut into words and live numbers without losing a letter?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveMark, liveNames, livePieces, paragraphsOf } from '../../renderer/briefing/live-text.ts';

const written = (text: string) => livePieces(text).map((piece) => (piece.kind === 'words' ? piece.text : piece.raw));

describe('the pieces of a text', () => {
  it('finds names, with and without what they are about', () => {
    expect(livePieces('Er zijn {flows} stromen, {flows-out:sys-brp} gaan uit.')).toEqual([
      { kind: 'words', text: 'Er zijn ' },
      { kind: 'live', name: 'flows', about: '', raw: '{flows}' },
      { kind: 'words', text: ' stromen, ' },
      { kind: 'live', name: 'flows-out', about: 'sys-brp', raw: '{flows-out:sys-brp}' },
      { kind: 'words', text: ' gaan uit.' },
    ]);
  });

  it.each(['{}', '{ }', '{Flows}', '{1}', '{a b}', 'a { b', '{flows', '{{x}'])('keeps %s as words where it is no name', (text) => {
    expect(written(text).join('')).toBe(text);
    expect(liveNames('{}{ }{Flows}')).toEqual([]);
  });

  it('loses nothing of any text', () => {
    const bits = fc.constantFrom('{', '}', ':', 'flows', '-', 'sys/1', ' ', '\n', 'é', '{flows}', '{reached:a/b}');
    fc.assert(
      fc.property(fc.array(bits), (parts) => {
        const text = parts.join('');
        expect(written(text).join('')).toBe(text);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('writes a mark that it reads back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^{}\n]{0,20}$/), (about) => {
        expect(livePieces(liveMark('flows', about.trim()))).toEqual([
          { kind: 'live', name: 'flows', about: about.trim(), raw: liveMark('flows', about.trim()) },
        ]);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('names each number once', () => {
    expect(liveNames('{flows} en {flows} en {systems}').map(({ raw }) => raw)).toEqual(['{flows}', '{systems}']);
  });

  it('cuts paragraphs at lines', () => {
    expect(paragraphsOf('een\n\n twee \n\n\ndrie')).toEqual(['een', 'twee', 'drie']);
  });
});
