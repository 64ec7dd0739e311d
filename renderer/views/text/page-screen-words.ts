// The words of the map and its lenses for the one page, in both languages: the same that the screen shows.
import type { PageLanguage } from '../../briefing/html/page-content.ts';
import type { LensNames } from '../../briefing/html/page-lenses.ts';
import type { SceneWords } from '../../graph/scene.ts';
import { type RecordSet, rowsOf, textOf } from '../../model/record.ts';
import { labelIndex } from '../../workspace/opening/open-case.ts';
import { en } from './en.ts';
import { className, classSign, type LensWording, lensName } from './lens-words.ts';
import { nl } from './nl.ts';
import { sceneWords } from './scene-words.ts';

const TEXT = { nl, en } as const;

export interface PageScreenWords {
  readonly sceneWords: Readonly<Record<PageLanguage, SceneWords>>;
  readonly lensNames: LensNames;
}

export function pageScreenWords(records: RecordSet, depth: LensWording['depth']): PageScreenWords {
  const purposes = rowsOf(records, 'purposes').map((row) => ({
    sheet: 'purposes' as const,
    id: textOf(row, 'id') ?? '',
    nl: textOf(row, 'label_nl') ?? null,
    en: textOf(row, 'label_en') ?? null,
    plain: null,
  }));
  const labels = labelIndex(purposes);
  return {
    sceneWords: { nl: sceneWords(nl), en: sceneWords(en) },
    lensNames: {
      name: (lens, language) => lensName(TEXT[language], lens),
      className: (table, key, language) => className({ text: TEXT[language], depth, labels }, table, key),
      classSign: (table, key, language) => classSign(TEXT[language], table, key),
    },
  };
}
