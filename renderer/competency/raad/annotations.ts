// Q40 to Q43: what people wrote at the objects of the case: objections, council questions, ethical questions, corrections.
import { sheetOfKind } from '../../model/sheet.ts';
import { code, plain, ref } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import { deel, part } from '../parts.ts';
import type { Language, Question, Told, Words } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';

const COLUMNS = [
  ref('annotation', 'annotations', 'Aantekening', 'Annotation'),
  plain('created_on', 'date', 'Datum', 'Date'),
  code('kind', 'annotations', 'kind', 'Soort', 'Kind'),
  code('target_kind', 'annotations', 'target_kind', 'Soort object', 'Kind of object'),
  plain('target', 'target', 'Gaat over', 'About'),
  plain('author_role', 'text', 'Rol', 'Role'),
  plain('text', 'text', 'Tekst', 'Text'),
  code('status', 'annotations', 'status', 'Status', 'Status'),
  plain('response', 'text', 'Reactie', 'Response'),
  plain('response_on', 'date', 'Datum reactie', 'Date of response'),
];

/** Annotations written up to the day. */
function written(condition: string): string {
  return `select a.id as annotation, created_on, kind, target_kind, target_id as target, author_role, text, status, response, response_on
from annotations a cross join asked
where (created_on is null or created_on <= asked.day) and ${condition}
order by created_on, annotation`;
}

const HOW = (nl: string, en: string): Words => ({
  nl: `Aantekeningen ${nl}, geschreven op of voor deze dag.`,
  en: `Annotations ${en}, written on or before this day.`,
});

const COMMON = { parameters: [], needs: ['annotations'] as const, columns: COLUMNS };

export const Q40 = sqlQuestion({
  ...COMMON,
  id: 'Q40',
  audience: 'crisis',
  wording: {
    nl: 'Welke bezwaren en tegenspraak gaan over {object}?',
    en: 'Which objections and counter-voices concern {object}?',
  },
  bareWording: {
    nl: 'Welke bezwaren en welke tegenspraak zijn er?',
    en: 'Which objections and counter-voices are there?',
  },
  how: HOW(
    'van de soort bezwaar of tegenspraak; met een object alleen die over dat object gaan',
    'of the kind objection or counter-voice; with an object only those about that object',
  ),
  parameters: [
    {
      name: 'object',
      kind: 'text',
      label: { nl: 'Object', en: 'Object' },
      fallback: 'select null::varchar as value',
      isOptional: true,
    },
  ],
  query: written(`kind in ('objection', 'counter_voice') and (asked.object is null or target_id = asked.object)`),
  facts: (rows) => ({ open: having(rows, 'status', 'open'), objections: having(rows, 'kind', 'objection') }),
  say: {
    nl: (told) => {
      const [n, open, objections] = [told.rows.length, fact(told, 'open'), fact(told, 'objections')];
      if (n === 0) return `Tot en met ${dag(told.day)} is er geen bezwaar of tegenspraak${aboutObject(told, 'over')} opgeschreven.`;
      return `Tot en met ${dag(told.day)} is er ${voices(objections, n - objections)}${aboutObject(told, 'over')}; ${deel(open, n, { one: 'is nog open', many: 'zijn nog open', none: 'is niet meer open' })}.`;
    },
    en: (told) => {
      const [n, open, objections] = [told.rows.length, fact(told, 'open'), fact(told, 'objections')];
      if (n === 0) return `Up to ${onDay(told.day)}, no objection or counter-voice${aboutObject(told, 'about')} was written down.`;
      return `Up to ${onDay(told.day)}, ${voicesEn(objections, n - objections)}${aboutObject(told, 'about')} ${agree(n, 'was', 'were')} written down; ${part(open, n, { one: 'is still open', many: 'are still open', none: 'is no longer open' })}.`;
    },
  },
});

export const Q41 = sqlQuestion({
  ...COMMON,
  id: 'Q41',
  audience: 'raad',
  wording: { nl: 'Welke raadsvragen staan open, en waarover gaan ze?', en: 'Which council questions are open, about which objects?' },
  how: HOW('van de soort raadsvraag met status open', 'of the kind council question with status open'),
  query: written(`kind = 'council_question' and status = 'open'`),
  say: {
    nl: ({ rows, day }) =>
      `Op ${dag(day)} ${agree(rows.length, 'staat', 'staan')} er ${telt(rows.length, 'raadsvraag', 'raadsvragen')} open${about(rows.length, distinct(rows, 'target'))}.`,
    en: ({ rows, day }) =>
      `On ${onDay(day)}, ${counts(rows.length, 'council question is', 'council questions are')} open${aboutEn(rows.length, distinct(rows, 'target'))}.`,
  },
});

export const Q42: Question = sqlQuestion({
  ...COMMON,
  id: 'Q42',
  audience: 'privacy',
  wording: { nl: 'Welke ethische vragen staan open, per verwerking?', en: 'Which ethical questions are open, per processing activity?' },
  how: HOW(
    'van de soort ethische vraag met status open; die bij een verwerking horen staan voorop',
    'of the kind ethical question with status open; those about a processing activity come first',
  ),
  query: written(`kind = 'deda' and status = 'open'`).replace('order by ', `order by target_kind <> 'processing_activity', target, `),
  facts: (rows) => ({
    activities: distinct(
      rows.filter((row) => row.target_kind === 'processing_activity'),
      'target',
    ),
  }),
  say: {
    nl: (told) =>
      `Op ${dag(told.day)} ${agree(told.rows.length, 'staat', 'staan')} er ${telt(told.rows.length, 'ethische vraag', 'ethische vragen')} open${told.rows.length === 0 ? '' : `, bij ${telt(fact(told, 'activities'), 'verwerking', 'verwerkingen')}`}.`,
    en: (told) =>
      `On ${onDay(told.day)}, ${counts(told.rows.length, 'ethical question is', 'ethical questions are')} open${told.rows.length === 0 ? '' : `, at ${counts(fact(told, 'activities'), 'processing activity', 'processing activities')}`}.`,
  },
});

