// A table of a comparison: with a caption, and the same as a file.
import './compare.css';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Exports } from '../../administration/Exports.tsx';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';

export interface ComparedLine {
  readonly key: string;
  /** The first cell names the line. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly lines: readonly ComparedLine[];
  /** Columns that hold numbers stand right. */
  readonly isNumeric?: boolean;
}

export function ComparedTable({ caption, head, lines, isNumeric = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="compared-scroll" tabIndex={0} aria-label={caption}>
      <table className={`compared${isNumeric ? ' numeric' : ''}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
              <th key={at} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key="name" scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
                  <td key={at}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The lines of a table as a file. */
export function SaveLines({
  name,
  header,
  lines,
}: {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly (string | number | null)[])[];
}) {
  const text = compareText(useText());
  const workspace = useWorkspace();
  return (
    <Exports>
      <button type="button" className="button" onClick={() => void workspace.saveTable({ name, header, lines })}>
        <Download size={14} aria-hidden />
        {text.csv}
      </button>
    </Exports>
  );
}

const SIGNS = { added: '+', gone: '×', changed: '≈', both: '=', only_a: '*', only_b: '○' } as const;

/** A sign and a word; the colour says it once more. The sign is that of the map. */
export function DifferenceMark({ kind, word }: { readonly kind: keyof typeof SIGNS; readonly word: string }) {
  return (
    <span className="compared-mark" data-kind={kind}>
      <span className="sign" aria-hidden>
        {SIGNS[kind]}
      </span>
      {word}
    </span>
  );
}
