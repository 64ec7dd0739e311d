// All scenarios in one table beside the case as it is: copies, findings, how far an error comes and when it arrives last.
import { useEffect, useMemo, useState } from 'react';
import type { Row } from '../../../model/record.ts';
import { rowsOf } from '../../../model/record.ts';
import { ruleOf } from '../../../review/rules.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText } from '../../workspace-context.ts';
import { ComparedTable, SaveLines } from '../compare/ComparedTable.tsx';
import { useNames } from '../compare/use-names.ts';
import { type Column, measureLines } from './measure-lines.ts';
import { type EffectsOf, useEffects } from './use-effects.ts';
import { useOrigin } from './use-origin.ts';

interface Props {
  readonly openCase: OpenCase;
  readonly rows: readonly Row[];
  readonly chosen: string;
}

export function ScenarioTable({ openCase, rows, chosen }: Props) {
  const words = useText();
  const text = compareText(words).scenarios;
  const ids = useMemo(() => rows.map(({ values }) => String(values.id)), [rows]);
  const origin = useOrigin(openCase);
  const [again, setAgain] = useState(0);
  const { done, isFailed } = useEffects(openCase, ids, chosen, origin.value, again);
  const nameOf = useNames(openCase.records);
  const columns = ids.map((id): Column => columnOf(nameOf('scenarios', id), done.get(id), text.partly));
  const lines = measureLines(done.values().next().value?.effects.before ?? null, columns, words.language, text);
  const head = [text.columns, text.now, ...columns.map(({ name }) => name)];
  const isDone = done.size === ids.length;
  return (
    <section className="scenario-effects">
      <div className="compare-title">
        <h3>{text.table}</h3>
        {isDone && <SaveLines name={text.csvTable} header={head} lines={lines} />}
      </div>
      <p className="quiet-note">{text.tableHelp}</p>
      <OriginFields openCase={openCase} origin={origin} />
      {!isDone && !isFailed && <p role="status">{text.working}</p>}
      {isFailed && (
        <p role="alert" className="tools">
          {text.failed}
          <button type="button" className="button" onClick={() => setAgain(again + 1)}>
            {text.again}
          </button>
        </p>
      )}
      <ComparedTable isNumeric caption={text.table} head={head} lines={lines.map((cells) => ({ key: String(cells[0]), cells }))} />
      <Findings openCase={openCase} found={done.get(chosen)} />
    </section>
  );
}

function columnOf(name: string, found: EffectsOf | undefined, partly: (n: number, all: number) => string): Column {
  if (!found) return { name, measures: null };
  const { applied, plan } = found.run;
  const isPart = applied.length < plan.steps.length;
  return { name: isPart ? `${name} (${partly(applied.length, plan.steps.length)})` : name, measures: found.effects.after };
}

function OriginFields({ openCase, origin }: { readonly openCase: OpenCase; readonly origin: ReturnType<typeof useOrigin> }) {
  const words = useText();
  const text = compareText(words).scenarios;
  const nameOf = useNames(openCase.records);
  const datasets = useMemo(() => namedIds(rowsOf(openCase.records, 'datasets'), (id) => nameOf('datasets', id)), [openCase.records, nameOf]);
  const categories = useMemo(
    () => namedIds(rowsOf(openCase.records, 'data_categories'), (id) => nameOf('data_categories', id)),
    [openCase.records, nameOf],
  );
  if (!origin.value) return <p className="quiet-note">{text.noTrace}</p>;
  const { datasetId, categoryId } = origin.value;
  return (
    <p className="tools">
      <label className="select">
        {text.origin}
        <select value={datasetId} onChange={(event) => origin.choose({ datasetId: event.target.value, categoryId })}>
          {options(datasets)}
        </select>
      </label>
      <label className="select">
        {text.category}
        <select value={categoryId} onChange={(event) => origin.choose({ datasetId, categoryId: event.target.value })}>
          {options(categories)}
        </select>
      </label>
    </p>
  );
}

function namedIds(rows: readonly Row[], nameOf: (id: string) => string): (readonly [id: string, name: string])[] {
  return rows.map(({ values }) => [String(values.id), nameOf(String(values.id))] as const).sort(([, one], [, other]) => one.localeCompare(other));
}

function options(named: readonly (readonly [string, string])[]) {
  return named.map(([id, name]) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function Findings({ openCase, found }: { readonly openCase: OpenCase; readonly found: EffectsOf | undefined }) {
  const words = useText();
  const text = compareText(words).scenarios;
  const nameOf = useNames(openCase.records, found?.run.after);
  const [shown, setShown] = useState(found);
  useEffect(() => {
    if (found) setShown(found);
  }, [found]);
  if (!shown) return null;
  const list = (findings: EffectsOf['effects']['findingsGone']) =>
    findings.length === 0 ? (
      <p className="quiet-note">{text.noFindings}</p>
    ) : (
      <ul>
        {findings.map(({ rule, about }) => {
          const known = ruleOf(rule);
          return (
            <li key={`${rule} ${about}`}>
              {text.rule(rule, known?.title[words.language] ?? '')}: {nameOf(known?.about ?? 'exchanges', about)}
            </li>
          );
        })}
      </ul>
    );
  return (
    <div className="scenario-findings">
      <div>
        <h4>{text.gone}</h4>
        {list(shown.effects.findingsGone)}
      </div>
      <div>
        <h4>{text.fresh}</h4>
        {list(shown.effects.findingsNew)}
      </div>
    </div>
  );
}
