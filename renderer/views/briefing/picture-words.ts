// The saved state of a slide in a few words: screen, day, lens, what lies over it. Knows no case.
import type { SlideState } from '../../briefing/slide.ts';
import type { Screen } from '../../workspace/state.ts';
import { briefingText } from '../text/briefing-words.ts';
import { lensName } from '../text/lens-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { dayWords } from '../text/review-words.ts';

/** At most so many parts, the most telling first. */
export function pictureWords(text: Catalogue, state: SlideState, most = 9): string[] {
  const words = briefingText(text).picture;
  const parts = [screenWords(text, state), overWords(text, state), dayPart(text, state), ...lensPart(text, state), ...countParts(text, state)];
  return parts.filter((part) => part !== '' && part !== words.anyDay).slice(0, most);
}

function screenWords(text: Catalogue, state: SlideState): string {
  const screen = ['map', 'signals', 'review', 'questions', 'sources', 'register', 'workshop'].find((name) => name === state.screen) as
    | Screen
    | undefined;
  const name = text.rail[screen ?? 'map'];
  const part = screen === 'signals' && isRecord(state.signals) ? state.signals.part : null;
  const parts: Readonly<Record<string, string>> = text.signals.parts;
  return typeof part === 'string' && Object.hasOwn(parts, part) ? `${name}: ${parts[part]?.toLowerCase()}` : name;
}

function overWords(text: Catalogue, { inquiry, screen }: SlideState): string {
  const words: Readonly<Record<string, string>> = briefingText(text).picture.over;
  const kind = isRecord(inquiry) && screen !== 'review' && screen !== 'register' ? inquiry.kind : null;
  return typeof kind === 'string' && Object.hasOwn(words, kind) ? (words[kind] ?? '') : '';
}

function dayPart(text: Catalogue, { day, signals }: SlideState): string {
  const words = briefingText(text).picture;
  if (isRecord(signals) && isRecord(signals.brush)) {
    const { from, until } = signals.brush;
    if (typeof from === 'string' && typeof until === 'string') return words.period(dayWords(text, from), dayWords(text, until));
  }
  return typeof day === 'string' ? words.day(dayWords(text, day)) : words.anyDay;
}

function lensPart(text: Catalogue, { lens, screen }: SlideState): string[] {
  if (screen !== 'map' || typeof lens !== 'string' || ['mode', 'error', 'changes'].includes(lens)) return [];
  return [briefingText(text).picture.lens(lensName(text, lens as Parameters<typeof lensName>[1]))];
}

function countParts(text: Catalogue, { lit, built, screen }: SlideState): string[] {
  if (screen !== 'map') return [];
  const words = briefingText(text).picture;
  const rows = isRecord(lit) && Array.isArray(lit.rows) ? lit.rows.length : 0;
  return [...(Array.isArray(built) && built.length > 0 ? [words.only(built.length)] : []), ...(rows > 0 ? [words.rows(rows)] : [])];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
