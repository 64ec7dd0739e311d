// The road of a number as groups for a table: every step, nearest first, before where it begins and who gets it.
import type { OriginAnswer } from '../../../trace/origin.ts';
import { originText } from '../../text/origin-words.ts';
import type { Names, Telling, ToldGroup } from '../told/telling.ts';
import { hopName, hopTime } from './tell-origin.ts';

export function withRoad(names: Names, { hops }: OriginAnswer, telling: Telling): Telling {
  const words = originText(names);
  const road: ToldGroup = {
    key: 'road',
    title: words.road,
    intro: '',
    isFolded: false,
    items: hops.map((hop) => ({
      key: `${hop.kind} ${hop.id} ${hop.toDatasetId}`,
      name: hopName(names, hop),
      note: [words.back(hop.depth), hopTime(names, hop)].join(' · '),
      marks: hop.isFeedback ? (['feedback'] as const) : [],
      rows: [hop.kind === 'exchange' ? { sheet: 'exchanges' as const, id: hop.id } : { sheet: 'datasets' as const, id: hop.toDatasetId }],
    })),
  };
  return { ...telling, groups: hops.length > 0 ? [road, ...telling.groups] : telling.groups };
}
