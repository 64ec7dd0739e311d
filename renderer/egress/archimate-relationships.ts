// How the elements of an ArchiMate model hang together and what flows between them, in relationships that the standard allows.
import type { Problem } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import { type Keys, propertiesOf } from './archimate-elements.ts';
import type { ArchiConcept, ArchiRelationship } from './archimate-xml.ts';
import type { Language } from './exported.ts';

/** The party a system belongs to: its unit, else its organisation. */
function partyOf(system: Row, keys: Keys): string | undefined {
  return keys.to('units', system, 'unit_id') ?? keys.to('organisations', system, 'organisation_id');
}

const GROUP = { nl: 'Systemen van', en: 'Systems of' } as const;

/** A grouping for each party that has systems. */
export function groupings(records: RecordSet, keys: Keys, language: Language): ArchiConcept[] {
  const owners = new Set(rowsOf(records, 'systems').flatMap((system) => partyOf(system, keys) ?? []));
  const parties = (['organisations', 'units'] as const).flatMap((sheet) =>
    rowsOf(records, sheet).map((row) => ({ key: keys.of(sheet, textOf(row, 'id') ?? ''), row })),
  );
  return parties
    .filter(({ key }) => owners.has(key))
    .map(({ key, row }) => ({
      id: groupOf(key),
      type: 'Grouping',
      names: [{ language, text: `${GROUP[language]} ${textOf(row, 'name') ?? key}` }],
      documentation: null,
      properties: [],
    }));
}

/** The id of the grouping of a party; like those of `between` no id that a person would give. */
function groupOf(party: string): string {
  return `datareis grouping ${party}`;
}

export function* nesting(records: RecordSet, keys: Keys): Generator<ArchiRelationship> {
  for (const unit of rowsOf(records, 'units')) {
    const organisation = keys.to('organisations', unit, 'organisation_id');
    if (organisation) yield between('Composition', organisation, keys.of('units', textOf(unit, 'id') ?? ''));
  }
  const grouped = new Set<string>();
  for (const system of rowsOf(records, 'systems')) {
    const party = partyOf(system, keys);
    if (!party) continue;
    if (!grouped.has(party)) yield between('Aggregation', party, groupOf(party));
    grouped.add(party);
    yield between('Aggregation', groupOf(party), keys.of('systems', textOf(system, 'id') ?? ''));
  }
  for (const purpose of rowsOf(records, 'purposes')) {
    const wider = keys.to('purposes', purpose, 'parent_id');
    if (wider) yield between('Aggregation', wider, keys.of('purposes', textOf(purpose, 'id') ?? ''));
  }
}

export function* holdings(records: RecordSet, keys: Keys): Generator<ArchiRelationship> {
  for (const dataset of rowsOf(records, 'datasets')) {
    const system = keys.to('systems', dataset, 'system_id');
    if (system) yield { ...between('Access', system, keys.of('datasets', textOf(dataset, 'id') ?? '')), accessType: 'Write' };
  }
}

function between(type: string, source: string, target: string): ArchiRelationship {
  return { id: `datareis ${type.toLowerCase()} ${source} ${target}`, type, source, target, names: [], documentation: null, properties: [] };
}

/** An exchange without a known system at one end cannot be a relationship: it is named as left out. */
export function* flows(records: RecordSet, keys: Keys, file: string, problems: Problem[]): Generator<ArchiRelationship> {
  for (const exchange of rowsOf(records, 'exchanges')) {
    const id = textOf(exchange, 'id') ?? '';
    const [source, target] = [keys.to('systems', exchange, 'from_system_id'), keys.to('systems', exchange, 'to_system_id')];
    const name = textOf(exchange, 'name') ?? '';
    if (source === undefined || target === undefined) {
      const expected = source === undefined ? 'from_system_id' : 'to_system_id';
      problems.push({
        file,
        sheet: 'exchanges',
        row: null,
        column: expected,
        value: `${id} ${name}`.trim(),
        code: 'export_left_out',
        expected,
      });
      continue;
    }
    const properties = propertiesOf('exchanges', exchange, new Set(['id', 'name', 'from_system_id', 'to_system_id']));
    const key = keys.of('exchanges', id);
    yield {
      id: key,
      type: 'Flow',
      source,
      target,
      names: [{ language: 'nl', text: name }],
      documentation: exchange.extra.documentation ?? null,
      properties,
    };
  }
}
