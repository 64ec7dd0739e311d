// Which exchanges run on one day and not on another.
import { Map as MapIcon } from 'lucide-react';
import { useMemo } from 'react';
import { differenceOfDays } from '../../../compare/day-difference.ts';
import { travelOf } from '../../../compare/travel-of.ts';
import { marksOfDays } from '../../../workspace/looking/change-marks.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { DateInput } from '../../app/DateInput.tsx';
import { MakeBriefing } from '../../briefing/MakeBriefing.tsx';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { ComparedTable, DifferenceMark, SaveLines } from './ComparedTable.tsx';
import { useDayWords, useNames } from './use-names.ts';

export function DaysPart({ openCase }: { readonly openCase: OpenCase }) {
  const words = useText();
  const text = compareText(words);
  const workspace = useWorkspace();
  const look = useWorkspaceState((state) => state.comparing.look);
  const { settings } = openCase.info;
  const [from, until] = [look.from ?? settings.period_from ?? null, look.until ?? settings.reference_date ?? null];
  return (
    <section className="compare-block">
      <p className="quiet-note">{text.compare.daysHelp}</p>
      <div className="compare-fields">
        <DateInput label={text.compare.from} value={from} onChange={(day) => workspace.lookAtComparison({ from: day })} />
        <DateInput label={text.compare.until} value={until} onChange={(day) => workspace.lookAtComparison({ until: day })} />
      </div>
      {from && until ? <DaysFound openCase={openCase} from={from} until={until} /> : <p className="quiet-note">{text.compare.daysNeeded}</p>}
    </section>
  );
}

function DaysFound({ openCase, from, until }: { readonly openCase: OpenCase; readonly from: string; readonly until: string }) {
  const words = useText();
  const text = compareText(words);
  const workspace = useWorkspace();
  const [nameOf, dayWords] = [useNames(openCase.records), useDayWords()];
  const found = useMemo(() => differenceOfDays(travelOf(openCase.records), from, until), [openCase.records, from, until]);
  const all = [...found.added.map((flow) => ['added', flow] as const), ...found.gone.map((flow) => ['gone', flow] as const)];
  if (all.length === 0) return <p role="status">{text.compare.daysSame}</p>;
  const cells = all.map(([kind, flow]) => ({
    kind,
    id: flow.id,
    texts: [
      nameOf('exchanges', flow.id),
      nameOf('systems', flow.fromSystemId),
      nameOf('systems', flow.toSystemId),
      dayWords(flow.validFrom),
      dayWords(flow.validUntil),
    ],
  }));
  const show = () => workspace.markChanges({ about: { kind: 'days', from, until }, from: 'compare', ...marksOfDays(found) }, null);
  return (
    <>
      <p role="status">{text.compare.daysSay(found.added.length, found.gone.length)}</p>
      <p className="tools">
        <button type="button" className="button primary" onClick={show}>
          <MapIcon size={14} aria-hidden />
          {text.onMap}
        </button>
        <MakeBriefing from={{ kind: 'days', from, until }} />
        <SaveLines
          name={text.compare.csvDays}
          header={text.compare.dayColumns}
          lines={cells.map(({ kind, texts }) => [text.marks[kind], ...texts])}
        />
      </p>
      <ComparedTable
        caption={text.compare.daysLabel(dayWords(from), dayWords(until))}
        head={text.compare.dayColumns}
        lines={cells.map(({ kind, id, texts }) => ({
          key: id,
          cells: [<DifferenceMark key="kind" kind={kind} word={text.marks[kind]} />, ...texts],
        }))}
      />
    </>
  );
}
