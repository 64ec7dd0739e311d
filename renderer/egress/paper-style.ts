// The style of a paper, on screen and in print: one text, so that what is shown is what is printed. Knows no words.
import type { PaperSize } from '../model/paper.ts';

/** Millimetres, upright. */
export const PAPER_MM: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = { A4: [210, 297], A3: [297, 420], A0: [841, 1189] };
/** Millimetres; the foot holds the name of the paper and the number of the page. */
export const MARGIN_MM = { side: 17, top: 15, foot: 17 } as const;

/** For the print of this paper alone: its size, its margins, and what stands at the foot of each page. */
export function pageRule(size: PaperSize, isLandscape: boolean, footer: string): string {
  const foot = 'font: 8pt system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #3d5374; vertical-align: top; padding-top: 3mm;';
  return `@page {
  size: ${size} ${isLandscape ? 'landscape' : 'portrait'};
  margin: ${MARGIN_MM.top}mm ${MARGIN_MM.side}mm ${MARGIN_MM.foot}mm;
  @bottom-left { content: "${cssText(footer)}"; ${foot} }
  @bottom-right { content: counter(page) " / " counter(pages); ${foot} }
}`;
}

/** Text inside a string of a style sheet, in which nothing ends the string or the element. */
function cssText(words: string): string {
  return words.replaceAll(/["\\<>&\n\r\f\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);
}

/** Shares of the width of a table, as classes: a page may have no style of its own in elements. */
const SHARES = Array.from({ length: 20 }, (_, at) => `.paper .w${(at + 1) * 5} { width: ${(at + 1) * 5}%; }`).join('\n');

export const PAPER_STYLE = `.paper {
  font: 9.75pt/1.42 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums;
  color: #001a40;
  background: #fff;
  text-align: left;
  orphans: 2;
  widows: 2;
  overflow-wrap: break-word;
}
.paper header { border-bottom: 0.6mm solid #006fb3; padding-bottom: 2mm; margin-bottom: 3mm; }
.paper h1 { font-size: 19pt; line-height: 1.2; margin: 0; font-weight: 650; letter-spacing: normal; }
.paper .subtitle { font-size: 11pt; margin: 0.5mm 0 0; color: #3d5374; }
.paper h2 { font-size: 12pt; line-height: 1.3; margin: 4.2mm 0 1.2mm; font-weight: 650; break-after: avoid; }
.paper h3 { font-size: 10.5pt; line-height: 1.3; margin: 3.2mm 0 1mm; font-weight: 650; break-after: avoid; }
.paper h4 { font-size: 9.75pt; margin: 2.5mm 0 0.8mm; font-weight: 650; break-after: avoid; }
.paper p { margin: 0 0 1.6mm; max-width: none; }
.paper .lead { font-size: 11.5pt; line-height: 1.42; }
.paper .note { font-size: 8.5pt; color: #3d5374; }
.paper .unknown { border: 0.25mm dashed #7d8ca3; padding: 1.6mm 2.4mm; break-inside: avoid; }
.paper p.voice, .paper ul.voice { border-left: 0.9mm solid #5115ef; padding-left: 2.6mm; list-style: none; }
.paper ul, .paper ol { margin: 0 0 1.8mm; padding-left: 4.6mm; list-style: disc; }
.paper ol { list-style: decimal; }
.paper li { margin: 0 0 0.9mm; padding: 0; break-inside: avoid; }
.paper .number { font-weight: 600; white-space: nowrap; }
.paper .date { white-space: nowrap; }
.paper sup { font-size: 7pt; line-height: 0; font-weight: 400; vertical-align: baseline; position: relative; top: -0.4em; padding-left: 0.15em; }
.paper sup a { color: #00568b; text-decoration: none; }
.paper table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; font-size: 9pt; line-height: 1.35; table-layout: auto; }
.paper caption { caption-side: top; text-align: left; font-size: 8.5pt; color: #3d5374; padding: 0 0 0.8mm; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper th, .paper td { text-align: left; vertical-align: top; padding: 0.7mm 2mm 0.7mm 0; border-bottom: 0.2mm solid #c0c7d2; font-weight: 400; }
.paper thead th { font-weight: 650; border-bottom: 0.35mm solid #3d5374; }
.paper tbody th { font-weight: 550; }
.paper .right { text-align: right; }
.paper td.right, .paper th.right { padding-right: 3mm; }
.paper .red { font-weight: 650; color: #a01d23; }
.paper .amber { font-weight: 600; color: #863d15; }
.paper figure { margin: 0 0 3mm; break-inside: avoid; }
.paper figure svg { width: 100%; height: auto; max-height: 240mm; display: block; }
.paper figcaption { font-size: 8.5pt; color: #3d5374; }
.paper .break { break-after: page; height: 0; margin: 0; border: 0; }
.paper .sources { border-top: 0.3mm solid #c0c7d2; margin-top: 4mm; padding-top: 0.5mm; font-size: 8pt; line-height: 1.32; }
.paper .sources h2 { font-size: 9.5pt; margin: 1.4mm 0 0.8mm; }
.paper .sources ol { columns: 2; column-gap: 6mm; margin: 0; padding-left: 5mm; }
.paper .sources li { margin: 0 0 0.4mm; overflow-wrap: anywhere; }
${SHARES}`;

/** Only of the file: its page on a screen. */
export const SHEET_STYLE = `html { background: #e9edf2; }
body { margin: 0; }
@media screen { .paper { box-sizing: border-box; max-width: 210mm; margin: 6mm auto; padding: ${MARGIN_MM.top}mm ${MARGIN_MM.side}mm; } }
@media screen and (max-width: 210mm) { .paper { margin: 0; padding: 6mm 4mm; } .paper .sources ol { columns: 1; } }
@media print { html { background: none; } .paper { print-color-adjust: exact; } }
@media (prefers-contrast: more) { .paper .note, .paper .subtitle, .paper caption, .paper figcaption { color: #001a40; } }`;
