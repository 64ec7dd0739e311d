// Steps that several queries begin with: exchanges in force, kinds of data, own datasets. Definitions of domain.md section 4.

/** `kinds`: one row with the ids of the data categories that are personal (some class other than none) and special (art. 9 or 10). */
export const KINDS = `kinds as (
  select coalesce(list(id) filter (where privacy_class <> 'none'), []::varchar[]) as personal,
    coalesce(list(id) filter (where privacy_class in ('special', 'criminal')), []::varchar[]) as special
  from data_categories)`;

/** `own`: the organisations that own the case, as the rules have it. */
export const OWN = `own as (
  select id from organisations where is_own and id is not null
  union
  select value from case_info where key = 'own_organisation_id' and value is not null)`;

/** `flows`: exchanges in force on the day, with who sends and who receives, and whether they carry personal or special data. */
export const FLOWS = `${KINDS},
${OWN},
flows as (
  select e.id, e.name, e.from_system_id, e.to_system_id, e.source_dataset_id, e.target_dataset_id, e.via_system_id, e.activity_id, e.purpose_id,
    e.legal_basis_ids, e.category_ids, e.subject_ids, e.mode, e.frequency, e.latency, e.standard_id, e.recipient_role, e.agreement_id, e.correction,
    e.is_feedback, e.transfer_safeguard, e.is_temporary, e.review_on, e.exit_plan, e.valid_from, e.valid_until, e.described_by, e.certainty, e.process_step,
    sender.organisation_id as from_organisation_id, sender.unit_id as from_unit_id,
    receiver.organisation_id as to_organisation_id, receiver.unit_id as to_unit_id,
    coalesce(sender.organisation_id in (select id from own), false) as is_from_us,
    coalesce(receiver.organisation_id in (select id from own), false) as is_to_us,
    coalesce(list_has_any(e.category_ids, kinds.personal), false) as is_personal,
    coalesce(list_has_any(e.category_ids, kinds.special), false) as is_special
  from exchanges e cross join asked cross join kinds
  left join systems sender on sender.id = e.from_system_id
  left join systems receiver on receiver.id = e.to_system_id
  where (e.valid_from is null or e.valid_from <= asked.day) and (e.valid_until is null or asked.day <= e.valid_until))`;

/** `held`: all datasets with their system's organisation and department, and whether they hold personal data; `is_own` = in a system of ours. */
export const HELD = `held as (
  select d.id, d.system_id, d.title, d.kind, d.copy_of_id, d.copy_reason, d.derived_from_ids, d.purpose_id, d.steward_unit_id, d.category_ids, d.subject_ids,
    d.retention_id, d.oldest_record, d.query_service, d.access_rights, d.is_authoritative,
    s.organisation_id, s.unit_id, coalesce(s.organisation_id in (select id from own), false) as is_own,
    coalesce(list_has_any(d.category_ids, kinds.personal), false) as is_personal
  from datasets d cross join kinds left join systems s on s.id = d.system_id)`;
