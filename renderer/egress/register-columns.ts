// The columns of the register of processing activities: what GDPR article 30(1) asks and Dutch municipalities add, and how each cell is filled.
import { codeWord } from '../model/code-lists.ts';
import { withoutPersonalNumbers } from '../model/personal-data.ts';
import { type Row, textOf } from '../model/record.ts';
import { idsOf, type RegisterBook } from './register-book.ts';
import { insideRecipients, origins, outsideRecipients, processors, safeguards, transfer } from './register-recipients.ts';
import { durationWords } from './register-words.ts';

/** A column: its head in both languages, and what stands below it for an activity. */
interface Column {
  readonly nl: string;
  readonly en: string;
  cell(book: RegisterBook, activity: Row): string;
}

const SHEET = 'processing_activities';

/** In the order of article 30(1), each letter of it in the head; after them what the municipal template of VNG and IBD adds. What is not known says so. */
export const COLUMNS: readonly Column[] = [
  { nl: 'Kenmerk', en: 'Identifier', cell: (book, row) => book.text(row, 'id') },
  { nl: 'Verwerking', en: 'Processing activity', cell: (book, row) => book.text(row, 'name') },
  { nl: 'Status', en: 'Status', cell: (book, row) => book.code(SHEET, row, 'status') },
  { nl: 'Afdeling', en: 'Department', cell: (book, row) => book.names('units', row, 'unit_id') },
  { nl: 'Verwerkingsverantwoordelijke (1a)', en: 'Controller (1a)', cell: controllers },
  { nl: 'Bestuursorgaan', en: 'Body', cell: (book, row) => book.text(row, 'controller_body') },
  { nl: 'Contact van de FG (1a)', en: 'Contact of the DPO (1a)', cell: (book) => book.settings.dpo_contact ?? book.words.unknown },
  { nl: 'Doel (1b)', en: 'Purpose (1b)', cell: (book, row) => book.names('purposes', row, 'purpose_id') },
  { nl: 'Categorieën betrokkenen (1c)', en: 'Categories of data subjects (1c)', cell: subjects },
  {
    nl: 'Categorieën persoonsgegevens (1c)',
    en: 'Categories of personal data (1c)',
    cell: (book, row) => book.names('data_categories', row, 'category_ids'),
  },
  { nl: 'Waarvan bijzonder, strafrechtelijk of BSN', en: 'Of which special, criminal or national number', cell: sensitive },
  { nl: 'Ontvangers buiten de organisatie (1d)', en: 'Recipients outside the organisation (1d)', cell: outsideRecipients },
  { nl: 'Ontvangers binnen de organisatie (1d)', en: 'Recipients inside the organisation (1d)', cell: insideRecipients },
  { nl: 'Verwerkers', en: 'Processors', cell: processors },
  { nl: 'Doorgifte buiten de EER (1e)', en: 'Transfer outside the EEA (1e)', cell: transfer },
  { nl: 'Waarborg bij doorgifte (1e)', en: 'Safeguard for the transfer (1e)', cell: safeguards },
  { nl: 'Bewaartermijn (1f)', en: 'Retention (1f)', cell: retention },
  { nl: 'Beveiligingsmaatregelen (1g)', en: 'Security measures (1g)', cell: (book, row) => book.text(row, 'security_measures') },
  { nl: 'Grondslag (art. 6) en wet', en: 'Legal basis (art. 6) and law', cell: legalBases },
  { nl: 'Uitzondering (art. 9)', en: 'Exception (art. 9)', cell: exceptions },
  { nl: 'Herkomst van de gegevens', en: 'Origin of the data', cell: origins },
  { nl: 'Overeenkomsten', en: 'Agreements', cell: agreements },
  { nl: 'DPIA nodig', en: 'DPIA required', cell: (book, row) => book.code(SHEET, row, 'dpia_required') },
  { nl: 'DPIA-status', en: 'DPIA status', cell: (book, row) => book.code(SHEET, row, 'dpia_status') },
  { nl: 'Datum DPIA', en: 'DPIA date', cell: (book, row) => unless(book, row, 'dpia_date', textOf(row, 'dpia_status') !== 'done') },
  { nl: 'Reden DPIA', en: 'DPIA reason', cell: (book, row) => book.text(row, 'dpia_reason') },
  { nl: 'Geautomatiseerd besluit', en: 'Automated decision', cell: (book, row) => book.code(SHEET, row, 'automated_decision') },
  {
    nl: 'Algoritmeregister',
    en: 'Algorithm register',
    cell: (book, row) => unless(book, row, 'algorithm_register_ref', textOf(row, 'automated_decision') === 'none'),
  },
  { nl: 'Datasets', en: 'Datasets', cell: (book, row) => book.names('datasets', row, 'dataset_ids') },
  { nl: 'Systemen', en: 'Systems', cell: systems },
  { nl: 'Bezwaren, tegenspraak en vragen', en: 'Objections, counter-voices and questions', cell: voices },
];

