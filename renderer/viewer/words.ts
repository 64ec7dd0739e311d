// The words of the page itself in the language of the moment.
import { CHROME_EN } from '../briefing/html/chrome-en.ts';
import { CHROME_NL, type Chrome } from '../briefing/html/chrome-nl.ts';
import type { ViewState } from './view-state.ts';

export function chromeOf({ language }: Pick<ViewState, 'language'>): Chrome {
  return language === 'nl' ? CHROME_NL : CHROME_EN;
}
