// What is said when figures could not be worked out, in Dutch and English.
import type { Catalogue } from './nl.ts';

const NL = {
  failed: 'De cijfers op dit scherm zijn niet allemaal uitgerekend. Wat u ziet, kan oud zijn of ontbreken.',
  reason: 'Wat er misging',
  again: 'Probeer opnieuw',
};

type Words = typeof NL;

const EN: Words = {
  failed: 'Not all figures on this screen could be worked out. What you see may be old or missing.',
  reason: 'What went wrong',
  again: 'Try again',
};

export function signalFaultText({ language }: Pick<Catalogue, 'language'>): Words {
  return language === 'nl' ? NL : EN;
}
