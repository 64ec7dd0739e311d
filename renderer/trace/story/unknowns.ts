// What is not known of an exchange? Every field that matters and is empty, or points at nothing. In no language.
import type { SheetName } from '../../model/sheet.ts';
import { clean } from './cleaned.ts';
import { durationParts } from './duration.ts';
import { countryOf, isOutsideEea } from './eea.ts';
import type { DerivationFacts, ExchangeFacts, Found, Party, Reference } from './facts.ts';

/** What is not known. Each has its own words in each language. */
export type UnknownKey =
  | 'from'
  | 'fromUnit'
  | 'fromOrganisation'
  | 'source'
  | 'to'
  | 'toUnit'
  | 'toOrganisation'
  | 'target'
  | 'via'
  | 'categories'
  | 'personal'
  | 'subjects'
  | 'purpose'
  | 'basis'
  | 'basisKind'
  | 'exception'
  | 'mode'
  | 'frequency'
  | 'latency'
  | 'standard'
  | 'secure'
  | 'role'
  | 'agreement'
  | 'country'
  | 'safeguard'
  | 'correction'
  | 'feedback'
  | 'temporary'
  | 'review'
  | 'exit'
  | 'since'
  | 'register'
  | 'describedBy'
  | 'senderView'
  | 'receiverView'
  | 'bothViews'
  | 'certainty'
  | 'confirmed';

/** One thing that is not known, and the field that would tell. `isSaid`: the sentences name it where they would use it, with its id. */
export interface Unknown {
  readonly key: UnknownKey;
  readonly sheet: SheetName;
  readonly id: string;
  readonly field: string;
  readonly isSaid: boolean;
}

export function unknownsOf(facts: ExchangeFacts): Unknown[] {
  return [...ends(facts), ...content(facts), ...ground(facts), ...manner(facts), ...care(facts), ...period(facts), ...certainty(facts)];
}

/** Of a dataset made from another. */
export function unknownsOfDerivation(facts: DerivationFacts): Unknown[] {
  const { from, to, categories, purpose } = facts;
  const add: Add = (key, field, isMissing, isSaid = false) => (isMissing ? [{ key, sheet: 'datasets', id: to.id, field, isSaid }] : []);
  return [
    ...add('source', 'derived_from_ids', isBlank(from.row?.title ?? null), true),
    ...add('target', 'title', isBlank(to.row?.title ?? null), true),
    ...add('categories', 'category_ids', categories.length === 0),
    ...each(add, 'categories', 'category_ids', categories, ({ nl, en }) => clean(nl) ?? en),
    ...add('personal', 'category_ids', categories.length > 0 && facts.isPersonal === null),
    ...reference(add, 'purpose', 'purpose_id', purpose, ({ nl, en, plain }) => clean(nl) ?? clean(en) ?? plain),
  ];
}

type Add = (key: UnknownKey, field: string, isMissing: boolean, isSaid?: boolean) => Unknown[];

function about(facts: ExchangeFacts): Add {
  return (key, field, isMissing, isSaid = false) => (isMissing ? [{ key, sheet: 'exchanges', id: facts.exchange.id, field, isSaid }] : []);
}

/** Missing altogether, or (said on the spot) an id without a row or a row without a name. */
function reference<T>(add: Add, key: UnknownKey, field: string, found: Reference<T>, name: (row: T) => string | null): Unknown[] {
  if (!found) return add(key, field, true);
  return add(key, field, found.row === null || isBlank(name(found.row)), true);
}

function each<T>(add: Add, key: UnknownKey, field: string, found: readonly Found<T>[], name: (row: T) => string | null): Unknown[] {
  return add(
    key,
    field,
    found.some(({ row }) => row === null || isBlank(name(row))),
    true,
  );
}

function ends(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const mayStoreNothing = facts.exchange.mode === 'query' || facts.exchange.mode === 'publication';
  return [
    ...reference(add, 'from', 'from_system_id', facts.from.system, ({ name }) => name),
    ...holder(facts.from, 'fromOrganisation', 'fromUnit'),
    ...reference(add, 'source', 'source_dataset_id', facts.source, ({ title }) => title),
    ...reference(add, 'to', 'to_system_id', facts.to.system, ({ name }) => name),
    ...holder(facts.to, 'toOrganisation', 'toUnit'),
    ...(facts.target || !mayStoreNothing ? reference(add, 'target', 'target_dataset_id', facts.target, ({ title }) => title) : []),
    ...(facts.via ? reference(add, 'via', 'via_system_id', facts.via, ({ name }) => name) : []),
  ];
}

/** Of a system that is described: whose it is, and inside the own organisation of which department. */
function holder(party: Party, organisationKey: UnknownKey, unitKey: UnknownKey): Unknown[] {
  const { system, organisation, unit } = party;
  if (!system?.row) return [];
  const missing = (key: UnknownKey, field: string, isSaid: boolean): Unknown => ({ key, sheet: 'systems', id: system.id, field, isSaid });
  const isNamed = organisation?.row && !(isBlank(organisation.row.name) && isBlank(organisation.row.shortName));
  const isShown = Boolean(organisation?.row || unit?.row);
  const owner = isNamed ? [] : [missing(organisationKey, 'organisation_id', isShown && organisation !== null)];
  if (unit) return unit.row && !isBlank(unit.row.name) ? owner : [...owner, missing(unitKey, 'unit_id', isShown)];
  return organisation?.row?.isOwn === true ? [...owner, missing(unitKey, 'unit_id', false)] : owner;
}

