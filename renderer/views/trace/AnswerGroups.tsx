// The rows of an answer in groups, each row a way to its own row or to what carries it; and what is not certain.
import { MapPin } from 'lucide-react';
import { warningSaid } from '../../trace/told.ts';
import type { Warning } from '../../trace/warnings.ts';
import { VirtualList } from '../inspector/VirtualList.tsx';
import { onMap } from '../sources/on-map.ts';
import { RowVoiceSign } from '../voices/RowVoiceSign.tsx';
import { useWorkspaceState } from '../workspace-context.ts';
import type { ToldGroup, ToldItem } from './told/telling.ts';
import { useLead, useTraceText } from './use-trace.ts';

export function AnswerGroups({ groups }: { readonly groups: readonly ToldGroup[] }) {
  return groups.map((group) => <Group key={group.key} group={group} />);
}

function Group({ group }: { readonly group: ToldGroup }) {
  const { title, intro, items, isFolded } = group;
  const list = (
    <>
      {intro && <p className="said">{intro}</p>}
      <VirtualList rows={items} keyOf={({ key }) => key} draw={(item) => <ItemLink item={item} />} />
    </>
  );
  const name = (
    <>
      {title} <span className="count">{items.length}</span>
    </>
  );
  if (!isFolded)
    return (
      <section>
        <h3>{name}</h3>
        {list}
      </section>
    );
  return (
    <details className="within">
      <summary>{name}</summary>
      {list}
    </details>
  );
}

function ItemLink({ item }: { readonly item: ToldItem }) {
  const text = useTraceText();
  const lead = useLead();
  const openCase = useWorkspaceState((state) => state.openCase);
  const isThere = openCase !== null && item.rows.some(({ sheet, id }) => onMap(openCase, sheet, id));
  const inside = (
    <>
      <strong>
        <RowVoiceSign rows={item.rows} /> {item.name}
      </strong>
      {item.note && <span title={item.note}>{item.note}</span>}
      {item.marks.length > 0 && (
        <span className="marks">
          {item.marks.map((mark) => (
            <span key={mark} className={`mark ${mark}`}>
              <b aria-hidden>{text.marks[mark].sign}</b> {text.marks[mark].word}
            </span>
          ))}
        </span>
      )}
    </>
  );
  if (!isThere)
    return (
      <p className="link still" title={text.notOnMap}>
        {inside}
      </p>
    );
  return (
    <button type="button" className="link" onClick={() => lead(item.rows, item.name)}>
      {inside}
    </button>
  );
}

/** Each warning leads to the rows it is about. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const text = useTraceText();
  const lead = useLead();
  const language = useWorkspaceState((state) => state.language);
  if (warnings.length === 0) return null;
  return (
    <section>
      <h3>
        {text.warnings} <span className="count">{warnings.length}</span>
      </h3>
      <ul className="unknowns">
        {warnings.map((warning) => (
          <li key={warning.code} className="hatched">
            <span>{warningSaid(warning)[language]}</span>
            {warning.rows.length > 0 && (
              <button
                type="button"
                className="button quiet"
                aria-label={text.showRows}
                onClick={() => lead(warning.rows, warningSaid(warning)[language])}
              >
                <MapPin size={14} aria-hidden />
                {text.rows(warning.rows.length)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
