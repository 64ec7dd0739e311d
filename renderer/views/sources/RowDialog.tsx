// The row a message is about: its text in the file, and what the case holds of it, with the cell in question marked.
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Field } from '../../model/field.ts';
import type { Problem } from '../../model/problem.ts';
import type { Value } from '../../model/record.ts';
import { fieldsOf, type SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import type { SourceRow } from '../../workspace/workspace.ts';
import { useWording } from '../inspector/Fields.tsx';
import { useRecord } from '../inspector/use-record.ts';
import { wordsOf } from '../inspector/values.ts';
import { problemIn } from '../text/problems.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { onMap } from './on-map.ts';

interface Props {
  readonly problem: Problem;
  readonly onClose: () => void;
}

export function RowDialog({ problem, onClose }: Props) {
  const text = useText();
  const found = useSourceRow(problem);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="popover">
        <Dialog className="dialog row-dialog">
          <Heading slot="title">
            {problem.file} · {text.sources.rowWord} {problem.row}
          </Heading>
          <p className="problem">{problemIn(text, problem)}</p>
          {found?.text && <pre>{found.text}</pre>}
          {found && found.records.length === 0 && <p>{text.sources.nothingOfRow}</p>}
          {found?.records.map(({ sheet, id }) => (
            <RecordTable key={`${sheet} ${id}`} sheet={sheet} id={id} problem={problem} onClose={onClose} />
          ))}
          <div className="choices">
            <button type="button" className="button" onClick={onClose}>
              {text.failure.close}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useSourceRow({ file, sheet, row }: Problem): SourceRow | null {
  const workspace = useWorkspace();
  const [found, setFound] = useState<SourceRow | null>(null);
  useEffect(() => {
    let isCurrent = true;
    workspace.rowAt(file, sheet, row ?? 0).then(
      (answer) => isCurrent && setFound(answer),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [workspace, file, sheet, row]);
  return found;
}

function RecordTable({ sheet, id, problem, onClose }: Props & { readonly sheet: SheetName; readonly id: string }) {
  const wording = useWording();
  const { text } = wording;
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const record = useRecord(sheet, id);
  const place = openCase && onMap(openCase, sheet, id);
  if (!record) return null;
  const fields = fieldsOf(sheet).filter(
    (field) => record.values[field.name] !== null || Object.hasOwn(record.raw, field.name) || isAbout(problem, field),
  );
  return (
    <>
      <table>
        <caption>{text.sources.inCase}</caption>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name} className={isAbout(problem, field) ? 'marked' : undefined}>
              <th scope="row">{text.language === 'nl' ? field.labelNl : field.labelEn}</th>
              <td>{wordsOf(wording, sheet, field, record.values[field.name] as Value) || text.sources.unknownValue}</td>
              <td className="raw">{record.raw[field.name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {place && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            void workspace.reveal(place.nodes, place.selection);
          }}
        >
          {text.sources.showOnMap}
        </button>
      )}
    </>
  );
}

/** A problem names its column by the field or by its label, as the header of the file does. */
function isAbout({ column }: Problem, { name, labelNl, labelEn }: Field): boolean {
  const names = [name, labelNl, labelEn].map(fold);
  return column.split(', ').some((word) => names.includes(fold(word)));
}
