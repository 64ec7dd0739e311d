// The format of the case file: its number, how its description is known, and what it says beside the rows. Written in egress, read in ingest.
import type { Step } from './change.ts';

/** Files of a higher number come from a newer Datareis: they are read as far as they go, and not saved over. */
export const CASE_FORMAT = 2;

/** `name` of the data package. */
export const CASE_PACKAGE = 'datareis-case';

/** Where each part lies in the archive. */
export const CASE_PARTS = {
  description: 'datapackage.json',
  data: 'data/',
  provenance: 'provenance.csv',
  view: 'view.json',
  history: 'changes.jsonl',
} as const;

/** Columns of provenance.csv. Rows of a sheet without an id are named by their number; rows that follow each other there and in their file stand on one line, as "1-365" and "2-366". */
export const PROVENANCE_COLUMNS = ['sheet', 'id', 'file', 'tab', 'row'] as const;

/** A case file that was read. `damaged`: parts of it were missing or spoilt. */
export interface CaseFileRead {
  /** The file, as it was dropped. */
  readonly path: string;
  /** The case's own id, the same in every version of it; null in files that have none. */
  readonly caseId: string | null;
  /** 1 for files from before there was a number. */
  readonly format: number;
  readonly isNewer: boolean;
  readonly isDamaged: boolean;
  /** The unit or organisation that described a source. */
  readonly describers: readonly (readonly [source: string, describer: string])[];
}

/** One step on a line, as JSON. */
export function writeSteps(steps: readonly Step[]): string {
  return steps.map((step) => `${JSON.stringify(step)}\n`).join('');
}

/** The steps that can be read; `broken` are the numbers of the lines that cannot, counted from 1. */
export function readSteps(text: string): { readonly steps: Step[]; readonly broken: number[] } {
  const steps: Step[] = [];
  const broken: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const step = readStep(line);
    if (step) steps.push(step);
    else broken.push(index + 1);
  }
  return { steps, broken };
}

/** null when it is not a step. */
export function readStep(line: string): Step | null {
  try {
    const step = JSON.parse(line) as Partial<Step> | null;
    const isStep =
      typeof step?.id === 'string' &&
      typeof step.at === 'string' &&
      typeof step.role === 'string' &&
      typeof step.act === 'string' &&
      Array.isArray(step.changes) &&
      step.changes.every(isChange) &&
      (step.merged === undefined || isMerged(step.merged));
    return isStep ? (step as Step) : null;
  } catch {
    return null;
  }
}

function isMerged(value: unknown): boolean {
  const { through, steps, roles } = (value ?? {}) as Record<string, unknown>;
  return typeof through === 'string' && typeof steps === 'number' && Array.isArray(roles) && roles.every((role) => typeof role === 'string');
}

function isChange(value: unknown): boolean {
  const { kind, sheet, at, row, name, fields } = (value ?? {}) as Record<string, unknown>;
  if (typeof sheet !== 'string' || typeof at !== 'number') return false;
  if (kind === 'add' || kind === 'remove') return typeof row === 'object' && row !== null && 'values' in row;
  return kind === 'set' && typeof name === 'string' && typeof fields === 'object' && fields !== null;
}
