// The exchanges that a catalogue implies: what is published where, and what was made of what. All are assumed, since no catalogue says that data travels.
import type { SourceRef } from '../../model/record.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import type { DatasetDescription, Distribution, Term } from './description.ts';
import type { Home, System } from './homes.ts';
import { accessRights, firstDay, gdprArticle, updateFrequency } from './mapping.ts';
import { isService, localName } from './short-names.ts';

/** All forms of a dataset together are one exchange to each catalogue, with the standard and the laws it refers to. */
export function* publicationRows(dataset: DatasetDescription, { system, publishedIn }: Home, source: SourceRef): Generator<SheetRow> {
  const rights = accessRights(dataset.accessRights).value;
  if (!system || dataset.distributions.length === 0 || rights === 'RESTRICTED' || rights === 'NON_PUBLIC') return;
  const carrier = carrierOf(dataset.distributions);
  for (const to of publishedIn) yield publicationRow(dataset, system, to, carrier?.id ?? null, source);
  if (publishedIn.length === 0) return;
  if (carrier) yield newRow('standards', source, { values: { ...carrier } });
  for (const law of dataset.laws) yield lawRow(law, source);
}

function publicationRow(dataset: DatasetDescription, from: System, to: System, standard: string | null, source: SourceRef): SheetRow {
  const frequency = updateFrequency(dataset.frequency);
  const issued =
    dataset.issued ||
    (dataset.distributions
      .map((distribution) => distribution.issued)
      .filter(Boolean)
      .sort()[0] ??
      '');
  const start = firstDay(issued);
  const values = {
    id: `${dataset.id}→${to.id}`,
    name: dataset.title || localName(dataset.id),
    from_system_id: from.id,
    source_dataset_id: dataset.id,
    to_system_id: to.id,
    mode: 'publication',
    frequency: frequency.value,
    standard_id: standard,
    recipient_role: 'public',
    legal_basis_ids: dataset.laws.length > 0 ? unique(dataset.laws.map(({ id }) => lawId(id))) : null,
    valid_from: start.value,
    certainty: 'assumed',
  };
  const raw = { ...(frequency.raw && { frequency: frequency.raw }), ...(start.raw && { valid_from: start.raw }) };
  const conforming = unique(dataset.distributions.flatMap(({ standards }) => standards.map(({ id }) => id)));
  return newRow('exchanges', source, { values, raw, extra: conforming.length > 0 ? { 'dct:conformsTo': conforming.join('|') } : {} });
}

interface Carrier {
  readonly id: string;
  readonly name: string;
  readonly kind: 'api' | 'publication';
}

/** The formats in which a dataset can be had; without any, what they keep to. */
function carrierOf(distributions: readonly Distribution[]): Carrier | undefined {
  const formats = unique(distributions.map(({ format }) => format)).filter(Boolean);
  const names = formats.length > 0 ? formats : unique(distributions.flatMap(({ standards }) => standards.map(({ label }) => label))).filter(Boolean);
  if (names.length === 0) return undefined;
  return { id: idOf('format', ...names), name: names.join(', '), kind: names.every(isService) ? 'api' : 'publication' };
}

/** The same words, in one order. */
function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function lawId(id: string): string {
  return id.replaceAll('|', '%7C');
}

function lawRow({ id, label }: Term, source: SourceRef): SheetRow {
  const { article6, special } = gdprArticle(id);
  return newRow('legal_bases', source, {
    values: { id: lawId(id), article6, special_ground: special, law_nl: label || id },
    raw: label === id ? {} : { law_nl: id },
  });
}

/** What a dataset was made of and lies in another system has come from there. */
export function* derivationRows(
  dataset: DatasetDescription,
  home: Home,
  homeOf: (id: string) => Home | undefined,
  source: SourceRef,
): Generator<SheetRow> {
  for (const id of dataset.sources) {
    const from = homeOf(id)?.system;
    if (!from || !home.system || from.id === home.system.id) continue;
    const values = {
      id: `${id}→${dataset.id}`,
      name: dataset.title || localName(dataset.id),
      from_system_id: from.id,
      source_dataset_id: id,
      to_system_id: home.system.id,
      target_dataset_id: dataset.id,
      certainty: 'assumed',
    };
    yield newRow('exchanges', source, { values });
  }
}
