// What a cell of the matrix shows, and what a screen reader hears of it.
import type { ArrowRow } from '../../../graph/arrow-rows.ts';
import type { Matrix } from '../../../graph/matrix.ts';
import type { FormLook } from '../../../workspace/looking/form-look.ts';
import type { Catalogue } from '../../text/nl.ts';
import type { LensView } from '../lens-view.ts';

export interface CellLook {
  readonly text: Catalogue;
  readonly cell: FormLook['cell'];
  readonly lens: LensView;
  readonly most: Matrix['most'];
}

/** `strength` from 0 to 1 shades the cell; the number says the same. `role` and `letter` are those of the lens; its ways of travelling have no colour. */
export interface CellMark {
  readonly text: string;
  readonly strength: number;
  readonly role: string | null;
  readonly letter: string | null;
  readonly isHatched: boolean;
}

export function cellMark({ cell, lens, most, text }: CellLook, arrow: ArrowRow): CellMark {
  const said = lens.arrow(arrow.edge.id);
  const isHatched = lens.isPlain ? arrow.uncertain > 0 : (said?.isHatched ?? false);
  const seen = { role: lens.isPlain ? null : (said?.role ?? null), letter: said?.letter ?? null, isHatched };
  if (cell !== 'volume') return { text: String(arrow.count), strength: share(arrow.count, most.count), ...seen };
  const isUnknown = arrow.unknownVolumes === arrow.count;
  return {
    text: isUnknown ? '?' : shortNumber(arrow.volume, text.locale),
    strength: isUnknown ? 0 : share(arrow.volume, most.volume),
    ...seen,
  };
}

/** On a scale of powers, so that one giant does not make all others pale. */
function share(value: number, most: number): number {
  return most <= 1 ? Math.min(value, most) : Math.log1p(value) / Math.log1p(most);
}

/** 1200 = 1,2k: room for four letters. */
function shortNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumFractionDigits: value < 1000 ? 0 : value % 1000 < 100 || value >= 10_000 ? 0 : 1,
  })
    .format(value)
    .replaceAll(/[\s\u00A0]/g, '')
    .replace('mln.', 'M')
    .replace(/mld\./, 'G')
    .replace('K', 'k');
}

/** "3 uitwisselingen; 52 per jaar; terugmelding; Privacy: gevoelig". */
export function cellWords({ text, lens }: Pick<CellLook, 'text' | 'lens'>, arrow: ArrowRow): string {
  const { forms } = text;
  const said = lens.arrow(arrow.edge.id);
  const names = arrow.edge.flows.length === 1 ? (arrow.edge.flows[0]?.exchange.name ?? text.map.unnamedFlow) : text.map.flows(arrow.count);
  return [
    names,
    arrow.unknownVolumes < arrow.count && forms.streams.value.volume(arrow.volume),
    arrow.isFeedback && forms.matrix.feedback,
    arrow.uncertain > 0 && forms.unsure(arrow.uncertain),
    said && forms.walk.lens(lens.name, said.word),
  ]
    .filter(Boolean)
    .join('; ');
}
