// The legal bases of one description: the laws it names one by one, else its text as a whole; with the article of the GDPR where the text says it.
import type { SourceRef } from '../../model/record.ts';
import { newRow, type SheetRow } from '../row.ts';
import { briefly, idOfText, saysNothing, withoutMarkup } from '../texts.ts';
import { type Description, type Reference, referencesOf, textOf } from './fields.ts';

const GDPR = /\bAVG\b|\bGDPR\b|algemene verordening (?:persoons)?gegevensbescherming|general data protection regulation/i;
const ARTICLE_6 =
  /\bart(?:ikel|icle|\.)? ?6,?(?:\.1|\(1\)|,? (?:eerste lid|lid 1|lid één|1e lid))[,.]? ?(?:aanhef en )?(?:onder(?:deel)?|sub|letter)? ?["'(]?([a-f])\b/gi;
const ARTICLE_9 =
  /\bart(?:ikel|icle|\.)? ?9,?(?:\.2|\(2\)|,? (?:tweede lid|lid 2|lid twee|2e lid))[,.]? ?(?:aanhef en )?(?:onder(?:deel)?|sub|letter)? ?["'(]?([a-j])\b/gi;

/** Rows of legal_bases, the same for the same law; none when the register has no legal basis for it, which is then unknown. */
export function legalBasisRows(description: Description, source: SourceRef): SheetRow[] {
  const named = [...referencesOf(description, 'lawful_basis_grouping'), ...linkedOnly(description)].filter(
    ({ title }) => title !== '' && !saysNothing(title),
  );
  if (named.length > 0) return unique(named.map((reference) => lawRow(reference, source)));
  const written = textOf(description, 'lawful_basis');
  const text = withoutMarkup(written);
  return text === '' || saysNothing(text) ? [] : [textRow(text, written, source)];
}

/** Standard 0.4 has one title and link by themselves. */
function linkedOnly(description: Description): Reference[] {
  const link = textOf(description, 'lawful_basis_link');
  return link === '' || /^https?:/.test(link) ? [] : referencesOf(description, 'lawful_basis_link');
}

function lawRow({ title, link }: Reference, source: SourceRef): SheetRow {
  const law = withoutMarkup(title).replaceAll('\n', ' ');
  return newRow('legal_bases', source, {
    values: { id: `lb-${idOfText(law)}`, law_nl: law },
    raw: law === title ? {} : { law_nl: title },
    extra: link ? { link } : {},
  });
}

function textRow(text: string, written: string, source: SourceRef): SheetRow {
  const law = briefly(text);
  const [article6, special] = GDPR.test(text) ? [letterOf(text, ARTICLE_6), letterOf(text, ARTICLE_9)] : [undefined, undefined];
  return newRow('legal_bases', source, {
    values: {
      id: `lb-${idOfText(text)}`,
      law_nl: law,
      article6: article6 ? `6.1.${article6}` : null,
      special_ground: special ? `9.2.${special}` : null,
      note: law === text ? null : text,
    },
    raw: law === written ? {} : { law_nl: written },
  });
}

/** The letter that the text names, when it names one. */
function letterOf(text: string, article: RegExp): string | undefined {
  const letters = new Set([...text.matchAll(article)].map(([, letter = '']) => letter.toLowerCase()));
  const [only] = letters;
  return letters.size === 1 ? only : undefined;
}

function unique(rows: readonly SheetRow[]): SheetRow[] {
  return [...new Map(rows.map((row) => [row[1].values.id, row])).values()];
}
