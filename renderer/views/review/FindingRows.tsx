// The rows that a finding rests on: what each is called, where it was read, and the way to the row itself.
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { rowsById } from '../../graph/lenses/rows.ts';
import type { Finding, RowRef } from '../../review/finding.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { onMap } from '../sources/on-map.ts';
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { goToMap } from './go-to-map.ts';
import { sheetWords } from './ReviewNotes.tsx';
import { RowDialog } from './RowDialog.tsx';

interface Props {
  readonly finding: Finding;
  readonly openCase: OpenCase;
}

export function FindingRows({ finding, openCase }: Props) {
  const text = reviewText(useText());
  const [opened, setOpened] = useState<RowRef | null>(null);
  return (
    <section>
      <h3>
        {text.rows} <span className="count">{finding.rows.length}</span>
      </h3>
      <ul className="row-links">
        {finding.rows.map((row) => (
          <li key={`${row.sheet} ${row.id}`}>
            <RowLink row={row} openCase={openCase} onOpen={() => setOpened(row)} />
          </li>
        ))}
      </ul>
      {opened && <RowDialog row={opened} name={nameOf(openCase, opened, 'nl')} onClose={() => setOpened(null)} />}
    </section>
  );
}

function nameOf({ labels }: OpenCase, { sheet, id }: RowRef, language: 'nl' | 'en'): string {
  const label = labels.get(labelKey(sheet, id));
  return (language === 'en' ? label?.en : null) ?? label?.nl ?? id;
}

function RowLink({ row, openCase, onOpen }: { readonly row: RowRef; readonly openCase: OpenCase; readonly onOpen: () => void }) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const source = rowsById(openCase.records).row(row.sheet, row.id)?.source;
  const place = onMap(openCase, row.sheet, row.id);
  const name = nameOf(openCase, row, words.language);
  const where = source ? text.place(source.file, tabOf(source), source.row) : text.noPlace;
  return (
    <>
      <button type="button" className="link" onClick={onOpen}>
        <strong>{name}</strong>
        <span>
          {sheetWords(words.language, row.sheet)} · {row.id}
        </span>
        <span className="where">{where}</span>
      </button>
      {place && (
        <button type="button" className="button quiet" aria-label={text.goTo(name)} title={text.goTo(name)} onClick={() => goToMap(workspace, place)}>
          <MapPin size={14} aria-hidden />
        </button>
      )}
    </>
  );
}

/** The tab of a workbook; of a file that is one table it says nothing more. */
function tabOf({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return file.toLowerCase().includes(sheet.toLowerCase()) ? '' : sheet;
}
