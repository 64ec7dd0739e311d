// datareis check: what the rules find in a case on a day. Exit code 1 when a finding is at or above --fail-on.
import { boundedAsk } from '../../renderer/db/bounded.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { SEVERITIES, type Severity } from '../../renderer/model/own-rule.ts';
import { isoDate } from '../../renderer/model/value.ts';
import { allRules, type Checked, checkCase } from '../../renderer/review/check-case.ts';
import { failureSentence, messageOf } from '../../renderer/review/finding-words.ts';
import { CannotRead, type Command, openCase } from './command.ts';

export const checkCommand: Command = async ({ inputs, date, rule, failOn, language }) => {
  const [asked, limit] = [dayOf(date), severityOf(failOn)];
  const { reading, database } = await openCase(inputs);
  const { ownRules } = reading;
  const known = allRules(ownRules).rules.map(({ id }) => id);
  if (rule !== undefined && !known.includes(rule)) throw new CannotRead(`--rule ${rule}: expected one of ${known.join(', ')}`);
  const day = asked ?? dayIn(caseInfo(reading.records).settings.reference_date) ?? new Date().toISOString().slice(0, 10);
  const checked = await checkCase(database.query, {
    day,
    own: { rules: ownRules, ask: boundedAsk(database.examine) },
    ...(rule !== undefined && { rules: [rule] }),
  });
  await database.close();
  const findings = checked.findings.map((finding) => ({
    rule: finding.rule,
    about: finding.about,
    severity: finding.severity,
    message: messageOf(finding, language),
    rows: finding.rows,
  }));
  const problems = checked.failures.map((failure) => ({ ...failure, message: failureSentence(failure, language) }));
  return { json: { date: day, findings, problems }, text: linesOf(checked, findings, problems).join('\n'), isAlarm: isAlarm(checked, limit) };
};

type Told = readonly { readonly rule: string; readonly message: string }[];

function linesOf(
  { day, findings: all }: Checked,
  findings: readonly { rule: string; about: string; severity: string; message: string }[],
  problems: Told,
): string[] {
  const counts = SEVERITIES.map((severity) => `${all.filter((finding) => finding.severity === severity).length} ${severity}`);
  return [
    ...findings.map(({ rule, severity, about, message }) => `${rule} ${severity} ${about}: ${message}`),
    ...problems.map(({ rule, message }) => `${rule} !: ${message}`),
    ...(findings.length + problems.length > 0 ? [''] : []),
    `${day}: ${findings.length} (${counts.join(', ')})`,
  ].map((line) => line.replaceAll(/\p{Cc}/gu, ' '));
}

function isAlarm({ findings }: Checked, limit: Severity | null): boolean {
  return limit !== null && findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit));
}

function severityOf(wanted: string | undefined): Severity | null {
  if (wanted === undefined) return null;
  const severity = SEVERITIES.find((name) => name === wanted);
  if (!severity) throw new CannotRead(`--fail-on ${wanted}: expected one of ${SEVERITIES.join(', ')}`);
  return severity;
}

function dayOf(date: string | undefined): string | null {
  const day = dayIn(date);
  if (date !== undefined && day === null) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  return day;
}

/** An ISO day, also of a day as a Dutch spreadsheet writes it; null of anything else. */
function dayIn(text: string | undefined): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '')?.slice(1);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/
    .exec(text ?? '')
    ?.slice(1)
    .reverse();
  const [year, month, day] = (iso ?? dutch ?? []).map(Number);
  return isoDate(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN) ?? null;
}
