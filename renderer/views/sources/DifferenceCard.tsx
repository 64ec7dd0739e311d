// One thing that more than one file describes: whether it is one, and for each field that differs whose word stands.
import { type Conflict, describerOf } from '../../model/conflict.ts';
import type { Row, Value } from '../../model/record.ts';
import { fieldOf, SHEET_NAMES_NL } from '../../model/sheet.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useWording } from '../inspector/Fields.tsx';
import { wordsOf } from '../inspector/values.ts';
import { mergingText } from '../text/merging-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface Props {
  readonly conflict: Conflict;
  readonly openCase: OpenCase;
}

export function DifferenceCard({ conflict, openCase }: Props) {
  const text = useText();
  const { sheet, versions, likeness } = conflict;
  const kind = text.language === 'nl' ? (SHEET_NAMES_NL[sheet][1] ?? SHEET_NAMES_NL[sheet][0]) : sheet.replaceAll('_', ' ');
  return (
    <article className="difference">
      <h3>
        <span className="chip">{kind}</span> {versions[0] && nameOf(versions[0])}
      </h3>
      <p>{text.sources.likeness[likeness]}</p>
      <OneOrMore conflict={conflict} openCase={openCase} />
      {conflict.fields.length > 0 && <FieldTable conflict={conflict} openCase={openCase} />}
      <OnlyInOne conflict={conflict} />
    </article>
  );
}

function nameOf({ values }: Row): string {
  return String(values.name ?? values.title ?? values.label_nl ?? values.law_nl ?? values.id ?? values.key ?? '');
}

function useChoice(key: string, openCase: OpenCase) {
  const draft = useWorkspaceState((state) => state.draft.get(key));
  const settled = openCase.settled.choices.get(key);
  return { isJoined: draft?.isJoined ?? settled?.isJoined, fields: { ...settled?.fields, ...draft?.fields } };
}

function OneOrMore({ conflict, openCase }: Props) {
  const text = useText().sources;
  const workspace = useWorkspace();
  const isJoined = useChoice(conflict.key, openCase).isJoined ?? conflict.isJoined;
  const option = (value: boolean, words: string) => (
    <label>
      <input
        type="radio"
        name={`${conflict.key} one`}
        checked={isJoined === value}
        onChange={() => workspace.choose(conflict.key, { isJoined: value })}
      />{' '}
      {words}
    </label>
  );
  return (
    <fieldset>
      <legend className="visually-hidden">{text.oneOrMore}</legend>
      {option(true, text.one)}
      {option(false, text.several(conflict.versions.length))}
    </fieldset>
  );
}

function FieldTable({ conflict, openCase }: Props) {
  const text = useText().sources;
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            {conflict.versions.map((row) => (
              <th scope="col" key={placeOf(row)}>
                {row.source.file}
                <span className="which">
                  {[row.source.row && `${text.rowWord} ${row.source.row}`, describerName(row, openCase)].filter(Boolean).join(' · ')}
                </span>
                {conflict.fields.length > 1 && <AllOf row={row} conflict={conflict} openCase={openCase} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map((field) => (
            <FieldRow key={field} field={field} conflict={conflict} openCase={openCase} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function describerName(row: Row, { settled, labels }: OpenCase): string | null {
  const id = describerOf(settled.describers, row.source.file);
  const label = id && (labels.get(`units ${id}`) ?? labels.get(`organisations ${id}`));
  return label ? label.nl : id;
}

/** How a choice names who described: a table, or a model of many files. */
function placeOf({ source }: Row): string {
  return source.sheet.endsWith('.xml') ? source.file : `${source.file}:${source.sheet}`;
}

/** All fields at once from one file. */
function AllOf({ row, conflict, openCase }: Props & { readonly row: Row }) {
  const words = mergingText(useText()).describers;
  const workspace = useWorkspace();
  const isJoined = useChoice(conflict.key, openCase).isJoined ?? conflict.isJoined;
  const fields = Object.fromEntries(conflict.fields.map((field) => [field, placeOf(row)]));
  return (
    <button
      type="button"
      className="button quiet"
      disabled={!isJoined}
      aria-label={words.allOfFile(row.source.file)}
      onClick={() => workspace.choose(conflict.key, { fields })}
    >
      {words.allOf}
    </button>
  );
}

/** What one file fills and the others leave empty: taken over without asking, and so it is said. */
function OnlyInOne({ conflict: { sheet, versions, isJoined } }: { readonly conflict: Conflict }) {
  const text = useText();
  const words = mergingText(text).describers;
  if (!isJoined) return null;
  return versions.map((row) => {
    const others = versions.filter((other) => other !== row);
    const isOnly = (field: string) => wordIn(row, field) !== '' && others.every((other) => wordIn(other, field) === '');
    const fields = [...Object.keys(row.values), ...Object.keys(row.extra)].filter(isOnly);
    const names = fields.map((field) => fieldOf(sheet, field)?.[text.language === 'nl' ? 'labelNl' : 'labelEn'] ?? field);
    return names.length > 0 && <p key={placeOf(row)}>{words.onlyIn(row.source.file, names.join(', '))}</p>;
  });
}

function FieldRow({ field, conflict, openCase }: Props & { readonly field: string }) {
  const text = useText();
  const workspace = useWorkspace();
  const { fields, isJoined } = useChoice(conflict.key, openCase);
  const known = fieldOf(conflict.sheet, field);
  const label = known ? (text.language === 'nl' ? known.labelNl : known.labelEn) : field;
  const standing = fields[field] ?? placeOf(conflict.versions.find((row) => wordIn(row, field) !== '') ?? (conflict.versions[0] as Row));
  return (
    <tr>
      <th scope="row">{label}</th>
      {conflict.versions.map((row) => (
        <td key={placeOf(row)}>
          <label>
            <input
              type="radio"
              name={`${conflict.key} ${field}`}
              disabled={!(isJoined ?? conflict.isJoined)}
              checked={standing === placeOf(row)}
              onChange={() => workspace.choose(conflict.key, { fields: { [field]: placeOf(row) } })}
            />{' '}
            <Word row={row} field={field} conflict={conflict} />
          </label>
        </td>
      ))}
    </tr>
  );
}

function wordIn(row: Row, field: string): string {
  return String((Object.hasOwn(row.values, field) ? row.values[field] : row.extra[field]) ?? '');
}

function Word({ row, field, conflict }: { readonly row: Row; readonly field: string; readonly conflict: Conflict }) {
  const wording = useWording();
  const known = fieldOf(conflict.sheet, field);
  const words = known ? wordsOf(wording, conflict.sheet, known, row.values[field] as Value) : wordIn(row, field);
  return words || <em>{wording.text.sources.unknownValue}</em>;
}