function content(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const { categories, isPersonal } = facts;
  return [
    ...add('categories', 'category_ids', categories.length === 0),
    ...each(add, 'categories', 'category_ids', categories, ({ nl, en }) => clean(nl) ?? en),
    ...add('personal', 'category_ids', categories.length > 0 && isPersonal === null),
    ...add('subjects', 'subject_ids', isPersonal !== false && facts.subjects.length === 0),
    ...each(add, 'subjects', 'subject_ids', facts.subjects, ({ nl, en }) => clean(nl) ?? en),
  ];
}

function ground(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  return [
    ...reference(add, 'purpose', 'purpose_id', facts.purpose, ({ nl, en, plain }) => clean(nl) ?? clean(en) ?? plain),
    ...add('basis', 'legal_basis_ids', facts.isPersonal !== false && facts.bases.length === 0),
    ...each(
      add,
      'basis',
      'legal_basis_ids',
      facts.bases.map(({ basis }) => basis),
      ({ law }) => law,
    ),
    ...add(
      'basisKind',
      'legal_basis_ids',
      facts.bases.some(({ basis }) => basis.row !== null && isBlank(basis.row.article6)),
    ),
    ...add('exception', 'legal_basis_ids', lacksException(facts)),
    ...(facts.activity || facts.isPersonal !== false ? reference(add, 'register', 'activity_id', facts.activity, ({ name }) => name) : []),
  ];
}

/** Special or criminal data with grounds of which none names an exception (rule R04). */
function lacksException({ categories, bases }: ExchangeFacts): boolean {
  const isSpecial = categories.some(({ row }) => row?.privacyClass === 'special' || row?.privacyClass === 'criminal');
  return isSpecial && bases.length > 0 && bases.every(({ basis }) => basis.row !== null && isBlank(basis.row.specialGround));
}

function manner(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const { exchange, standard } = facts;
  const secure: Unknown[] =
    standard?.row && standard.row.isSecure === null
      ? [{ key: 'secure', sheet: 'standards', id: standard.id, field: 'is_secure', isSaid: false }]
      : [];
  return [
    ...add('mode', 'mode', isBlank(exchange.mode)),
    ...add('frequency', 'frequency', isBlank(exchange.frequency)),
    ...add('latency', 'latency', durationParts(exchange.latency) === null),
    ...reference(add, 'standard', 'standard_id', standard, ({ name }) => name),
    ...secure,
  ];
}

function care(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const { exchange, agreement, isPersonal } = facts;
  const asksAgreement = isPersonal !== false && (exchange.recipientRole === 'processor' || exchange.recipientRole === 'joint_controller');
  return [
    ...add('role', 'recipient_role', isBlank(exchange.recipientRole)),
    ...(agreement || asksAgreement ? reference(add, 'agreement', 'agreement_id', agreement, ({ title }) => title) : []),
    ...countryUnknown(facts),
    ...add('safeguard', 'transfer_safeguard', isPersonal !== false && isOutsideEea(facts.to) && isBlank(exchange.transferSafeguard)),
    ...add('correction', 'correction', isBlank(exchange.correction)),
    ...add('feedback', 'is_feedback', exchange.isFeedback === null),
  ];
}

/** Whether personal data leaves the EEA cannot be told without the receiver's country. */
function countryUnknown({ to, isPersonal }: ExchangeFacts): Unknown[] {
  if (isPersonal === false || !to.organisation?.row || countryOf(to) !== null) return [];
  return [{ key: 'country', sheet: 'organisations', id: to.organisation.id, field: 'country', isSaid: false }];
}

function period(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const { exchange } = facts;
  return [
    ...add('temporary', 'is_temporary', exchange.isTemporary === null),
    ...add('review', 'review_on', exchange.isTemporary === true && isBlank(exchange.reviewOn)),
    ...add('exit', 'exit_plan', exchange.isTemporary === true && isBlank(exchange.exitPlan)),
    ...add('since', 'valid_from', isBlank(exchange.validFrom)),
  ];
}

const OTHER_VIEW: Readonly<Record<string, UnknownKey>> = { sender: 'receiverView', receiver: 'senderView', third: 'bothViews' };

function certainty(facts: ExchangeFacts): Unknown[] {
  const add = about(facts);
  const { describedBy, certainty: sure } = facts.exchange;
  const other = describedBy !== null && Object.hasOwn(OTHER_VIEW, describedBy) ? OTHER_VIEW[describedBy] : undefined;
  return [
    ...add('describedBy', 'described_by', isBlank(describedBy)),
    ...(other ? add(other, 'described_by', true) : []),
    ...add('certainty', 'certainty', isBlank(sure) || sure === 'unknown'),
    ...add('confirmed', 'certainty', sure === 'assumed'),
  ];
}

/** Nothing that can be read: empty, or white space and characters that show nothing. */
function isBlank(text: string | null): boolean {
  return clean(text) === null;
}
