// A row field by field in the words of the dictionary; what is empty is named as not known, own columns are kept, the source stands last.
import { Fragment } from 'react';
import type { Field } from '../../model/field.ts';
import type { Value } from '../../model/record.ts';
import { fieldsOf } from '../../model/sheet.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import { OpenInRegister } from '../register/OpenInRegister.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { isExpected } from './expected.ts';
import type { ShownRecord } from './use-record.ts';
import { type Wording, wordsOf } from './values.ts';

export function useWording(): Wording {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  return { text, depth, labels: labels ?? new Map() };
}

export function Fields({ record }: { readonly record: ShownRecord }) {
  const wording = useWording();
  const { text, depth } = wording;
  const fields = fieldsOf(record.sheet).filter((field) => depth === 'expert' || field.name !== 'id');
  const known = fields.filter((field) => !isEmpty(record.values[field.name]));
  const unknown = fields.filter((field) => isEmpty(record.values[field.name]) && isExpected(record.sheet, record.values, field));
  return (
    <>
      <section>
        <h3>{text.inspector.fields}</h3>
        <dl>
          {known.map((field) => (
            <FieldLine key={field.name} field={field} words={wordsOf(wording, record.sheet, field, record.values[field.name] as Value)} />
          ))}
        </dl>
      </section>
      <Unknown fields={unknown} raw={record.raw} />
      <OwnColumns record={record} />
      <Source record={record} />
    </>
  );
}

function FieldLine({ field, words }: { readonly field: Field; readonly words: string }) {
  const { language } = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  return (
    <Fragment>
      <dt title={field.definition}>
        {language === 'nl' ? field.labelNl : field.labelEn}
        {depth === 'expert' && field.term && <code>{field.term}</code>}
      </dt>
      <dd>{words}</dd>
    </Fragment>
  );
}

function Unknown({ fields, raw }: { readonly fields: readonly Field[]; readonly raw: Readonly<Record<string, string>> }) {
  const text = useText();
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>
        {text.inspector.unknown} <span className="count">{fields.length}</span>
      </h3>
      <ul className="unknowns">
        {fields.map((field) => (
          <li key={field.name} className="hatched">
            <span>
              <strong>{text.language === 'nl' ? field.labelNl : field.labelEn}</strong>
              {raw[field.name] && ` – ${text.inspector.raw(raw[field.name] ?? '')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnColumns({ record }: { readonly record: ShownRecord }) {
  const text = useText().inspector;
  const names = new Set(fieldsOf(record.sheet).map((field) => field.name));
  const own = Object.entries(record.values).filter(([name, value]) => !names.has(name) && !isEmpty(value));
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{text.own}</h3>
      <dl>
        {own.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Source({ record }: { readonly record: ShownRecord }) {
  const text = useText().inspector;
  const { labels } = useWording();
  const nameOf = (id: string) => (labels.get(labelKey('units', id)) ?? labels.get(labelKey('organisations', id)))?.nl ?? id;
  const described = record.values.described_by;
  const certainty = record.values.certainty;
  return (
    <section className="source">
      <h3>{text.source}</h3>
      {record.places.map(({ file, tab, row, describedBy }) => (
        <p key={`${file}:${tab}:${row}`}>
          {text.row(file, row)}
          {describedBy && ` · ${nameOf(describedBy)}`}
        </p>
      ))}
      {typeof described === 'string' && (
        <p>
          {text.described[described] ?? described}
          {typeof certainty === 'string' && ` · ${text.certainty[certainty] ?? certainty}`}
        </p>
      )}
      <OpenInRegister sheet={record.sheet} id={record.id} />
    </section>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
