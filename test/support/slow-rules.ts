// The rules of domain.md section 4 a second time, slowly and plainly over rows: which rows does each rule name? Written from the definition, not from the queries.
import { type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';

type Values = Readonly<Record<string, Value>>;

/** Ids by rule, sorted. Every rule is there, with nothing if it is silent. */
export type SlowFindings = Readonly<Record<string, readonly string[]>>;

const EEA = new Set(
  (
    'AT BE BG HR CY CZ DK EE FI FR DE GR EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO ' +
    'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR'
  ).split(' '),
);

const BBN: Readonly<Record<string, number>> = { '1': 1, '2': 2, '2+': 3, '3': 4 };

export function slowRules(records: RecordSet, day: string): SlowFindings {
  const look = lookIn(records);
  const flows = look.all('exchanges').filter((flow) => within(flow, day));
  const own = look.all('datasets').filter((dataset) => look.isOwn(look.one('systems', dataset.system_id)?.organisation_id));
  const found: Record<string, string[]> = {};
  const rule = (id: string, rows: readonly Values[], holds: (row: Values) => boolean) => {
    found[id] = rows
      .filter(holds)
      .map((row) => String(row.id))
      .sort();
  };
  const personal = (row: Values) => look.classes(row).some((known) => known !== 'none');
  const special = (row: Values) => look.classes(row).some((known) => known === 'special' || known === 'criminal');
  const bases = (flow: Values) => look.several('legal_bases', list(flow.legal_basis_ids));
  const sender = (flow: Values) => look.one('systems', flow.from_system_id);
  const receiver = (flow: Values) => look.one('systems', flow.to_system_id);
  const organisation = (system: Values | undefined) => look.one('organisations', system?.organisation_id);

  rule('R01', flows, (flow) => personal(flow) && list(flow.legal_basis_ids).length === 0);
  rule('R02', flows, (flow) => personal(flow) && bases(flow).length > 0 && !bases(flow).some((basis) => within(basis, day)));
  rule('R03', flows, (flow) => {
    return personal(flow) && organisation(sender(flow))?.is_public_authority === true && bases(flow).some(({ article6 }) => article6 === '6.1.f');
  });
  rule('R04', flows, (flow) => special(flow) && bases(flow).length > 0 && bases(flow).every((basis) => blank(basis.special_ground)));
  rule('R05', flows, (flow) => {
    const activity = look.one('processing_activities', flow.activity_id);
    if (!personal(flow) || !activity || activity.dpia_status === 'done') return false;
    return special(flow) || activity.dpia_required === 'yes';
  });
  rule('R06', flows, (flow) => personal(flow) && blank(flow.activity_id));
  rule('R07', flows, (flow) => personal(flow) && look.drifts(look.one('datasets', flow.source_dataset_id)?.purpose_id, flow.purpose_id, day));
  rule('R08', own, (dataset) => {
    const original = look.one('datasets', dataset.copy_of_id);
    return dataset.kind === 'copy' && blank(dataset.copy_reason) && original?.query_service === true;
  });
  rule('R09', own, (dataset) => {
    const end = endOf(dataset.oldest_record, look.one('retention_rules', dataset.retention_id)?.duration);
    return personal(dataset) && end !== null && end < Date.parse(day);
  });
  rule('R09b', own, (dataset) => personal(dataset) && blank(dataset.retention_id));
  rule('R10', own, (dataset) => {
    const isRegistered = look.all('processing_activities').some((activity) => list(activity.dataset_ids).includes(String(dataset.id)));
    return blank(dataset.steward_unit_id) || (personal(dataset) && !isRegistered);
  });
  rule('R11', flows, (flow) => {
    const needsOne = flow.recipient_role === 'processor' || flow.recipient_role === 'joint_controller';
    const until = look.one('agreements', flow.agreement_id)?.valid_until;
    return personal(flow) && ((needsOne && blank(flow.agreement_id)) || (typeof until === 'string' && until < day));
  });
  rule('R12', flows, (flow) => {
    const country = String(organisation(receiver(flow))?.country ?? '')
      .trim()
      .toUpperCase();
    return personal(flow) && /^[A-Z]{2,3}$/.test(country) && !EEA.has(country) && blank(flow.transfer_safeguard);
  });
  rule('R13', flows, (flow) => {
    return flow.is_temporary === true && (blank(flow.exit_plan) || flow.review_on === null || String(flow.review_on) < day);
  });
  rule('R14', flows, (flow) => {
    const [high, low] = [BBN[String(sender(flow)?.bbn)], BBN[String(receiver(flow)?.bbn)]];
    return personal(flow) && high !== undefined && low !== undefined && low < high;
  });
  rule('R15', flows, (flow) => flow.described_by !== 'both' || flow.certainty !== 'confirmed');
  rule('R16', flows, (flow) => personal(flow) && flow.target_dataset_id !== null && flow.correction === 'none');
  rule('R17', flows, (flow) => {
    const ends = look.several('datasets', [flow.source_dataset_id, flow.target_dataset_id]);
    const sent = list(flow.category_ids).filter((id) => look.classOf(id) !== undefined && look.classOf(id) !== 'none');
    return sent.some((id) => ends.some((dataset) => !list(dataset.category_ids).includes(id)));
  });
  rule('R18', own, (dataset) => {
    const travels = flows.some((flow) => flow.source_dataset_id === dataset.id || flow.target_dataset_id === dataset.id);
    const derives = look.all('datasets').some((other) => list(other.derived_from_ids).includes(String(dataset.id)));
    return !travels && !derives && list(dataset.derived_from_ids).length === 0;
  });
  rule('R19', look.all('processing_activities'), (activity) => {
    const level = activity.automated_decision;
    return (level === 'supporting' || level === 'fully_automated') && blank(activity.algorithm_register_ref);
  });
  rule('R20', flows, (flow) => {
    const isDelicate = look.classes(flow).some((known) => ['sensitive', 'special', 'criminal', 'national_id'].includes(known));
    return isDelicate && look.one('standards', flow.standard_id)?.is_secure === false;
  });
  return found;
}

function lookIn(records: RecordSet) {
  const all = (sheet: SheetName): Values[] => rowsOf(records, sheet).map((row: Row) => row.values);
  const one = (sheet: SheetName, id: Value | undefined): Values | undefined => all(sheet).find((row) => typeof id === 'string' && row.id === id);
  const several = (sheet: SheetName, ids: readonly (Value | undefined)[]): Values[] =>
    ids.map((id) => one(sheet, id)).filter((row): row is Values => row !== undefined);
  const classOf = (id: string) => one('data_categories', id)?.privacy_class ?? undefined;
  const classes = (row: Values) => list(row.category_ids).flatMap((id) => (classOf(id) === undefined ? [] : [String(classOf(id))]));
  const settings = new Map(all('case_info').map(({ key, value }) => [key, value]));
  const isOwn = (id: Value | undefined) =>
    typeof id === 'string' && (one('organisations', id)?.is_own === true || settings.get('own_organisation_id') === id);
  const wider = (purpose: string): Set<string> => {
    const found = new Set([purpose]);
    for (const id of found) {
      const parent = one('purposes', id)?.parent_id;
      if (typeof parent === 'string') found.add(parent);
    }
    return found;
  };
  const drifts = (kept: Value | undefined, used: Value | undefined, day: string) => {
    if (typeof kept !== 'string' || typeof used !== 'string' || wider(used).has(kept)) return false;
    const links = all('purpose_links').filter((link) => within(link, day));
    return !links.some((link) => wider(kept).has(String(link.from_purpose_id)) && wider(used).has(String(link.to_purpose_id)));
  };
  return { all, one, several, classOf, classes, isOwn, drifts };
}

function list(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function blank(value: Value | undefined): boolean {
  return value === null || value === undefined || String(value).trim() === '';
}

function within({ valid_from: from, valid_until: until }: Values, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until);
}

/** Oldest record plus an ISO 8601 duration, in milliseconds: months first (the last day of a shorter month), then days, then hours. */
function endOf(oldest: Value | undefined, duration: Value | undefined): number | null {
  const match = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+(?:\.\d+)?S)?)?$/.exec(String(duration));
  if (typeof oldest !== 'string' || typeof duration !== 'string' || !match || !/\d/.test(duration) || duration.endsWith('T')) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number.parseFloat(part ?? '0'));
  const moment = new Date(`${oldest}T00:00:00Z`);
  const total = Math.min(years * 12 + months, 120_000) + moment.getUTCMonth();
  const [year, month] = [moment.getUTCFullYear() + Math.floor(total / 12), total % 12];
  const end = new Date(0);
  end.setUTCFullYear(year, month, Math.min(moment.getUTCDate(), lastDay(year, month)));
  return end.getTime() + Math.min(weeks * 7 + days, 5e6) * 86_400_000 + Math.min(hours * 3_600 + minutes * 60 + seconds, 3e11) * 1_000;
}

function lastDay(year: number, month: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month + 1, 0);
  return end.getUTCDate();
}