function controllers(book: RegisterBook, activity: Row): string {
  const names = book.names('organisations', activity, 'controller_ids');
  return idsOf(activity, 'controller_ids').length > 1 ? `${book.words.jointly}: ${names}` : names;
}

function subjects(book: RegisterBook, activity: Row): string {
  return book.list(
    idsOf(activity, 'subject_ids').map((id) => {
      const isVulnerable = book.row('data_subjects', id)?.values.is_vulnerable === true;
      return `${book.name('data_subjects', id)}${isVulnerable ? ` (${book.words.vulnerable})` : ''}`;
    }),
  );
}

const SENSITIVE = new Set(['special', 'criminal', 'national_id']);

function sensitive(book: RegisterBook, activity: Row): string {
  const ids = idsOf(activity, 'category_ids');
  const rows = book.rows('data_categories', activity, 'category_ids');
  const found = rows.filter((row) => SENSITIVE.has(textOf(row, 'privacy_class') ?? ''));
  if (found.length === 0) return isClassed(ids, rows) ? book.words.notApplicable : book.words.unknown;
  return book.list(
    found.map((row) => `${book.name('data_categories', textOf(row, 'id') ?? '')} (${book.code('data_categories', row, 'privacy_class')})`),
  );
}

/** Whether the privacy class of every category is known. */
function isClassed(ids: readonly string[], rows: readonly Row[]): boolean {
  return ids.length > 0 && rows.length === ids.length && rows.every((row) => textOf(row, 'privacy_class') !== undefined);
}

function retention(book: RegisterBook, activity: Row): string {
  const [rule] = book.rows('retention_rules', activity, 'retention_id');
  if (!rule) return book.names('retention_rules', activity, 'retention_id');
  const { words } = book;
  const duration = textOf(rule, 'duration');
  const details = [
    duration && durationWords(duration, words),
    textOf(rule, 'starts_at') && `${words.from} ${textOf(rule, 'starts_at')}`,
    textOf(rule, 'action') && `${words.afterwards} ${book.code('retention_rules', rule, 'action')}`,
    textOf(rule, 'source'),
  ];
  return `${book.name('retention_rules', textOf(rule, 'id') ?? '')} (${details.filter(Boolean).join(', ')})`;
}

function legalBases(book: RegisterBook, activity: Row): string {
  return book.list(
    idsOf(activity, 'legal_basis_ids').map((id) => {
      const basis = book.row('legal_bases', id);
      const article = basis && textOf(basis, 'article6');
      const law = basis ? book.text(basis, 'law_nl') : id;
      return article ? `${book.words.article6(article.slice(-1))}, ${book.code('legal_bases', basis, 'article6')}: ${law}` : law;
    }),
  );
}

function exceptions(book: RegisterBook, activity: Row): string {
  const grounds = book.rows('legal_bases', activity, 'legal_basis_ids').flatMap((basis) => textOf(basis, 'special_ground') ?? []);
  if (grounds.length > 0) return book.list(grounds.map((ground) => book.words.article9(ground.slice(-1))));
  const rows = book.rows('data_categories', activity, 'category_ids');
  const needsNone = isClassed(idsOf(activity, 'category_ids'), rows) && rows.every((row) => textOf(row, 'privacy_class') !== 'special');
  return needsNone ? book.words.notApplicable : book.words.unknown;
}

function agreements(book: RegisterBook, activity: Row): string {
  const ids = book.exchanges(activity).flatMap((exchange) => textOf(exchange, 'agreement_id') ?? []);
  return book.list(
    ids.map((id) => {
      const agreement = book.row('agreements', id);
      const until = agreement && textOf(agreement, 'valid_until');
      const notes = agreement ? [book.code('agreements', agreement, 'kind'), ...(until ? [`${book.words.until} ${until}`] : [])] : [];
      return notes.length > 0 ? `${book.name('agreements', id)} (${notes.join(', ')})` : id;
    }),
  );
}

function systems(book: RegisterBook, activity: Row): string {
  const datasets = book.rows('datasets', activity, 'dataset_ids');
  return book.list(datasets.map((dataset) => book.names('systems', dataset, 'system_id')));
}

/** The text of a field; without it, that it does not apply when `isIdle`, and else that it is unknown. */
function unless(book: RegisterBook, row: Row, field: string, isIdle: boolean): string {
  return textOf(row, field) ?? (isIdle ? book.words.notApplicable : book.words.unknown);
}

/** In their own words, with what was answered; numbers and addresses of people do not leave. */
function voices(book: RegisterBook, activity: Row): string {
  const said = book.voices(activity).map(({ kind, role, text, status, answer }) => {
    const who = [codeWord('annotations', 'kind', kind, book.language), role].filter(Boolean).join(', ');
    const end = [codeWord('annotations', 'status', status, book.language), answer ? `${book.words.answer}: ${answer}` : '']
      .filter(Boolean)
      .join('; ');
    return withoutPersonalNumbers(`${who}: “${text}” (${end})`);
  });
  const none = book.records.has('annotations') ? book.words.nobody : book.words.unknown;
  return said.join('\n') || none;
}
