// Who gets and gives the data of an activity, derived from its exchanges: outside and inside the own organisation, processors, and transfers out of the EEA.
import { codeWord } from '../model/code-lists.ts';
import { type Row, textOf } from '../model/record.ts';
import type { RegisterBook } from './register-book.ts';

/** Member states of the European Economic Area (ISO 3166): the 27 of the Union, Iceland, Liechtenstein and Norway. */
const EEA = new Set('AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '));

/** One party at the receiving end: `role` is its GDPR role in words; `until` is the last day, when all of its exchanges have one. */
interface Recipient {
  readonly name: string;
  readonly roles: string[];
  until: string | null;
}

/** Organisations outside the own one that receive data, with their role. What is published goes to everyone. */
export function outsideRecipients(book: RegisterBook, activity: Row): string {
  const recipients = new Map<string, Recipient>();
  for (const exchange of book.exchanges(activity)) {
    const organisation = book.organisationOf(textOf(exchange, 'to_system_id'));
    if (textOf(exchange, 'recipient_role') === 'public') add(recipients, book.words.everyone, [], exchange);
    else if (organisation && !book.isOwn(organisation)) add(recipients, book.name('organisations', organisation), [roleOf(book, exchange)], exchange);
    const hub = book.organisationOf(textOf(exchange, 'via_system_id'));
    if (hub && !book.isOwn(hub)) add(recipients, book.name('organisations', hub), [book.words.passesOn], exchange);
  }
  return listed(book, activity, [...recipients.values()]);
}

/** Departments of the own organisation that receive data, other than the one that does the activity. */
export function insideRecipients(book: RegisterBook, activity: Row): string {
  const recipients = new Map<string, Recipient>();
  for (const exchange of book.exchanges(activity)) {
    const system = book.row('systems', textOf(exchange, 'to_system_id'));
    const organisation = system && textOf(system, 'organisation_id');
    if (!system || !organisation || !book.isOwn(organisation)) continue;
    const unit = textOf(system, 'unit_id');
    if (unit && unit === textOf(activity, 'unit_id')) continue;
    add(recipients, unit ? book.name('units', unit) : book.name('systems', textOf(system, 'id') ?? ''), [], exchange);
  }
  return listed(book, activity, [...recipients.values()]);
}

export function processors(book: RegisterBook, activity: Row): string {
  const names = book.exchanges(activity).filter((exchange) => textOf(exchange, 'recipient_role') === 'processor');
  return listed(
    book,
    activity,
    names.map((exchange) => ({ name: receiver(book, exchange), roles: [], until: null })),
  );
}

/** Systems that the data come from, with the organisation that runs them. */
export function origins(book: RegisterBook, activity: Row): string {
  const systems = book.exchanges(activity).flatMap((exchange) => textOf(exchange, 'from_system_id') ?? []);
  return book.list(
    systems.map((id) => {
      const organisation = book.organisationOf(id);
      return organisation && !book.isOwn(organisation)
        ? `${book.name('systems', id)} (${book.name('organisations', organisation)})`
        : book.name('systems', id);
    }),
  );
}

/** Whether data leave the EEA: as the register line says, beside what the exchanges show. */
export function transfer(book: RegisterBook, activity: Row): string {
  const { words } = book;
  const stated = activity.values.third_country;
  const places = [...new Set(abroad(book, activity).map((exchange) => placeOf(book, exchange)))].join('; ');
  if (places) return stated === false ? `${words.yetSent} ${places}` : `${words.yes}: ${places}`;
  if (stated === true) return words.countryUnknown;
  return stated === false ? words.no : words.unknown;
}

export function safeguards(book: RegisterBook, activity: Row): string {
  const sent = abroad(book, activity);
  if (sent.length > 0) return book.list(sent.map((exchange) => `${receiver(book, exchange)}: ${book.text(exchange, 'transfer_safeguard')}`));
  return activity.values.third_country === false ? book.words.notApplicable : book.words.unknown;
}

function abroad(book: RegisterBook, activity: Row): Row[] {
  return book.exchanges(activity).filter((exchange) => {
    const country = countryOf(book, exchange);
    return country !== undefined && !EEA.has(country.toUpperCase());
  });
}

function countryOf(book: RegisterBook, exchange: Row): string | undefined {
  const organisation = book.row('organisations', book.organisationOf(textOf(exchange, 'to_system_id')));
  return organisation && textOf(organisation, 'country');
}

function placeOf(book: RegisterBook, exchange: Row): string {
  return `${receiver(book, exchange)} (${countryOf(book, exchange)})`;
}

function receiver(book: RegisterBook, exchange: Row): string {
  const system = textOf(exchange, 'to_system_id');
  const organisation = book.organisationOf(system);
  return organisation ? book.name('organisations', organisation) : system ? book.name('systems', system) : book.words.unknown;
}

function roleOf(book: RegisterBook, exchange: Row): string {
  const role = textOf(exchange, 'recipient_role');
  return role ? codeWord('exchanges', 'recipient_role', role, book.language) : '';
}

function add(recipients: Map<string, Recipient>, name: string, roles: readonly string[], exchange: Row): void {
  const until = textOf(exchange, 'valid_until') ?? null;
  const known = recipients.get(name);
  if (!known) recipients.set(name, { name, roles: roles.filter(Boolean), until });
  else {
    known.roles.push(...roles.filter((role) => role && !known.roles.includes(role)));
    known.until = known.until && until ? (known.until > until ? known.until : until) : null;
  }
}

/** An activity without exchanges has recipients that nobody described; one with exchanges to others has none here. */
function listed(book: RegisterBook, activity: Row, recipients: readonly Recipient[]): string {
  if (recipients.length === 0) return book.exchanges(activity).length === 0 ? book.words.unknown : book.words.noneInCase;
  return book.list(
    recipients.map(({ name, roles, until }) => {
      const notes = [...roles, ...(until ? [`${book.words.until} ${until}`] : [])].join(', ');
      return notes ? `${name} (${notes})` : name;
    }),
  );
}
