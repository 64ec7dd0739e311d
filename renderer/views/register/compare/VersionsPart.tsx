// What another version of the case says differently, row by row and field by field.
import { Map as MapIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { differences, type RowDifference } from '../../../compare/differences.ts';
import type { SheetName } from '../../../model/sheet.ts';
import type { OtherCase } from '../../../workspace/comparing/comparing-state.ts';
import { marksOfDifferences } from '../../../workspace/looking/change-marks.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { sheetTitle } from '../../text/register-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { ComparedTable, DifferenceMark, SaveLines } from './ComparedTable.tsx';
import { OtherCasePart } from './OtherCasePart.tsx';
import { type VersionLine, versionLines } from './version-lines.ts';

export function VersionsPart({ openCase }: { readonly openCase: OpenCase }) {
  const other = useWorkspaceState((state) => state.comparing.other);
  return (
    <section className="compare-block">
      <OtherCasePart />
      {other && <VersionsFound openCase={openCase} other={other} />}
    </section>
  );
}

type Kind = RowDifference['kind'];

function VersionsFound({ openCase, other }: { readonly openCase: OpenCase; readonly other: OtherCase }) {
  const words = useText();
  const text = compareText(words);
  const workspace = useWorkspace();
  const found = useMemo(() => differences(openCase.records, other.records), [openCase.records, other.records]);
  const [sheet, setSheet] = useState<SheetName | ''>('');
  const [kind, setKind] = useState<Kind | ''>('');
  const lines = useMemo(
    () => versionLines(found, openCase.records, other.records, words.language),
    [found, openCase.records, other.records, words.language],
  );
  const shown = lines.filter((line) => (sheet === '' || line.sheet === sheet) && (kind === '' || line.kind === kind));
  const count = (wanted: Kind) => found.filter((one) => one.kind === wanted).length;
  const toTexts = (line: VersionLine) => [text.marks[line.kind], sheetTitle(words, line.sheet), line.row, line.field, line.before, line.after];
  const measured = Math.max(openCase.observations?.length ?? 0, other.observations) > 0;
  const show = () => workspace.markChanges({ about: { kind: 'versions', name: other.name }, from: 'compare', ...marksOfDifferences(found) });
  return (
    <>
      <p className="quiet-note">{text.compare.versionsHelp}</p>
      <p role="status">
        {found.length === 0 ? text.compare.versionsSame : text.compare.versionsSay(count('added'), count('gone'), count('changed'))}
      </p>
      {measured && <p className="quiet-note">{text.compare.observations(openCase.observations?.length ?? 0, other.observations)}</p>}
      {found.length > 0 && (
        <>
          <p className="tools">
            <button type="button" className="button primary" onClick={show}>
              <MapIcon size={14} aria-hidden />
              {text.onMap}
            </button>
            <SaveLines name={text.compare.csvVersions} header={text.compare.versionColumns} lines={shown.map(toTexts)} />
            <VersionFilters sheets={[...new Set(lines.map((line) => line.sheet))]} sheet={sheet} kind={kind} onSheet={setSheet} onKind={setKind} />
          </p>
          <VersionTable lines={shown} toTexts={toTexts} />
        </>
      )}
    </>
  );
}

interface FiltersProps {
  readonly sheets: readonly SheetName[];
  readonly sheet: SheetName | '';
  readonly kind: Kind | '';
  readonly onSheet: (sheet: SheetName | '') => void;
  readonly onKind: (kind: Kind | '') => void;
}

const KINDS: readonly Kind[] = ['added', 'gone', 'changed'];

function VersionFilters({ sheets, sheet, kind, onSheet, onKind }: FiltersProps) {
  const words = useText();
  const text = compareText(words);
  return (
    <>
      <label className="select">
        {text.compare.sheet}
        <select value={sheet} onChange={(event) => onSheet(event.target.value as SheetName | '')}>
          <option value="">{text.compare.allSheets}</option>
          {sheets.map((one) => (
            <option key={one} value={one}>
              {sheetTitle(words, one)}
            </option>
          ))}
        </select>
      </label>
      <label className="select">
        {text.compare.difference}
        <select value={kind} onChange={(event) => onKind(event.target.value as Kind | '')}>
          <option value="">{text.compare.allDifferences}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {text.marks[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** So many lines are drawn before more are asked for. */
const FEW = 200;

function VersionTable({ lines, toTexts }: { readonly lines: readonly VersionLine[]; readonly toTexts: (line: VersionLine) => readonly string[] }) {
  const text = compareText(useText());
  const [most, setMost] = useState(FEW);
  return (
    <>
      <ComparedTable
        caption={text.compare.kinds.versions}
        head={text.compare.versionColumns}
        lines={lines.slice(0, most).map((line) => {
          const [word = '', ...texts] = toTexts(line);
          return { key: line.key, cells: [<DifferenceMark key="kind" kind={line.kind} word={word} />, ...texts] };
        })}
      />
      {lines.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + FEW)}>
          {text.compare.more(Math.min(FEW, lines.length - most))}
        </button>
      )}
    </>
  );
}
