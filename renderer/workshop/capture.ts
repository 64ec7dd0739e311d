// What someone means by a line that is typed in a session: the sign in front says what kind it is, the end who says or does it and when. Knows no screen and no rows.
import { isoDate } from '../model/value.ts';

/** What can be written down, in the order in which the arrow keys pass it. */
export const KINDS = ['answer', 'parked', 'objection', 'counter_voice', 'variant', 'action', 'conclusion'] as const;
export type Kind = (typeof KINDS)[number];

/** The sign that makes a line of that kind when it stands in front. */
export const SIGNS: Readonly<Record<Kind, string>> = {
  answer: '=',
  parked: '?',
  objection: '!',
  counter_voice: '~',
  variant: '+',
  action: '>',
  conclusion: '#',
};

/** `role` and `dueOn` (ISO) only when the line tells them. */
export interface Captured {
  readonly kind: Kind;
  readonly text: string;
  readonly role: string | null;
  readonly dueOn: string | null;
}

/** `chosen` is the kind of a line without a sign. Only an action has a day. "@" and what follows it at the end is a role; without a space before it, it belongs to the text. */
export function captured(line: string, chosen: Kind): Captured {
  const trimmed = line.trim();
  const kind = KINDS.find((one) => trimmed.startsWith(SIGNS[one])) ?? chosen;
  const said = trimmed.startsWith(SIGNS[kind]) ? trimmed.slice(SIGNS[kind].length).trim() : trimmed;
  const dated = kind === 'action' ? withDay(said) : { rest: said, dueOn: null };
  const [, text = dated.rest, role = ''] = /^(.*?)(?:^|\s)@\s*([^@]+)$/s.exec(dated.rest) ?? [];
  return { kind, text: text.trim(), role: role.trim() || null, dueOn: dated.dueOn };
}

/** The kind before or after this one. */
export function nextKind(kind: Kind, step: 1 | -1): Kind {
  return KINDS[(KINDS.indexOf(kind) + step + KINDS.length) % KINDS.length] ?? kind;
}

/** A day at the end: 2020-06-16, 16-06-2020 or 16-6-2020. */
function withDay(said: string): { readonly rest: string; readonly dueOn: string | null } {
  const [whole = '', year, month, day, otherDay, otherMonth, otherYear] =
    /\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4}))$/.exec(said) ?? [];
  if (whole === '') return { rest: said, dueOn: null };
  const dueOn = isoDate(Number(year ?? otherYear), Number(month ?? otherMonth), Number(day ?? otherDay));
  return dueOn ? { rest: said.slice(0, said.length - whole.length).trim(), dueOn } : { rest: said, dueOn: null };
}
