// The report of what went wrong, as text that a person can read before giving it to anybody.
import type { AboutApp } from '../../model/about.ts';
import type { Fault } from '../../model/fault.ts';
import type { HelpText } from '../text/help-nl.ts';

export interface Reported {
  readonly about: Pick<AboutApp, 'version' | 'commit'> | null;
  readonly host: 'electron' | 'browser';
  /** What the browser says of itself. */
  readonly agent: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly engine: string | null;
  readonly acts: readonly string[];
  readonly faults: readonly Fault[];
}

export function reportText(reported: Reported, { report }: HelpText): string {
  const { about, acts, faults } = reported;
  const version = about ? `Datareis ${about.version}${about.commit ? ` (${about.commit})` : ''}` : 'Datareis';
  return [
    report.heading,
    '',
    report.promise,
    '',
    `${report.lines.version}: ${version}`,
    `${report.lines.host}: ${report.hosts[reported.host]}`,
    `${report.lines.platform}: ${platformOf(reported.agent)}`,
    `${report.lines.engine}: ${reported.engine ?? report.unknown}`,
    `${report.lines.made}: ${reported.at}`,
    '',
    `${report.lines.acts}:`,
    ...(acts.length > 0 ? acts.map((act) => `- ${act}`) : [report.noActs]),
    '',
    `${report.lines.faults}:`,
    ...(faults.length > 0 ? faults.flatMap((fault, at) => faultLines(fault, at + 1)) : [report.noFaults]),
    '',
  ].join('\n');
}

function faultLines({ where, name, words, frames }: Fault, number: number): readonly string[] {
  return [`${number}. ${where}: ${name}: ${words || '…'}`, ...frames.map((frame) => `   at ${frame}`)];
}

/** System and engine with their versions, as far as they are in the short list that is known; nothing else of it. */
export function platformOf(agent: string): string {
  const system = /Windows NT [\d.]+|Mac OS X [\d_]+|CrOS|Android [\d.]+|Linux/.exec(agent)?.[0] ?? '?';
  const engines = agent.match(/\b(Electron|Edg|Chrome|Firefox|Version)\/[\d.]+/g) ?? [];
  return [system, ...engines].join(', ');
}