const WRITTEN = sqlQuestion({
  ...COMMON,
  id: 'Q43',
  isOfHistory: true,
  audience: 'crisis',
  wording: { nl: 'Wat is in de casus verbeterd, en door welke rol?', en: 'What was corrected in the case, by which role?' },
  how: {
    nl: 'Aantekeningen van de soort verbetering, geschreven op of voor deze dag. Daarna elke wijziging die in de geschiedenis van de casus staat, van welke dag ook.',
    en: 'Annotations of the kind correction, written on or before this day. Then each change in the history of the case, whatever its day.',
  },
  query: written(`kind = 'correction'`),
  say: {
    nl: (told) => [writtenDown(told, 'nl'), edited(told, 'nl')].join(' ').trim(),
    en: (told) => [writtenDown(told, 'en'), edited(told, 'en')].join(' ').trim(),
  },
});

/** What people wrote down, and what was changed in the case itself. */
export const Q43: Question = {
  ...WRITTEN,
  find: async (asked) => {
    const { rows } = await WRITTEN.find(asked);
    const edits = (asked.edits?.() ?? []).map(({ on, role, text, sheet, id }) => ({
      ...{ annotation: null, created_on: on, kind: 'correction', target_kind: sheet, target: id },
      ...{ author_role: role || null, text, status: null, response: null, response_on: null },
    }));
    const facts = {
      ...{ written: rows.length, accepted: having(rows, 'status', 'accepted'), roles: distinct(rows, 'author_role') },
      ...{
        edits: edits.length,
        edit_roles: distinct(edits, 'author_role'),
        edit_role: edits.find(({ author_role: role }) => role)?.author_role ?? null,
      },
    };
    return { rows: [...rows, ...edits], facts };
  },
};

function writtenDown(told: Told, language: Language): string {
  const [n, accepted] = [fact(told, 'written'), fact(told, 'accepted')];
  if (language === 'nl') {
    if (n === 0) return `Tot en met ${dag(told.day)} is geen verbetering opgeschreven.`;
    return `Tot en met ${dag(told.day)} ${agree(n, 'is', 'zijn')} er ${telt(n, 'verbetering', 'verbeteringen')} opgeschreven${byRoles(told, 'nl')}; ${deel(accepted, n, { one: 'is aanvaard', many: 'zijn aanvaard', none: 'is niet aanvaard' })}.`;
  }
  if (n === 0) return `Up to ${onDay(told.day)}, no correction was written down.`;
  return `Up to ${onDay(told.day)}, ${counts(n, 'correction was', 'corrections were')} written down${byRoles(told, 'en')}; ${part(accepted, n, { one: 'was accepted', many: 'were accepted', none: 'was not accepted' })}.`;
}

function edited(told: Told, language: Language): string {
  const [n, roles, only] = [fact(told, 'edits'), fact(told, 'edit_roles'), told.facts?.edit_role];
  if (n === 0) return '';
  if (language === 'nl') {
    const who = roles === 0 ? '' : roles === 1 ? `, door “${only}”` : `, door ${telt(roles, 'rol', 'rollen')}`;
    return `In de casus zelf ${agree(n, 'is', 'zijn')} ${telt(n, 'wijziging', 'wijzigingen')} gedaan${who}.`;
  }
  const who = roles === 0 ? '' : roles === 1 ? `, by “${only}”` : `, by ${counts(roles, 'role', 'roles')}`;
  return `In the case itself, ${counts(n, 'change was', 'changes were')} made${who}.`;
}

/** Objections and counter-voices; what there is none of is left out. */
function voices(objections: number, others: number): string {
  const made = objections === 0 ? [] : [`${objections} keer bezwaar gemaakt`];
  const given = others === 0 ? [] : [`${others} keer tegenspraak gegeven`];
  return [...made, ...given].join(' en ');
}

function voicesEn(objections: number, others: number): string {
  const made = objections === 0 ? [] : [counts(objections, 'objection', 'objections')];
  const given = others === 0 ? [] : [counts(others, 'counter-voice', 'counter-voices')];
  return [...made, ...given].join(' and ');
}

function aboutObject({ chosen, rows, name }: Told, preposition: 'over' | 'about'): string {
  if (!chosen.object) return '';
  const sheet = rows.map(({ target_kind: kind }) => sheetOfKind(kind)).find((one) => one !== undefined);
  return ` ${preposition} “${sheet ? name(sheet, chosen.object) : chosen.object}”`;
}

/** One role by its name, several by their number, nothing when no role is known. */
function byRoles(told: Told, language: Language): string {
  const roles = fact(told, 'roles');
  if (roles === 0) return '';
  const only = told.rows.find((row) => typeof row.author_role === 'string' && row.author_role !== '')?.author_role;
  if (roles === 1) return language === 'nl' ? ` door “${only}”` : ` by “${only}”`;
  return language === 'nl' ? ` door ${telt(roles, 'rol', 'rollen')}` : ` by ${counts(roles, 'role', 'roles')}`;
}

function about(n: number, objects: number): string {
  return n === 0 ? '' : `, over ${telt(objects, 'object', 'objecten')}`;
}

function aboutEn(n: number, objects: number): string {
  return n === 0 ? '' : `, about ${counts(objects, 'object', 'objects')}`;
}
