// The tables of two municipalities side by side: numbers, steps, and who and what takes part.
import { ASPECT_WORDS, sideOfLine } from '../../../compare/process-words.ts';
import type { Line, ProcessComparison } from '../../../compare/processes.ts';
import { codeWord } from '../../../model/code-lists.ts';
import type { RecordSet } from '../../../model/record.ts';
import type { SheetName } from '../../../model/sheet.ts';
import type { Travel } from '../../../model/travel.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText } from '../../workspace-context.ts';
import { ComparedTable, DifferenceMark, SaveLines } from './ComparedTable.tsx';
import { countLines, stepLine } from './process-lines.ts';
import { useNames } from './use-names.ts';

interface Props {
  readonly found: ProcessComparison;
  readonly names: readonly [string, string];
  readonly here: RecordSet;
  readonly there: RecordSet;
  readonly travels: readonly [Travel, Travel];
}

const SHEETS: Partial<Record<Line['aspect'], SheetName>> = { partners: 'organisations', standards: 'standards', categories: 'data_categories' };

export function ProcessTables({ found, names, here, there, travels }: Props) {
  const words = useText();
  const text = compareText(words).compare;
  const [ours, theirs] = [useNames(here), useNames(there, here)];
  const counts = countLines(found, text.counts);
  const steps = found.lines.filter(({ aspect }) => aspect === 'steps');
  const stepCells = steps.map((line) => {
    const side = sideOfLine(line);
    const say = (ids: readonly string[], travel: Travel, nameOf: typeof ours) => stepLine(ids, travel, nameOf, words.language, text) || text.nobody;
    const label = (found.a.steps.find(({ key }) => key === line.key) ?? found.b.steps.find(({ key }) => key === line.key))?.text ?? line.key;
    return { key: line.key, side, texts: [label, say(line.a, travels[0], ours), say(line.b, travels[1], theirs)] };
  });
  const others = found.lines
    .filter(({ aspect }) => aspect !== 'steps')
    .map((line) => {
      const sheet = SHEETS[line.aspect] as SheetName;
      const list = (ids: readonly string[], nameOf: typeof ours) => ids.map((id) => nameOf(sheet, id)).join(', ') || '–';
      const role =
        line.aspect === 'partners' ? `: ${line.key === '' ? text.noRole : codeWord('organisations', 'kind', line.key, words.language)}` : '';
      return {
        key: `${line.aspect} ${line.key}`,
        side: sideOfLine(line),
        texts: [`${ASPECT_WORDS[line.aspect][words.language]}${role}`, list(line.a, ours), list(line.b, theirs)],
      };
    });
  const [stepHead, otherHead] = [
    [text.step, ...names, text.who],
    [text.aspect, ...names, text.who],
  ];
  return (
    <>
      <Titled title={text.countsTitle} name={text.csvCounts} header={[text.aspect, ...names]} lines={counts} />
      <ComparedTable
        isNumeric
        caption={text.countsTitle}
        head={[text.aspect, ...names]}
        lines={counts.map((cells) => ({ key: String(cells[0]), cells }))}
      />
      <Titled
        title={text.stepsTitle}
        name={text.stepsTitle}
        header={stepHead}
        lines={stepCells.map(({ texts, side }) => [...texts, text.sides[side]])}
      />
      <Sided caption={text.stepsTitle} head={stepHead} lines={stepCells} />
      <Titled
        title={text.rolesTitle}
        name={text.rolesTitle}
        header={otherHead}
        lines={others.map(({ texts, side }) => [...texts, text.sides[side]])}
      />
      <Sided caption={text.rolesTitle} head={otherHead} lines={others} />
    </>
  );
}

function Titled({
  title,
  ...table
}: {
  readonly title: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly (string | number)[])[];
}) {
  return (
    <div className="compare-title">
      <h3>{title}</h3>
      <SaveLines {...table} />
    </div>
  );
}

interface SidedProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly lines: readonly { readonly key: string; readonly side: 'both' | 'only_a' | 'only_b'; readonly texts: readonly string[] }[];
}

function Sided({ caption, head, lines }: SidedProps) {
  const text = compareText(useText()).compare;
  return (
    <ComparedTable
      caption={caption}
      head={head}
      lines={lines.map(({ key, side, texts }) => ({ key, cells: [...texts, <DifferenceMark key="side" kind={side} word={text.sides[side]} />] }))}
    />
  );
}
