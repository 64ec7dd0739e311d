// Do the leak, the supplier and the resident view name what plain counting over the rows names?
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { ofLeak } from '../../renderer/trace/leak.ts';
import { idsOf, type Outcome } from '../../renderer/trace/outcome.ts';
import { ofResident } from '../../renderer/trace/resident.ts';
import { ofSupplier } from '../../renderer/trace/supplier.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { lindehavenFiles } from '../support/files.ts';
import { all, inForce, list, slowHome, slowParty, type Values } from '../support/slow-trace.ts';
import { floyd } from '../support/slow-views.ts';

const DAY = '2020-07-01';
const ids = (rows: readonly Values[]) => rows.map(({ id }) => String(id)).sort();
const unique = (values: Iterable<string>) => [...new Set(values)].sort();

function given<T>(outcome: Outcome<T>): T {
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.answer;
}

interface Case {
  readonly records: RecordSet;
  readonly travel: Travel;
  readonly day: string;
}

let lindehaven: Case;
beforeAll(async () => {
  const { records } = await ingest(lindehavenFiles());
  lindehaven = { records, travel: travelFrom(records), day: DAY };
});

function* cases(): Generator<Case> {
  yield lindehaven;
  for (const seed of SEEDS) {
    const { records, days } = anyCase(seed);
    yield { records, travel: travelFrom(records), day: days[seed % days.length] ?? DAY };
  }
}

describe('a leak', () => {
  const expected = ({ records, day }: Case, system: string) => {
    const flows = all(records, 'exchanges').filter((flow) => inForce(flow, day));
    const bringing = flows.filter((flow) => flow.to_system_id === system || flow.via_system_id === system);
    const held = all(records, 'datasets').filter(({ id }) => slowHome(records, String(id)) === system);
    const own = slowParty(records, system);
    const ends = flows
      .filter((flow) => [flow.from_system_id, flow.to_system_id, flow.via_system_id].includes(system))
      .flatMap((flow) => [flow.from_system_id, flow.to_system_id])
      .map((id) => (id === null ? null : slowParty(records, String(id))));
    return {
      categories: unique([...held, ...bringing].flatMap((row) => list(row.category_ids))),
      subjects: unique([...held, ...bringing].flatMap((row) => list(row.subject_ids))),
      direct: unique(ends.filter((party) => party !== null && party !== own) as string[]),
    };
  };

  it('touches the data, the people and the parties that the rows name, for every system', () => {
    let count = 0;
    for (const one of cases())
      for (const system of idsOf(one.travel, 'system')) {
        const leak = given(ofLeak(one.travel, system, one.day));
        const found = {
          categories: leak.categories.map(({ categoryId }) => categoryId),
          subjects: leak.subjects.map(({ subjectId }) => subjectId),
          direct: leak.directOrganisationIds,
        };
        expect(found, system).toEqual(expected(one, system));
        count += leak.categories.length;
      }
    expect(count).toBeGreaterThan(1_000);
  });

  it('counts how many steps away a party is, upstream and downstream', () => {
    const { records, travel } = lindehaven;
    const flows = all(records, 'exchanges').filter((flow) => inForce(flow, DAY));
    const home = (id: unknown) => slowHome(records, String(id));
    const node = (dataset: unknown) => `d ${dataset}`;
    const arcs = [
      ...flows.map((flow) => ({
        from: node(flow.source_dataset_id),
        to: flow.target_dataset_id ? node(flow.target_dataset_id) : `s ${flow.to_system_id}`,
      })),
      ...all(records, 'datasets').flatMap((made) => list(made.derived_from_ids).map((from) => ({ from: node(from), to: node(made.id) }))),
      ...all(records, 'datasets').flatMap((copy) => (copy.copy_of_id ? [{ from: node(copy.copy_of_id), to: node(copy.id) }] : [])),
    ].map((arc) => ({ ...arc, hours: 1, hops: 1 }));
    const nodes = unique(arcs.flatMap(({ from, to }) => [from, to]));
    const table = floyd(nodes, arcs, () => 1);
    const systemOf = (name: string) => (name.startsWith('s ') ? name.slice(2) : home(name.slice(2)));
    for (const system of ['sys-gm', 'sys-lab', 'sys-crm', 'sys-mijn', 'sys-wmo']) {
      const inside = nodes.filter((name) => systemOf(name) === system);
      const nearest = (length: (inner: string, other: string) => number | undefined, from: readonly string[]) => {
        const best = new Map<string, number>();
        for (const other of nodes)
          for (const inner of from) {
            const [party, steps] = [slowParty(records, systemOf(other)), length(inner, other)];
            if (party !== null && party !== slowParty(records, system) && steps !== undefined)
              best.set(party, Math.min(best.get(party) ?? 99, steps));
          }
        return [...best].sort();
      };
      const leak = given(ofLeak(travel, system, DAY));
      const steps = (parties: typeof leak.upstream) => parties.map((one): [string, number] => [one.organisationId, one.steps]).sort();
      const data = inside.filter((name) => name.startsWith('d '));
      expect(steps(leak.upstream), system).toEqual(
        nearest((inner, other) => (other.startsWith('d ') ? table.get(other)?.get(inner) : undefined), inside),
      );
      expect(steps(leak.downstream), system).toEqual(nearest((inner, other) => table.get(inner)?.get(other), data));
    }
  });

  it('of the customer system shows special contact data and the American supplier', () => {
    const leak = given(ofLeak(lindehaven.travel, 'sys-crm', DAY));
    expect(leak.datasetIds).toEqual(['ds-belronde', 'ds-contacten', 'ds-crm-personen']);
    expect(leak.directOrganisationIds).toContain('org-klantcloud');
    expect(leak.categories.find(({ categoryId }) => categoryId === 'POST')).toMatchObject({
      privacyClass: 'special',
      datasetIds: [],
      exchangeIds: ['x-075'],
    });
  });
});

