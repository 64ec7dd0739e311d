// What people said of what a finding is about, in their own words, with what was answered.
import { codeWord } from '../../model/code-lists.ts';
import type { RecordSet } from '../../model/record.ts';
import type { Finding } from '../../review/finding.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText } from '../workspace-context.ts';
import { voicesOn } from './voices.ts';

export function FindingVoices({ finding, records }: { readonly finding: Finding; readonly records: RecordSet }) {
  const words = useText();
  const text = reviewText(words);
  const voices = voicesOn(finding, records);
  if (voices.length === 0) return null;
  const said = (value: unknown) => (typeof value === 'string' ? value : '');
  const code = (field: string, value: unknown) => (said(value) ? codeWord('annotations', field, said(value), words.language) : '');
  return (
    <section>
      <h3>
        {text.voices} <span className="count">{voices.length}</span>
      </h3>
      {voices.map(({ values }, index) => (
        <blockquote key={said(values.id) || String(index)} className="voice">
          <p>“{said(values.text)}”</p>
          {said(values.response) && <p>{text.answer(said(values.response))}</p>}
          <footer>
            {[
              code('kind', values.kind),
              said(values.author_role),
              said(values.created_on) && dayWords(words, said(values.created_on)),
              code('status', values.status),
            ]
              .filter(Boolean)
              .join(' · ')}
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
