// The versions that were kept at the end of sessions: side by side in numbers, and what changed from one to another.
import { useState } from 'react';
import { rowsOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { mattersOf } from '../../workshop/open-matters.ts';
import { sheetTitle } from '../text/register-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText } from '../workspace-context.ts';
import { momentWords } from './moment-words.ts';
import { type ReadVersion, useVersions } from './use-versions.ts';
import { VersionDifference } from './VersionDifference.tsx';

export function VersionsPart() {
  const text = workshopText(useText()).versions;
  const all = useVersions();
  if (all.length <= 1) return <p className="empty">{text.none}</p>;
  return (
    <div className="ws-versions">
      <p className="help">{text.intro}</p>
      <SideBySide all={all} />
      {all.length === 2 && <p className="help">{text.only}</p>}
      <Choose all={all} />
    </div>
  );
}

/** What a version is about, in the order of the table. */
const COUNTED: readonly SheetName[] = ['systems', 'datasets', 'exchanges', 'processing_activities', 'annotations', 'scenarios'];

function SideBySide({ all }: { readonly all: readonly ReadVersion[] }) {
  const words = useText();
  const text = workshopText(words).versions;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table-frame" aria-label={text.table} tabIndex={0}>
      <table aria-label={text.table}>
        <thead>
          <tr>
            <th scope="col">{text.version}</th>
            <th scope="col">{text.keptAt}</th>
            {COUNTED.map((sheet) => (
              <th key={sheet} scope="col" className="number">
                {sheetTitle(words, sheet)}
              </th>
            ))}
            <th scope="col" className="number">
              {text.openThen}
            </th>
            <th scope="col" className="number">
              {text.actionsThen}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <VersionLine key={one.version?.version ?? ''} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function VersionLine({ one }: { readonly one: ReadVersion }) {
  const words = useText();
  const text = workshopText(words).versions;
  const { questions, actions } = mattersOf(one.records, '');
  const isOpen = ({ state }: { readonly state: string }) => state === 'open';
  return (
    <tr>
      <th scope="row">
        {one.title} {!one.isWhole && <span className="chip amber">{text.brokenShort}</span>}
      </th>
      <td>{one.version ? momentWords(words.locale, one.version.keptAt) : ''}</td>
      {COUNTED.map((sheet) => (
        <td key={sheet} className="number">
          {rowsOf(one.records, sheet).length}
        </td>
      ))}
      <td className="number">{questions.filter(isOpen).length}</td>
      <td className="number">{actions.filter(isOpen).length}</td>
    </tr>
  );
}

/** At first what all conversations together brought: from the first version to the case of now. */
function Choose({ all }: { readonly all: readonly ReadVersion[] }) {
  const text = workshopText(useText()).versions;
  const [from, setFrom] = useState(0);
  const [until, setUntil] = useState(all.length - 1);
  const [before, after] = [all[from], all[until]];
  const select = (label: string, value: number, onChange: (at: number) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {all.map(({ version, title }, at) => (
          <option key={version?.version ?? ''} value={at}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section>
      <h3>{text.between}</h3>
      <div className="choose-versions">
        {select(text.from, from, setFrom)}
        {select(text.until, until, setUntil)}
      </div>
      {from === until && <p className="empty">{text.sameOrder}</p>}
      {from !== until && before && after && <VersionDifference before={before} after={after} />}
    </section>
  );
}
