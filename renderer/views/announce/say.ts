// Has something said by a screen reader on any screen: one polite voice for the whole window, and nothing to see.

/** The element that is read aloud when its words change. */
const VOICE = 'voice';

export const voiceProps = { id: VOICE, className: 'visually-hidden', 'aria-live': 'polite' } as const;

/** The words are taken away first, so that the same ones are said again. */
export function say(words: string): void {
  const voice = document.getElementById(VOICE);
  if (!voice) return;
  voice.textContent = '';
  setTimeout(() => {
    voice.textContent = words;
  }, 60);
}
