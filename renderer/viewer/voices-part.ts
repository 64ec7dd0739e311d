// What people said: who in which role, of what, in their own words, and the answer if there is one.
import type { PageVoice } from '../briefing/html/page-content.ts';
import { dayWords } from '../briefing/html/page-words.ts';
import { button, el, own } from './elements.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function voicePart(view: View, voice: PageVoice, goTo: (statement: number) => void): HTMLElement {
  const { language } = view.get();
  const chrome = chromeOf(view.get());
  const { statement } = voice;
  const day = (iso: string) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayWords(iso, language) : iso);
  return el(
    'li',
    { class: voice.isObjection ? 'voice objection' : 'voice' },
    el(
      'p',
      { class: 'by' },
      el('strong', {}, chrome.kinds[voice.kind] ?? voice.kind),
      ' ',
      own(chrome.voices.by(voice.role, day(voice.day))),
      el('span', { class: 'status' }, chrome.statuses[voice.status] ?? voice.status),
    ),
    el('blockquote', {}, own(voice.text)),
    el(
      'p',
      { class: 'about' },
      voice.target ? own(chrome.voices.about(voice.target[language])) : chrome.voices.gone,
      ' ',
      statement !== null && button(chrome.map.readFlow(statement), () => goTo(statement), { class: 'link' }),
    ),
    el(
      'p',
      { class: 'answer' },
      voice.response ? own(`${chrome.voices.answer}: ${voice.response}`) : chrome.voices.noAnswer,
      voice.responseDay ? ` (${day(voice.responseDay)})` : null,
    ),
  );
}

export function voicesPart(view: View, goTo: (statement: number) => void): HTMLElement {
  const chrome = chromeOf(view.get());
  const { voices } = view.content;
  if (voices.length === 0) return el('p', { class: 'none' }, chrome.voices.none);
  return el('div', {}, el('p', {}, chrome.voices.intro), el('ul', { class: 'voices' }, ...voices.map((voice) => voicePart(view, voice, goTo))));
}
