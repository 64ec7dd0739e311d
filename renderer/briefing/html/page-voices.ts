// What people said, in the order of weight and day: objections and counter-voices first. None of it can be left out; what it is about may not be on the page.
import { codeWord } from '../../model/code-lists.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import type { PageVoice, Said2 } from './page-content.ts';
import type { PageRows } from './page-rows.ts';

/** A voice with the row it is about; null when it is about the case, or about what is not on the page. */
export interface VoiceTold {
  readonly voice: Omit<PageVoice, 'statement'>;
  readonly about: RowRef | null;
}

export function tellVoices(records: RecordSet, rows: PageRows): VoiceTold[] {
  return [...rowsOf(records, 'annotations')].sort(byWeight).map((row) => {
    const sheet = sheetOfKind(row.values.target_kind);
    const about = sheet ? { sheet, id: textOf(row, 'target_id') ?? '' } : null;
    return { voice: voiceOf(row, about ? rows.titleOf(about) : null), about };
  });
}

function voiceOf(row: Row, title: Said2 | null): VoiceTold['voice'] {
  const said = (field: string) => textOf(row, field) ?? '';
  const kind = said('target_kind');
  const word = (language: 'nl' | 'en') => codeWord('annotations', 'target_kind', kind, language);
  return {
    kind: said('kind'),
    isObjection: isObjection(row),
    day: said('created_on'),
    role: said('author_role'),
    target: title
      ? { nl: `${word('nl')} ${title.nl}`, en: `${word('en')} ${title.en}` }
      : kind === 'case'
        ? { nl: word('nl'), en: word('en') }
        : null,
    targetKind: kind,
    targetId: said('target_id'),
    text: said('text'),
    status: said('status'),
    response: said('response'),
    responseDay: said('response_on'),
  };
}

function isObjection({ values: { kind } }: Row): boolean {
  return kind === 'objection' || kind === 'counter_voice';
}

function byWeight(one: Row, other: Row): number {
  const [a, b] = [textOf(one, 'created_on') ?? '', textOf(other, 'created_on') ?? ''];
  return Number(isObjection(other)) - Number(isObjection(one)) || (a < b ? -1 : a > b ? 1 : 0);
}
