// Under the grid: what belongs in the chosen cell, and what is wrong with what is typed.
import { CircleAlert } from 'lucide-react';
import type { Column } from '../../edit/columns.ts';
import { durationWords } from '../../edit/duration-words.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { Field } from '../../model/field.ts';
import { meaningOf } from '../../model/meaning.ts';
import { isSheet, type SheetName } from '../../model/sheet.ts';
import { columnTitle, registerText, sheetTitle } from '../text/register-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { dayWords } from './cell-words.ts';

interface Props {
  readonly sheet: SheetName;
  readonly column: Column | null;
  /** What the cell says in full. */
  readonly content: string;
  readonly fault: string | null;
  readonly note: string | null;
  readonly faultId: string;
}

export function FieldStrip({ sheet, column, content, fault, note, faultId }: Props) {
  const text = useText();
  const words = registerText(text).strip;
  return (
    <section className="field-strip" aria-label={words.label}>
      <p className="strip-fault" role="alert" id={faultId}>
        {fault && (
          <>
            <CircleAlert size={15} aria-hidden /> {fault}
          </>
        )}
      </p>
      <p className="strip-note" role="status">
        {note}
      </p>
      {column ? (
        <div className="strip-field">
          <p>
            <strong>{columnTitle(text, column)}</strong>
            {'field' in column && column.field.required && <span className="chip">{words.required}</span>}{' '}
            {'own' in column ? words.own : meaningOf(sheet, column.field, text.language)}
          </p>
          {'field' in column && <FieldFacts sheet={sheet} field={column.field} />}
          {content.length > 24 && <p className="strip-content">{content}</p>}
        </div>
      ) : (
        <p className="strip-field">{words.nothing}</p>
      )}
    </section>
  );
}

function FieldFacts({ sheet, field }: { readonly sheet: SheetName; readonly field: Field }) {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const words = registerText(text).strip;
  const isCoded = ['enum', 'boolean', 'ref'].includes(field.type) || field.references.length > 0;
  const facts: readonly (readonly [string, string])[] = [
    [words.allowed, field.allowed.map((code) => codeWord(sheet, field.name, code, text.language)).join(', ')],
    [words.refers, field.references.map((target) => (isSheet(target) ? sheetTitle(text, target) : target)).join(' / ')],
    [words.range, field.range ? field.range.join(' – ') : ''],
    [words.example, isCoded && depth === 'plain' ? '' : exampleWords(field, text.language)],
    [words.term, depth === 'expert' ? [field.name, field.type, field.term].filter(Boolean).join(' · ') : ''],
  ];
  return (
    <p className="strip-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <span key={label}>
            {label}: {value}
          </span>
        ))}
    </p>
  );
}

/** As it is typed in this language. */
function exampleWords({ type, example }: Field, language: 'nl' | 'en'): string {
  if (type === 'duration') return durationWords(example, language);
  return type === 'date' ? dayWords(example, language) : example;
}