describe('a supplier', () => {
  it('stands for the systems that it makes or runs', () => {
    for (const one of cases())
      for (const supplier of idsOf(one.travel, 'supplier')) {
        const { systems, stops } = given(ofSupplier(one.travel, supplier, one.day));
        const rows = all(one.records, 'systems').filter((row) => row.supplier_id === supplier || row.organisation_id === supplier);
        expect(systems.map(({ systemId }) => systemId)).toEqual(ids(rows));
        const touched = all(one.records, 'exchanges').filter(
          (flow) =>
            inForce(flow, one.day) && [flow.from_system_id, flow.to_system_id, flow.via_system_id].some((id) => ids(rows).includes(String(id))),
        );
        expect(stops.stopped).toEqual(ids(touched));
      }
  });

  it('KlantCloud makes the customer system and runs its own analysis', () => {
    const { systems, unitIds } = given(ofSupplier(lindehaven.travel, 'org-klantcloud', DAY));
    expect(systems).toEqual([
      { systemId: 'sys-analytics', organisationId: 'org-klantcloud', unitId: null, isSupplied: true, isRun: true },
      { systemId: 'sys-crm', organisationId: 'org-lindehaven', unitId: 'unit-kcc', isSupplied: true, isRun: false },
    ]);
    expect(unitIds).toEqual(['unit-kcc']);
    expect(ofSupplier(lindehaven.travel, 'org-klantclout', DAY)).toMatchObject({
      problem: { code: 'unknown', kind: 'supplier', nearest: 'org-klantcloud' },
    });
  });
});

describe('a resident', () => {
  it('is in the datasets and flows that name the group, for every group', () => {
    for (const one of cases())
      for (const subject of idsOf(one.travel, 'subject')) {
        const answer = given(ofResident(one.travel, [subject], one.day));
        const about = (row: Values) => list(row.subject_ids).includes(subject);
        const flows = all(one.records, 'exchanges').filter((flow) => inForce(flow, one.day) && about(flow));
        const datasets = all(one.records, 'datasets').filter(about);
        expect([answer.datasetIds, answer.exchangeIds]).toEqual([ids(datasets), ids(flows)]);
        expect(answer.categoryIds).toEqual(unique([...flows, ...datasets].flatMap((row) => list(row.category_ids))));
        const purposes = unique([...flows, ...datasets].map(({ purpose_id }) => String(purpose_id)));
        expect(unique(answer.purposes.map(({ purposeId }) => String(purposeId)))).toEqual(purposes);
        const owner = all(one.records, 'case_info').find(({ key }) => key === 'own_organisation_id')?.value;
        const own = (system: unknown) => {
          const row = all(one.records, 'organisations').find(({ id }) => id === slowParty(one.records, system as string));
          return row !== undefined && (row.is_own === true || row.id === owner);
        };
        const leaving = flows.filter((flow) => own(flow.from_system_id) && flow.to_system_id !== null && !own(flow.to_system_id));
        expect(answer.leavingIds).toEqual(ids(leaving));
      }
  });

  it('with debts is known to these parties outside Lindehaven', () => {
    const answer = given(ofResident(lindehaven.travel, ['SCH'], DAY));
    expect(answer.leavingIds).toEqual(['x-036', 'x-038', 'x-039']);
    expect(answer.parties[0]).toMatchObject({ organisationId: 'org-lindehaven', isOwn: true });
    const parties = ['org-cak', 'org-havenstroom', 'org-lectoraat', 'org-schuldenlab', 'org-woonlinde'];
    expect(answer.parties.slice(1).map(({ organisationId }) => organisationId)).toEqual(parties);
    expect(answer.purposes.find(({ purposeId }) => purposeId === 'pur-incasso')?.exchangeIds).toEqual(['x-037']);
    expect(ofResident(lindehaven.travel, [], DAY)).toEqual({ problem: { code: 'subjects_none' } });
  });
});
