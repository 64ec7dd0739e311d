// What DataHub knows to rows: a platform is a system with datasets, a job reads and writes them, a dashboard reads them through its charts.
import type { SourceRef } from '../../../model/record.ts';
import { listAt, member } from '../../json.ts';
import { Lineage, safeId } from '../lineage.ts';
import { plainText } from '../texts.ts';
import { textIn, unwrapped, urnsIn } from './aspects.ts';
import { customOf, datasetExtra, kindOf } from './descriptions.ts';
import type { Metadata, Thing } from './metadata.ts';
import { datasetKey, shortName, urnIn } from './urn.ts';

/** Makes the rows of one drop. `used` are urns that gave a row or a value of one. */
export class DataHubRows {
  readonly lineage = new Lineage();
  readonly used = new Set<string>();

  constructor(readonly metadata: Metadata) {}

  all(): void {
    for (const thing of this.#living('dataset')) this.#dataset(thing.urn.text, thing.source);
    for (const thing of this.#living('dataJob')) this.#job(thing);
    for (const thing of this.#living('dashboard')) this.#dashboard(thing);
    for (const thing of this.#living('chart')) if (!this.used.has(thing.urn.text)) this.#chart(thing);
    for (const thing of this.#living('dataset')) this.#upstreams(thing);
  }

  #living(type: string): Thing[] {
    return this.metadata.ofType(type).filter(({ urn }) => !this.metadata.isRemoved(urn.text));
  }

  /** False when the urn names no dataset, or one that is removed. */
  #dataset(urn: string, source: SourceRef): boolean {
    const parsed = urnIn(urn);
    const key = parsed && datasetKey(parsed);
    if (!key || this.metadata.isRemoved(urn)) return false;
    if (this.lineage.hasDataset(urn)) return true;
    const systemId = this.#platform(key.platform, this.#instanceOf(urn), key.environment, source);
    const properties = this.metadata.aspect(urn, 'datasetProperties');
    const kind = urnsIn(this.metadata.aspect(urn, 'subTypes'), 'typeNames').some((name) => /^view$/i.test(name)) ? 'virtual' : null;
    const count = unwrapped(member(this.metadata.aspect(urn, 'datasetProfile'), 'rowCount'));
    const values = { kind, steward_unit_id: this.#steward(urn, source), record_count: typeof count === 'number' && count >= 0 ? count : null };
    this.lineage.dataset(urn, textIn(properties, 'name') || key.name, systemId, source, { values, extra: datasetExtra(urn, this.metadata) });
    this.used.add(urn);
    return true;
  }

  #instanceOf(urn: string): string {
    return shortName(textIn(this.metadata.aspect(urn, 'dataPlatformInstance'), 'instance'));
  }

  /** The same platform in another environment or instance is another system. PROD is what DataHub takes when nothing is said, so it is not in the name. */
  #platform(platform: string, instance: string, environment: string, source: SourceRef): string {
    const urn = `urn:li:dataPlatform:${platform}`;
    const info = this.metadata.aspect(urn, 'dataPlatformInfo');
    const id = [urn, instance, environment].filter(Boolean).join(',');
    const place = [instance, /^prod$/i.test(environment) ? '' : environment].filter(Boolean).join(', ');
    const name = `${textIn(info, 'displayName') || platform}${place ? ` (${place})` : ''}`;
    this.lineage.system(id, name, source, { extra: { platform, instance, environment, type: textIn(info, 'type') } });
    this.used.add(urn);
    return id;
  }

  /** A dataJob does its work inside a flow (an Airflow DAG, say) and stores nothing itself. */
  #job({ urn, source }: Thing): void {
    const info = this.metadata.aspect(urn.text, 'dataJobInfo');
    const flow = textIn(info, 'flowUrn') || (urn.parts[0] ?? '');
    const flowName = textIn(this.metadata.aspect(flow, 'dataFlowInfo'), 'name') || (urnIn(flow)?.parts[1] ?? '');
    const extra = {
      ...customOf(info),
      flow: flowName,
      orchestrator: urnIn(flow)?.parts[0] ?? '',
      description: plainText(textIn(info, 'description')),
    };
    const values = { unit_id: this.#steward(urn.text, source) };
    this.lineage.system(urn.text, textIn(info, 'name') || (urn.parts.at(-1) ?? ''), source, { values, extra });
    for (const used of [urn.text, flow]) this.used.add(used);
    const io = this.metadata.aspect(urn.text, 'dataJobInputOutput');
    const [inputs, outputs] = [['inputDatasets', 'inputDatasetEdges'] as const, ['outputDatasets', 'outputDatasetEdges'] as const].map(
      ([plain, edges]) => [...urnsIn(io, plain), ...urnsIn(io, edges, 'destinationUrn')].filter((dataset) => this.#dataset(dataset, source)),
    );
    for (const input of inputs ?? []) this.lineage.reads(urn.text, input, source);
    for (const output of outputs ?? []) this.lineage.writes(urn.text, output, source);
  }

  #dashboard(thing: Thing): void {
    const info = this.metadata.aspect(thing.urn.text, 'dashboardInfo');
    this.#report(thing, info);
    const charts = [...urnsIn(info, 'charts'), ...urnsIn(info, 'chartEdges', 'destinationUrn')];
    for (const chart of charts.filter((urn) => !this.metadata.isRemoved(urn))) {
      this.used.add(chart);
      this.#inputs(thing, this.metadata.aspect(chart, 'chartInfo'), ['inputs', 'inputEdges']);
    }
    this.#inputs(thing, info, ['datasets', 'datasetEdges']);
  }

  /** A chart on no dashboard is shown by itself. */
  #chart(thing: Thing): void {
    const info = this.metadata.aspect(thing.urn.text, 'chartInfo');
    this.#report(thing, info);
    this.#inputs(thing, info, ['inputs', 'inputEdges']);
  }

  #report({ urn, source }: Thing, info: unknown): void {
    const values = { kind: 'dashboard', unit_id: this.#steward(urn.text, source) };
    const extra = { ...customOf(info), platform: shortName(urn.parts[0] ?? ''), description: plainText(textIn(info, 'description')) };
    this.lineage.system(urn.text, textIn(info, 'title') || (urn.parts.at(-1) ?? ''), source, { values, extra });
    this.used.add(urn.text);
  }

  #inputs({ urn, source }: Thing, info: unknown, [plain, edges]: readonly [string, string]): void {
    for (const dataset of [...urnsIn(info, plain), ...urnsIn(info, edges, 'destinationUrn')])
      if (this.#dataset(dataset, source)) this.lineage.reads(urn.text, dataset, source);
  }

  /** UpstreamLineage: `type` says whether the dataset is a copy, a view or made anew (DatasetLineageType). */
  #upstreams({ urn, source }: Thing): void {
    const upstreams = listAt(this.metadata.aspect(urn.text, 'upstreamLineage'), 'upstreams');
    const edges = upstreams.map((upstream) => ({ dataset: textIn(upstream, 'dataset'), type: textIn(upstream, 'type').toUpperCase() }));
    const known = edges.filter(({ dataset }) => dataset !== urn.text && this.#dataset(dataset, source));
    const kind = kindOf(known.map(({ type }) => type));
    const copyOf = kind === 'copy' && known[0] ? safeId(known[0].dataset) : null;
    this.lineage.drafts.put('datasets', safeId(urn.text), source, { values: { kind, copy_of_id: copyOf } });
    const stores = this.lineage.drafts.text('datasets', safeId(urn.text), 'kind') !== 'virtual';
    for (const { dataset, type } of known) this.lineage.derives(dataset, urn.text, source, { extra: { type } }, stores);
  }

  /** The group that owns a thing. Persons who own it are left out. */
  #steward(urn: string, source: SourceRef): string | null {
    const group = urnsIn(this.metadata.aspect(urn, 'ownership'), 'owners', 'owner').find((owner) => urnIn(owner)?.type === 'corpGroup');
    if (!group) return null;
    const told = this.metadata.get(group);
    const name = ['corpGroupInfo', 'corpGroupEditableInfo'].map((aspect) => textIn(this.metadata.aspect(group, aspect), 'displayName')).find(Boolean);
    const extra = { description: plainText(textIn(this.metadata.aspect(group, 'corpGroupInfo'), 'description')) };
    this.lineage.drafts.put('units', safeId(group), told?.source ?? source, { values: { name: name || shortName(group) }, extra });
    this.used.add(group);
    return safeId(group);
  }
}
