// The table of a run, a line a reader; and each failure with its files on disk.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FuzzCase } from './cases.ts';
import type { Batch, CaseResult } from './protocol.ts';
import { type BatchResult, GROWTH } from './run.ts';

/** `byItsReader` is how many cases the door still gave to the reader whose seeds they were. */
export interface Line {
  readonly format: string;
  readonly cases: number;
  readonly byItsReader: number;
  readonly read: number;
  readonly refused: number;
  readonly totalMs: number;
  readonly slowestMs: number;
  readonly slowest: string;
  readonly growth: number;
  readonly failures: readonly Failure[];
}

export interface Failure extends CaseResult {
  readonly batch: Batch;
}

export function caseName({ format, real }: Batch, index: number): string {
  return `${format}${real ? '/real' : ''}:${index}`;
}

export function linesOf(results: readonly BatchResult[]): Line[] {
  const formats = new Map<string, BatchResult[]>();
  for (const result of results) formats.set(result.batch.format, [...(formats.get(result.batch.format) ?? []), result]);
  return [...formats].map(([format, ofFormat]) => lineOf(format, ofFormat));
}

function lineOf(format: string, results: readonly BatchResult[]): Line {
  const cases = results.flatMap(({ batch, cases }) => cases.map((one) => ({ ...one, batch })));
  const slowest = cases.reduce((a, b) => (b.ms > a.ms ? b : a));
  return {
    format,
    cases: cases.length,
    byItsReader: cases.filter(({ byItsReader }) => byItsReader).length,
    read: cases.filter(({ outcome }) => outcome === 'read').length,
    refused: cases.filter(({ outcome }) => outcome === 'refused').length,
    totalMs: cases.reduce((sum, { ms }) => sum + ms, 0),
    slowestMs: slowest.ms,
    slowest: `${caseName(slowest.batch, slowest.index)} ${slowest.how}`,
    growth: Math.max(...results.map(({ growth }) => growth)),
    failures: cases.filter(({ faults }) => faults.length > 0),
  };
}

export function grew({ growth }: Line): boolean {
  return growth > GROWTH;
}

export function tableOf(lines: readonly Line[]): string {
  const header = ['reader', 'cases', 'its own', 'read', 'refused', 'failed', 'heap MB', 'mean ms', 'slowest ms', 'slowest case'];
  const rows = lines.map((line) => [
    line.format,
    ...[line.cases, line.byItsReader, line.read, line.refused, line.failures.length].map(String),
    (line.growth / 1e6).toFixed(1),
    (line.totalMs / line.cases).toFixed(0),
    line.slowestMs.toFixed(0),
    line.slowest.slice(0, 110),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const align = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 || column === header.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return [header, ...rows].map((row) => align(row).join('  ').trimEnd()).join('\n');
}

/** The same fault in many files is shown with its first file, and counted. */
export function distinct(failures: readonly Failure[]): { readonly fault: string; readonly count: number; readonly first: Failure }[] {
  const found = new Map<string, { fault: string; count: number; first: Failure }>();
  for (const failure of failures) {
    for (const fault of new Set(failure.faults)) {
      const sign = `${failure.batch.format} ${fault.replaceAll(/\d+/g, '#').slice(0, 160)}`;
      const known = found.get(sign);
      if (known) known.count += 1;
      else found.set(sign, { fault, count: 1, first: failure });
    }
  }
  return [...found.values()];
}

/** Writes the files of a case where they can be opened with `datareis import`; answers the folder. */
export function saveCase(name: string, { files, how }: FuzzCase): string {
  const folder = mkdtempSync(path.join(tmpdir(), `datareis-fuzz-${name.replaceAll(/[^\w-]+/g, '-')}-`));
  for (const [index, file] of files.entries()) {
    const full = path.join(folder, ...safeParts(file.path, index));
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, file.bytes);
  }
  writeFileSync(path.join(folder, 'how.txt'), `${how}\n${files.map(({ path: given }) => JSON.stringify(given)).join('\n')}\n`);
  return folder;
}

/** A path is part of what is spoilt, so it may lead anywhere. */
function safeParts(given: string, index: number): string[] {
  const parts = given.split(/[/\\]/).map((part) => part.replaceAll(/[^\w.-]+/g, '_').slice(0, 80));
  return parts.some((part) => part === '..' || part === '') ? [`${index}-${parts.at(-1)}`] : parts;
}
