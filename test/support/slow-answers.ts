// The competency questions of domain.md section 5 a second time, slowly and plainly over rows: the rows each answer must have. Written from the definition, not from the queries.
import { type RecordSet, rowsOf, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { type SlowFindings, slowRules } from './slow-rules.ts';

export type Values = Readonly<Record<string, Value>>;
export type SlowRow = Readonly<Record<string, unknown>>;

/** Everything a slow answer looks at. */
export interface SlowView {
  readonly day: string;
  readonly chosen: Readonly<Record<string, string | null>>;
  readonly rules: SlowFindings;
  rulesOn(day: string): SlowFindings;
  all(sheet: SheetName): readonly Values[];
  one(sheet: SheetName, id: Value | undefined): Values | undefined;
  flows(day?: string): readonly Values[];
  isOwn(organisation: Value | undefined): boolean;
  organisationOf(system: Value | undefined): Value | undefined;
  classesOf(row: Values): readonly Value[];
  isPersonal(row: Values): boolean;
}

export function slowView(records: RecordSet, day: string, chosen: Readonly<Record<string, string | null>> = {}): SlowView {
  const all = (sheet: SheetName) => rowsOf(records, sheet).map((row) => row.values);
  const one = (sheet: SheetName, id: Value | undefined) => (typeof id === 'string' ? all(sheet).find((row) => row.id === id) : undefined);
  const classesOf = (row: Values) => list(row.category_ids).flatMap((id) => one('data_categories', id)?.privacy_class ?? []);
  return {
    day,
    chosen,
    rules: slowRules(records, day),
    rulesOn: (other) => slowRules(records, other),
    all,
    one,
    flows: (on = day) => all('exchanges').filter((flow) => isActive(flow, on)),
    isOwn: (id) => {
      if (typeof id !== 'string') return false;
      return one('organisations', id)?.is_own === true || all('case_info').some(({ key, value }) => key === 'own_organisation_id' && value === id);
    },
    organisationOf: (system) => one('systems', system)?.organisation_id ?? null,
    classesOf,
    isPersonal: (row) => classesOf(row).some((known) => known !== 'none'),
  };
}

export function list(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Active on a day: valid_from <= d and (valid_until empty or d <= valid_until); an empty valid_from sets no limit. */
function isActive({ valid_from: from, valid_until: until }: Values, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until);
}

const ends = (view: SlowView, flow: Values) => ({
  fromUs: view.isOwn(view.organisationOf(flow.from_system_id)),
  toUs: view.isOwn(view.organisationOf(flow.to_system_id)),
  from: view.organisationOf(flow.from_system_id) ?? null,
  to: view.organisationOf(flow.to_system_id) ?? null,
});

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const days = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
const blank = (value: Value | undefined) => value === null || value === undefined || String(value).trim() === '';
const ids = (rows: readonly Values[]) => rows.map((row) => row.id as string);

/** Rows that an answer must have, by question; only the columns named here are compared. */
export const SLOW_ANSWERS: Readonly<Record<string, (view: SlowView) => SlowRow[]>> = {
  Q1: (view) => {
    const sent = view.flows().filter((flow) => ends(view, flow).fromUs && !ends(view, flow).toUs && view.isPersonal(flow));
    return unique(sent.map((flow) => ends(view, flow).to)).map((organisation) => {
      const own = sent.filter((flow) => ends(view, flow).to === organisation);
      const kinds = own.flatMap((flow) => list(flow.category_ids)).filter((id) => view.isPersonal({ category_ids: [id] }));
      return { organisation, categories: unique(kinds), exchanges: ids(own) };
    });
  },
  Q2: (view) =>
    aboutSubject(view)
      .filter((flow) => ends(view, flow).fromUs && !ends(view, flow).toUs)
      .map((flow) => ({ exchange: flow.id, to_organisation: ends(view, flow).to })),
  Q3: (view) => {
    const about = aboutSubject(view);
    const partners = about.filter((flow) => ends(view, flow).fromUs && !ends(view, flow).toUs).map((flow) => ends(view, flow).to);
    const passed = about.filter(
      (flow) => ends(view, flow).from !== null && partners.includes(ends(view, flow).from) && ends(view, flow).to !== ends(view, flow).from,
    );
    return passed.map((flow) => ({ exchange: flow.id, is_back: ends(view, flow).toUs }));
  },
  Q8: (view) => {
    const [now, later] = [view.rules.R07 ?? [], view.rulesOn(view.chosen.later ?? view.day).R07 ?? []];
    return unique([...now, ...later]).map((exchange) => ({ exchange, now: now.includes(exchange), later: later.includes(exchange) }));
  },
  Q9: (view) =>
    view
      .flows()
      .filter((flow) => view.classesOf(flow).some((known) => known === 'special' || known === 'criminal'))
      .filter((flow) => view.one('processing_activities', flow.activity_id)?.dpia_status !== 'done')
      .map((flow) => ({ exchange: flow.id })),
  Q10: (view) => {
    const copies = view.all('datasets').filter((dataset) => dataset.kind === 'copy' || dataset.copy_of_id !== null);
    return copies.map((copy) => ({
      dataset: copy.id,
      original: copy.copy_of_id,
      copies: copy.copy_of_id === null ? null : copies.filter((other) => other.copy_of_id === copy.copy_of_id).length,
      can_query: view.one('datasets', copy.copy_of_id)?.query_service === true,
      exchanges: ids(view.flows().filter((flow) => flow.target_dataset_id === copy.id && flow.is_feedback !== true)),
    }));
  },
  Q11: (view) =>
    view
      .flows()
      .filter((flow) => view.one('systems', flow.to_system_id)?.kind === 'portal' && flow.is_feedback !== true)
      .map((flow) => {
        const source = view.one('datasets', flow.source_dataset_id);
        const isCopy = source !== undefined && (source.kind === 'copy' || source.copy_of_id !== null);
        return { exchange: flow.id, portal: flow.to_system_id, reads: flow.target_dataset_id !== null ? 'copy' : isCopy ? 'live_from_copy' : 'live' };
      }),
  Q12: (view) =>
    unique([...(view.rules.R10 ?? []), ...(view.rules.R18 ?? [])]).map((dataset) => {
      const row = view.one('datasets', dataset) ?? {};
      const isRegistered = view.all('processing_activities').some((activity) => list(activity.dataset_ids).includes(dataset));
      return {
        dataset,
        has_no_steward: blank(row.steward_unit_id),
        has_no_line: view.isPersonal(row) && !isRegistered,
        has_no_flow: (view.rules.R18 ?? []).includes(dataset),
      };
    }),
  Q13: (view) =>
    (view.rules.R13 ?? []).map((exchange) => {
      const flow = view.one('exchanges', exchange) ?? {};
      return { exchange, is_overdue: typeof flow.review_on === 'string' && flow.review_on < view.day, has_no_exit: blank(flow.exit_plan) };
    }),
  Q14: (view) => [
    ...(view.rules.R01 ?? []).map((exchange) => ({ exchange, problem: 'none' })),
    ...(view.rules.R02 ?? []).map((exchange) => ({ exchange, problem: 'not_in_force' })),
  ],
  Q15: (view) => {
    const expired = (id: Value | undefined) => String(view.one('agreements', id)?.valid_until ?? '9999-99') < view.day;
    const flows = (view.rules.R11 ?? []).map((exchange) => ({ exchange, agreement: view.one('exchanges', exchange)?.agreement_id ?? null }));
    const shown = flows.map(({ agreement }) => agreement);
    const others = view.all('agreements').filter(({ id }) => expired(id) && !shown.includes(id as string));
    return [
      ...flows.map((row) => ({ ...row, problem: expired(row.agreement) ? 'expired' : 'missing' })),
      ...others.map(({ id }) => ({ exchange: null, agreement: id, problem: 'expired' })),
    ];
  },
  Q16: (view) =>
    view.flows().flatMap((flow) => {
      const country = String(view.one('organisations', ends(view, flow).to)?.country ?? '')
        .trim()
        .toUpperCase();
      if (!/^[A-Z]{2,3}$/.test(country) || EEA.has(country)) return [];
      return [
        {
          exchange: flow.id,
          country,
          is_personal: view.isPersonal(flow),
          safeguard: blank(flow.transfer_safeguard) ? null : String(flow.transfer_safeguard).trim(),
        },
      ];
    }),
  Q17: (view) => (view.rules.R09 ?? []).map((dataset) => ({ dataset })),
  Q18: (view) =>
    view.flows().flatMap((flow) => {
      const [is_manual, is_unsecured] = [flow.mode === 'manual', view.one('standards', flow.standard_id)?.is_secure === false];
      return is_manual || is_unsecured ? [{ exchange: flow.id, is_manual, is_unsecured }] : [];
    }),
  Q19: (view) => (view.rules.R15 ?? []).map((exchange) => ({ exchange })),
  Q20: (view) =>
    view.all('exchanges').flatMap((flow) => {
      const [before, after] = [isActive(flow, view.chosen.from ?? ''), isActive(flow, view.chosen.until ?? '')];
      return before === after ? [] : [{ exchange: flow.id, change: after ? 'added' : 'removed' }];
    }),
  Q21: (view) =>
    unique(view.flows().map((flow) => flow.standard_id)).map((standard) => {
      const own = view.flows().filter((flow) => flow.standard_id === standard);
      return { standard, amount: own.length, personal: own.filter((flow) => view.isPersonal(flow)).length, exchanges: ids(own) };
    }),
  Q22: (view) =>
    view
      .all('scenario_changes')
      .filter((step) => step.scenario_id === view.chosen.scenario)
      .map(({ seq, target_id, operation }) => ({ seq, target: target_id, operation })),
  Q23: (view) =>
    view
      .flows()
      .filter((flow) => view.one('processing_activities', flow.activity_id)?.comparison_key === view.chosen.process)
      .map((flow) => ({ exchange: flow.id })),
  Q24: (view) => {
    const subject = view.chosen.subject ?? '';
    const held = view
      .all('datasets')
      .filter((dataset) => view.isOwn(view.organisationOf(dataset.system_id)) && list(dataset.subject_ids).includes(subject));
    const sent = aboutSubject(view).filter((flow) => ends(view, flow).fromUs);
    return unique(held.flatMap((dataset) => list(dataset.category_ids))).map((category) => {
      const [here, away] = [held, sent].map((rows) => rows.filter((row) => list(row.category_ids).includes(category)));
      const unitOf = (system: Value | undefined) => view.one('systems', system)?.unit_id ?? null;
      const units = [
        ...(here ?? []).map((dataset) => unitOf(dataset.system_id)),
        ...(away ?? []).map((flow) => (ends(view, flow).toUs ? unitOf(flow.to_system_id) : null)),
      ];
      const organisations = (away ?? []).map((flow) => (ends(view, flow).toUs ? null : ends(view, flow).to));
      return {
        category,
        datasets: ids(here ?? []),
        units: unique(units.filter((id) => id !== null)),
        organisations: unique(organisations.filter((id) => id !== null)),
        exchanges: unique(ids(away ?? [])),
      };
    });
  },
  Q25: (view) =>
    view
      .all('processing_activities')
      .filter((activity) => ['rule_based', 'supporting', 'fully_automated'].includes(String(activity.automated_decision)))
      .map((activity) => ({
        activity: activity.id,
        register_ref: blank(activity.algorithm_register_ref) ? null : String(activity.algorithm_register_ref).trim(),
        exchanges: ids(view.flows().filter((flow) => flow.activity_id === activity.id)),
      })),
  Q34: (view) =>
    view
      .all('qualitative_signals')
      .filter((signal) => signal.observed_on === null || String(signal.observed_on) <= view.day)
      .flatMap((signal): SlowRow[] => {
        const links = view.all('decision_links').filter((link) => link.signal_kind === 'qualitative' && link.signal_id === signal.id);
        const taken = view.all('decisions').filter(({ id }) => links.some((link) => link.decision_id === id));
        const known = taken.filter((decision) => decision.decided_on !== null && String(decision.decided_on) <= view.day);
        if (known.length === 0) return [{ signal: signal.id, decision: null, days: null }];
        return known.map((decision) => ({
          signal: signal.id,
          decision: decision.id,
          days: signal.observed_on === null ? null : days(String(signal.observed_on), String(decision.decided_on)),
        }));
      }),
  Q35: (view) =>
    view
      .all('decisions')
      .filter(({ evaluate_on }) => evaluate_on !== null && String(evaluate_on) < view.day)
      .map(({ id, evaluate_on }) => ({ decision: id, days_past: days(String(evaluate_on), view.day) })),
  Q38: (view) =>
    view.flows().flatMap((flow) => {
      const bases = list(flow.legal_basis_ids);
      const subjects = list(flow.subject_ids).filter((id) => view.one('data_subjects', id)?.is_vulnerable === true);
      const isConsent = bases.length > 0 && bases.every((id) => view.one('legal_bases', id)?.article6 === '6.1.a');
      return isConsent && subjects.length > 0 ? [{ exchange: flow.id, subjects }] : [];
    }),
  Q39: (view) => [
    ...view
      .all('processing_activities')
      .filter(({ id }) => !view.flows().some((flow) => flow.activity_id === id))
      .map(({ id }) => ({ problem: 'line_without_flow', activity: id, exchange: null })),
    ...(view.rules.R06 ?? []).map((exchange) => ({ problem: 'flow_without_line', activity: null, exchange })),
  ],
  Q40: (view) =>
    written(view, (row) => row.kind === 'objection' || row.kind === 'counter_voice').filter(
      ({ target }) => view.chosen.object === null || target === view.chosen.object,
    ),
  Q41: (view) => written(view, (row) => row.kind === 'council_question' && row.status === 'open'),
  Q42: (view) => written(view, (row) => row.kind === 'deda' && row.status === 'open'),
  Q43: (view) => written(view, (row) => row.kind === 'correction'),
  Q44: (view) =>
    view
      .all('datasets')
      .filter(({ access_rights }) => access_rights === 'PUBLIC')
      .map((dataset) => ({
        dataset: dataset.id,
        is_personal: view.isPersonal(dataset),
        exchanges: ids(
          view
            .flows()
            .filter((flow) => flow.mode === 'publication' || flow.recipient_role === 'public')
            .filter((flow) => flow.source_dataset_id === dataset.id || flow.target_dataset_id === dataset.id),
        ),
      })),
  Q45: (view) =>
    (view.rules.R17 ?? []).map((exchange) => {
      const flow = view.one('exchanges', exchange) ?? {};
      const sent = list(flow.category_ids).filter((id) => view.isPersonal({ category_ids: [id] }));
      const lacking = (id: Value | undefined) => {
        const dataset = view.one('datasets', id);
        return dataset === undefined ? [] : sent.filter((category) => !list(dataset.category_ids).includes(category));
      };
      return { exchange, not_in_source: lacking(flow.source_dataset_id), not_in_target: lacking(flow.target_dataset_id) };
    }),
};

function aboutSubject(view: SlowView): Values[] {
  return view.flows().filter((flow) => list(flow.subject_ids).includes(view.chosen.subject ?? ''));
}

function written(view: SlowView, wanted: (row: Values) => boolean): { annotation: Value | undefined; target: Value | undefined }[] {
  return view
    .all('annotations')
    .filter((row) => wanted(row) && (row.created_on === null || String(row.created_on) <= view.day))
    .map((row) => ({ annotation: row.id, target: row.target_id }));
}

const EEA = new Set(
  (
    'AT BE BG HR CY CZ DK EE FI FR DE GR EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO ' +
    'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR'
  ).split(' '),
);
