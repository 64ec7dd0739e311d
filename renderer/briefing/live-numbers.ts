// What a live number in the text of a slide comes to: counted from the case at the moment it is asked, with the rows it rests on. Knows no screen; the database stands behind the port.
import { countCase } from './live-case.ts';
import { countEffects } from './live-effects.ts';
import { LIVE_NAMES, type LiveName } from './live-names.ts';
import type { LiveFault, LiveNumber, LiveOutcome, LivePort } from './live-port.ts';
import { countSignals } from './live-signals.ts';
import { livePieces } from './live-text.ts';
import { countTrace } from './live-trace.ts';

/** A piece of a filled text. A piece with a fault stands as it was written. */
export type FilledPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly name: LiveName; readonly about: string; readonly number: LiveNumber }
  | { readonly kind: 'fault'; readonly text: string; readonly name: string; readonly about: string; readonly fault: LiveFault };

export async function liveNumber(port: LivePort, name: string, about: string): Promise<LiveOutcome> {
  const known = LIVE_NAMES.find((one) => one === name);
  if (!known) return { fault: 'name' };
  try {
    const outcome =
      countCase(port, known, about) ??
      (await countTrace(port, known, about)) ??
      (await countSignals(port, known, about)) ??
      (await countEffects(port, known, about));
    return outcome ?? { fault: 'name' };
  } catch {
    return { fault: 'failed' };
  }
}

/** The text with its numbers filled in, each asked once. */
export async function fillText(port: LivePort, text: string): Promise<FilledPiece[]> {
  const asked = new Map<string, Promise<LiveOutcome>>();
  const pieces = livePieces(text).map(async (piece): Promise<FilledPiece> => {
    if (piece.kind === 'words') return piece;
    const { name, about, raw } = piece;
    const outcome = asked.get(raw) ?? liveNumber(port, name, about);
    asked.set(raw, outcome);
    const found = await outcome;
    if ('fault' in found) return { kind: 'fault', text: raw, name, about, fault: found.fault };
    return { kind: 'number', text: found.number.shown, name: name as LiveName, about, number: found.number };
  });
  return Promise.all(pieces);
}

/** The filled text as it is read aloud. */
export function filledWords(pieces: readonly FilledPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
