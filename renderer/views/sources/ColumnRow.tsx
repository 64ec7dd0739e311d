// One column of an unknown table: its header, some of its texts, and the field it is taken for.
import type { ColumnUse, WideField } from '../../model/mapping.ts';
import { fieldOf, fieldsOf, type SheetName } from '../../model/sheet.ts';
import { useText } from '../workspace-context.ts';
import { SERIES_LIST } from './SeriesNames.tsx';

interface Props {
  readonly name: string;
  readonly samples: readonly string[];
  readonly sheet: SheetName;
  readonly use: ColumnUse;
  readonly onChange: (use: ColumnUse) => void;
}

const WIDE: readonly WideField[] = ['series_id', 'area_id', 'unit_id', 'observed_on', 'breakdown'];

export function ColumnRow({ name, samples, sheet, use, onChange }: Props) {
  const text = useText();
  const header = name || text.sources.noHeader;
  const label = (field: string) => fieldOf(sheet, field)?.[text.language === 'nl' ? 'labelNl' : 'labelEn'] ?? field;
  return (
    <tr>
      <th scope="row">{header}</th>
      <td className="samples">{samples.join(' · ')}</td>
      <td>
        <select aria-label={text.sources.meansWhat(header)} value={codeOf(use)} onChange={(event) => onChange(meaningOf(event.target.value, name))}>
          <optgroup label={text.sources.fields}>
            {fieldsOf(sheet).map((field) => (
              <option key={field.name} value={`field ${field.name}`}>
                {label(field.name)}
                {field.required ? ' *' : ''}
              </option>
            ))}
          </optgroup>
          {sheet === 'observations' && (
            <optgroup label={text.sources.wide}>
              {WIDE.map((field) => (
                <option key={field} value={`value ${field}`}>
                  {text.sources.wideOf(label(field))}
                </option>
              ))}
            </optgroup>
          )}
          <option value="extra">{text.sources.keepAsOwn}</option>
          <option value="skip">{text.sources.skip}</option>
        </select>
        {use.use === 'value' && (
          <input
            aria-label={label(use.sets.field)}
            list={use.sets.field === 'series_id' ? SERIES_LIST : undefined}
            value={use.sets.to}
            onChange={(event) => onChange({ use: 'value', sets: { field: use.sets.field, to: event.target.value } })}
          />
        )}
      </td>
    </tr>
  );
}

function codeOf(use: ColumnUse): string {
  if (use.use === 'field') return `field ${use.field}`;
  return use.use === 'value' ? `value ${use.sets.field}` : use.use;
}

function meaningOf(code: string, header: string): ColumnUse {
  const [kind, field = ''] = code.split(' ');
  if (kind === 'field') return { use: 'field', field };
  const wide = WIDE.find((name) => name === field);
  if (kind === 'value' && wide) return { use: 'value', sets: { field: wide, to: header } };
  return kind === 'skip' ? { use: 'skip' } : { use: 'extra' };
}
