// Columns that several questions share, each with its words.
import type { SheetName } from '../model/sheet.ts';
import type { Column, QuestionParameter, Words } from './question.ts';

type Plain = 'text' | 'number' | 'percent' | 'hours' | 'date' | 'dates' | 'duration' | 'truth' | 'target' | 'field' | 'field_value' | 'country';

export function plain(name: string, kind: Plain, nl: string, en: string): Column {
  return { name, kind, label: { nl, en } };
}

export function ref(name: string, sheet: SheetName, nl: string, en: string): Column {
  return { name, kind: 'ref', sheet, label: { nl, en } };
}

export function refs(name: string, sheet: SheetName, nl: string, en: string): Column {
  return { name, kind: 'refs', sheet, label: { nl, en } };
}

export function code(name: string, sheet: SheetName, field: string, nl: string, en: string): Column {
  return { name, kind: 'code', sheet, field, label: { nl, en } };
}

export function word(name: string, nl: string, en: string, words: Readonly<Record<string, Words>>): Column {
  return { name, kind: 'word', words, label: { nl, en } };
}

export const EXCHANGE = ref('exchange', 'exchanges', 'Uitwisseling', 'Exchange');
export const EXCHANGES = refs('exchanges', 'exchanges', 'Uitwisselingen', 'Exchanges');
export const FROM = ref('from_system', 'systems', 'Van', 'From');
export const TO = ref('to_system', 'systems', 'Naar', 'To');
const RECEIVER = ref('to_organisation', 'organisations', 'Ontvanger', 'Receiver');
export const ORGANISATION = ref('organisation', 'organisations', 'Organisatie', 'Organisation');
export const UNIT = ref('unit', 'units', 'Afdeling', 'Department');
export const SYSTEM = ref('system', 'systems', 'Systeem', 'System');
export const DATASET = ref('dataset', 'datasets', 'Dataset', 'Dataset');
export const CATEGORIES = refs('categories', 'data_categories', 'Gegevens', 'Data');
export const PURPOSE = ref('purpose', 'purposes', 'Doel', 'Purpose');
export const BASES = refs('legal_bases', 'legal_bases', 'Grondslag', 'Legal basis');
export const ACTIVITY = ref('activity', 'processing_activities', 'Verwerking', 'Processing activity');
export const AGREEMENT = ref('agreement', 'agreements', 'Overeenkomst', 'Agreement');

/** The columns that say which exchange a row is about, selected from `flows`. */
export const FLOW_COLUMNS = [EXCHANGE, FROM, TO, RECEIVER];
export const FLOW_SQL =
  'flows.id as exchange, flows.from_system_id as from_system, flows.to_system_id as to_system, flows.to_organisation_id as to_organisation';

/** A group of data subjects; the fallback prefers the words given, then vulnerable groups, then the group that most exchanges are about. */
export function subjectParameter(likeNl: string, likeEn: string): QuestionParameter {
  const like = `regexp_matches(lower(coalesce(label_nl, '') || ' ' || coalesce(label_en, '')), '${likeNl}|${likeEn}')`;
  return {
    name: 'subject',
    kind: 'ref',
    sheet: 'data_subjects',
    label: { nl: 'Groep', en: 'Group' },
    fallback: `uses as (select unnest(subject_ids) as id from exchanges)
select s.id as value from data_subjects s
order by ${like} desc, s.is_vulnerable desc nulls last, (select count(*) from uses where uses.id = s.id) desc, s.id limit 1`,
  };
}
