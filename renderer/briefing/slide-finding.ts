// A briefing of one finding: where it is, how it is known, how often it happens, and what is asked of people.
import type { RowRef } from '../model/travel.ts';
import type { Finding } from '../review/finding.ts';
import { messageOf } from '../review/finding-words.ts';
import type { Rule } from '../review/rule.ts';
import { liveMark } from './live-text.ts';
import { type BriefingDraft, litOn, type Making, mapState, plainText, type SlideDraft } from './slide-draft.ts';
import { slideWords } from './slide-words.ts';

/** `key` is that of the finding on its screen; `onMap` are the rows that stand for it on the map, `alike` those of the other findings of its rule. */
export interface FindingTold {
  readonly finding: Finding;
  readonly key: string;
  readonly rule: Rule | undefined;
  readonly depth: 'plain' | 'expert';
  readonly onMap: readonly RowRef[];
  readonly alike: readonly RowRef[];
}

export function findingDraft(making: Making, { finding, key, rule, depth, onMap, alike }: FindingTold): BriefingDraft {
  const words = slideWords(making.language);
  const title = plainText(rule?.title[making.language] ?? finding.rule);
  const about = { about: finding.rows.map(({ sheet, id }) => ({ sheet, id })) };
  const here = { ...mapState(making), ...making.pictureOf(onMap), ...litOn(onMap, title), ...about };
  const article = rule?.article[making.language] ?? '';
  const slides: SlideDraft[] = [
    { title, text: plainText(messageOf(finding, making.language, depth)), notes: words.finding.onMapNotes, state: here },
    {
      title: words.finding.how,
      text: [...(article ? [words.finding.article(plainText(article))] : []), words.finding.question].join('\n'),
      notes: words.finding.howNotes,
      state: { ...mapState(making), screen: 'review', review: { chosen: key }, ...about },
    },
    {
      title: words.finding.alikeTitle,
      text: words.finding.alike(liveMark('findings', finding.rule)),
      notes: words.finding.alikeNotes,
      state: { ...mapState(making), ...making.pictureOf(alike), ...litOn(alike, title), ...about },
    },
    { title: words.decideTitle, text: words.finding.decide, notes: '', state: here },
  ];
  return { title, audience: 'management', intro: words.finding.intro, slides };
}
