// datareis brief: a briefing of a case, or without one the story of the case, as one HTML file that opens anywhere.

import { Buffer } from 'node:buffer';
import { CHROME_EN } from '../../renderer/briefing/html/chrome-en.ts';
import { CHROME_NL } from '../../renderer/briefing/html/chrome-nl.ts';
import { leftOutLines } from '../../renderer/briefing/html/left-out-lines.ts';
import { makePage } from '../../renderer/briefing/html/make-page.ts';
import type { PageContent, PageLanguage } from '../../renderer/briefing/html/page-content.ts';
import { pageHtml } from '../../renderer/briefing/html/page-html.ts';
import { type Redaction, readRedaction, USUAL_REDACTION } from '../../renderer/briefing/html/redaction.ts';
import { fillText } from '../../renderer/briefing/live-numbers.ts';
import type { LivePort } from '../../renderer/briefing/live-port.ts';
import { briefingsOf } from '../../renderer/briefing/slide.ts';
import { boundedAsk } from '../../renderer/db/bounded.ts';
import type { Database } from '../../renderer/db/database.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import type { PackedReading } from '../../renderer/ingest/ingest.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { isoDate } from '../../renderer/model/value.ts';
import { checkCase } from '../../renderer/review/check-case.ts';
import { answerAtDesk } from '../../renderer/signals/desk/kinds.ts';
import { pageScreenWords } from '../../renderer/views/text/page-screen-words.ts';
import { askScenarioIn } from '../../renderer/workspace/comparing/scenario-effects.ts';
import { writeFiles } from '../files.ts';
import { viewerCode } from '../viewer-code.ts';
import { CannotRead, type Command, engineOf, readCase } from './command.ts';
import { deskIn } from './signal-case.ts';

export const briefCommand: Command = async ({ inputs, out, date, briefing: wanted, lang, redact, language }) => {
  if (!out) throw new CannotRead('--out PATH: say where the page must go');
  const [page, day, redaction] = [languageOf(lang, language), dayOf(date), redactionOf(redact)];
  const reading = await readCase(inputs);
  const briefing = briefingIn(reading, wanted);
  const { records } = reading;
  const standing = day ?? caseInfo(records).settings.reference_date ?? null;
  const filling = fillingOf(reading, standing);
  const { content, perhapsNames } = await makePage({
    records,
    briefing,
    redaction,
    language: page,
    depth: 'plain',
    day: standing,
    madeOn: new Date().toISOString().slice(0, 10),
    ...pageScreenWords(records, 'plain'),
    fill: filling.fill,
  }).finally(filling.close);
  const bytes = Buffer.from(pageHtml(content, await viewerCode()), 'utf8');
  const written = await writeFiles([{ path: 'page.html', bytes }], out, false);
  const leftOut = leftOutLines(content, language === 'nl' ? CHROME_NL : CHROME_EN);
  const json = { out, bytes: bytes.length, briefing, ...countsOf(content), left_out: content.leftOut, perhaps_names: perhapsNames };
  const names = perhapsNames.map(({ sheet, id }) => `  ! ${sheet} ${id}: ${NAMES[language]}`);
  return { json, text: [...written, ...leftOut.map((line) => `  ${line}`), ...names, '', summary(json)].join('\n') };
};

const NAMES = { nl: 'hier staat misschien de naam van een mens; kijk dat na', en: 'this may hold the name of a person; have a look' } as const;

function countsOf({ steps, statements, flows, voices, network }: PageContent) {
  const nodes = { organisations: network.organisations.length, units: network.units.length, systems: network.systems.length };
  return { steps: steps.length, statements: statements.length, flows: flows.length, voices: voices.length, nodes };
}

function summary({ steps, statements, flows, voices, bytes }: ReturnType<typeof countsOf> & { readonly bytes: number }): string {
  return `${steps} steps, ${statements} statements, ${flows} flows, ${voices} voices, ${Math.round(bytes / 1000)} kB`;
}

function languageOf(wanted: string | undefined, language: PageLanguage): PageLanguage {
  if (wanted === undefined) return language;
  if (wanted !== 'nl' && wanted !== 'en') throw new CannotRead(`--lang ${wanted}: expected nl or en`);
  return wanted;
}

function dayOf(date: string | undefined): string | null {
  if (date === undefined) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (isoDate(year, month, day) !== date) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  return date;
}

function redactionOf(words: readonly string[]): Redaction {
  if (words.length === 0) return USUAL_REDACTION;
  const read = readRedaction(words.flatMap((word) => word.split(',')));
  if ('unknown' in read) throw new CannotRead(`--redact ${read.unknown}: expected none, systems, security, not_public, class:CODE or category:ID`);
  return read;
}

/** The briefing that was asked for, else the only or first one; null = the story of the case. */
function briefingIn({ records }: PackedReading, wanted: string | undefined): string | null {
  const known = briefingsOf(records).map(({ id }) => id);
  if (wanted === undefined) return known[0] ?? null;
  if (!known.includes(wanted)) throw new CannotRead(`--briefing ${wanted}: expected one of ${known.join(', ') || '(none in this case)'}`);
  return wanted;
}

/** Live numbers in the texts of slides; the engine starts when the first one needs it. */
function fillingOf(reading: PackedReading, standing: string | null) {
  const { records, observations, ownRules } = reading;
  let engine: Promise<Database> | null = null;
  const database = () => {
    engine ??= engineOf(reading);
    return engine;
  };
  const desk = deskIn(records, observations);
  const port = (day: string | null, language: PageLanguage): LivePort => ({
    records,
    day,
    standing: standing ?? new Date().toISOString().slice(0, 10),
    language,
    travel: async () => askTravel(await database()),
    findings: async (on) =>
      (await checkCase((await database()).query, { day: on, own: { rules: ownRules, ask: boundedAsk((await database()).examine) } })).findings,
    signals: desk.series.size === 0 ? null : async (kind, asked) => answerAtDesk(desk, kind, asked),
    effects: async (id, on) => askScenarioIn(await database(), { records, ownRules })(id, on),
  });
  return {
    fill: (text: string, day: string | null, language: PageLanguage) => fillText(port(day, language), text),
    close: async () => {
      await (await engine)?.close();
    },
  };
}
