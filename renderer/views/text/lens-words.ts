// A class of a lens in words: its name in gewone taal or vaktaal, and the sign that stands for it on the map.
import { OTHER } from '../../graph/lenses/frequent.ts';
import { LENS_NAMES, type Lens, type LensTable, UNKNOWN, VARIOUS } from '../../graph/lenses/lens.ts';
import { ownColumnOf } from '../../graph/lenses/own-column.ts';
import { SHEET_NAMES_NL } from '../../model/sheet.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { OpenCase, WordDepth } from '../../workspace/state.ts';
import type { ClassWords } from './lenses-nl.ts';
import type { Catalogue } from './nl.ts';

/** What is needed to put classes in words. */
export interface LensWording {
  readonly text: Catalogue;
  readonly depth: WordDepth;
  readonly labels: OpenCase['labels'];
}

export function lensName(text: Catalogue, lens: Lens): string {
  const name = LENS_NAMES.find((known) => known === lens);
  const own = ownColumnOf(lens);
  if (!own) return text.lenses.names[name ?? 'mode'];
  const sheet = text.language === 'nl' ? SHEET_NAMES_NL[own.sheet][0] : own.sheet;
  return `${own.column} (${(sheet ?? own.sheet).toLowerCase()})`;
}

/** How arrows and cards get their class, in a sentence. */
export function lensAbout(text: Catalogue, lens: Lens): string {
  const name = LENS_NAMES.find((known) => known === lens);
  const own = ownColumnOf(lens);
  return own ? (own.sheet === 'exchanges' ? '' : text.lenses.ownAbout) : text.lenses.about[name ?? 'mode'];
}

export function className({ text, depth, labels }: LensWording, table: LensTable, key: string): string {
  const fixed = fixedWords(text, table, key);
  if (fixed) return fixed[depth];
  const value = key.replace(/^=/, '');
  if (table.lens !== 'purpose') return value;
  const label = labels.get(labelKey('purposes', value));
  const name = (text.language === 'en' ? (label?.en ?? label?.nl) : label?.nl) ?? value;
  return depth === 'expert' && name !== value ? `${name} (${value})` : name;
}

/** Purposes and values of own columns get letters in the order of the legend. */
export function classSign(text: Catalogue, table: LensTable, key: string): string {
  const fixed = fixedWords(text, table, key);
  return fixed
    ? fixed.sign
    : String.fromCharCode(
        65 +
          Math.max(
            0,
            table.classes.findIndex((known) => known.key === key),
          ),
      );
}

function fixedWords({ lenses }: Catalogue, { lens }: LensTable, key: string): ClassWords | undefined {
  if (key === UNKNOWN) return lenses.unknown;
  if (key === VARIOUS) return lenses.various;
  if (key === OTHER) return lenses.other;
  return lenses.classes[lens]?.[key];
}
