// What the lists of arrows and exchanges say: from, to, what, in which way, how often, how much, and how sure that is.
import { type ArrowRow, type ExchangeRow, isUntold } from '../../../graph/arrow-rows.ts';
import { isUncertain, styleOf } from '../../../graph/line-style.ts';
import { codeWord } from '../../../model/code-lists.ts';
import type { Exchange } from '../../../model/network.ts';
import type { Catalogue } from '../../text/nl.ts';
import type { LensView } from '../lens-view.ts';
import type { Column } from './column.ts';

export interface ArrowWords {
  readonly text: Catalogue;
  /** The name of a node of the map. */
  readonly nameOf: (id: string) => string;
  readonly lens: LensView | null;
}

export function arrowColumns({ text, nameOf, lens }: ArrowWords): Column<ArrowRow>[] {
  const { columns, unknownPart, sure, unsure } = text.forms;
  const number = (n: number) => n.toLocaleString(text.locale);
  const found: Column<ArrowRow>[] = [
    { key: 'from', title: columns.from, width: 2, least: 130, text: ({ edge }) => nameOf(edge.from) },
    { key: 'to', title: columns.to, width: 2, least: 130, text: ({ edge }) => nameOf(edge.to) },
    {
      key: 'what',
      title: columns.what,
      width: 2.4,
      least: 150,
      text: (row) => whatOf(text, row),
      more: (row) => (row.isFeedback ? text.forms.matrix.feedback : ''),
    },
    { key: 'count', title: columns.count, width: 0.8, least: 72, isNumber: true, text: (row) => number(row.count), value: (row) => row.count },
    { key: 'way', title: columns.way, width: 1.4, least: 110, text: (row) => text.forms.ways[row.style] },
    {
      key: 'volume',
      title: columns.volume,
      width: 1,
      least: 90,
      isNumber: true,
      text: (row) => (row.unknownVolumes < row.count ? number(row.volume) : text.forms.ways.unknown),
      value: (row) => (row.unknownVolumes < row.count ? row.volume : null),
      more: (row) => (row.unknownVolumes > 0 && row.unknownVolumes < row.count ? unknownPart(row.unknownVolumes) : ''),
    },
    {
      key: 'known',
      title: columns.known,
      width: 1.2,
      least: 110,
      text: (row) => (row.uncertain > 0 ? unsure(row.uncertain) : row.untold > 0 ? text.forms.ways.unknown : sure),
    },
    { key: 'feedback', title: columns.feedback, width: 0, least: 0, isHidden: true, text: (row) => yesNo(text, row.isFeedback) },
  ];
  if (lens)
    found.splice(
      5,
      0,
      lensColumn(lens, ({ edge }) => lens.arrow(edge.id)),
    );
  return found;
}

export function exchangeColumns({ text, nameOf, lens }: ArrowWords): Column<ExchangeRow>[] {
  const { columns } = text.forms;
  const of = ({ flow }: ExchangeRow) => flow.exchange;
  const system = (id: string, card: string) => (id === card ? '' : nameOf(id));
  const found: Column<ExchangeRow>[] = [
    {
      key: 'from',
      title: columns.from,
      width: 1.8,
      least: 130,
      text: ({ edge }) => nameOf(edge.from),
      more: ({ edge, flow }) => system(flow.from, edge.from),
    },
    { key: 'fromSystem', title: columns.fromSystem, width: 0, least: 0, isHidden: true, text: ({ flow }) => nameOf(flow.from) },
    { key: 'to', title: columns.to, width: 1.8, least: 130, text: ({ edge }) => nameOf(edge.to), more: ({ edge, flow }) => system(flow.to, edge.to) },
    { key: 'toSystem', title: columns.toSystem, width: 0, least: 0, isHidden: true, text: ({ flow }) => nameOf(flow.to) },
    {
      key: 'what',
      title: columns.what,
      width: 2.4,
      least: 160,
      text: (row) => of(row).name ?? text.map.unnamedFlow,
      more: (row) => (of(row).isFeedback ? text.forms.matrix.feedback : ''),
    },
    { key: 'way', title: columns.way, width: 1.2, least: 100, text: (row) => text.forms.ways[styleOf(of(row))] },
    { key: 'often', title: columns.often, width: 1.1, least: 96, text: (row) => often(text, of(row)) },
    {
      key: 'volume',
      title: columns.volume,
      width: 0.9,
      least: 84,
      isNumber: true,
      text: (row) => volumeWords(text, of(row)),
      value: (row) => of(row).volumePerYear,
    },
    { key: 'privacy', title: columns.privacy, width: 1.4, least: 110, text: (row) => text.forms.classes[of(row).privacyClass ?? 'unknown'] },
    { key: 'known', title: columns.known, width: 1.2, least: 110, text: (row) => known(text, of(row)) },
    { key: 'feedback', title: columns.feedback, width: 0, least: 0, isHidden: true, text: (row) => yesNo(text, of(row).isFeedback) },
    { key: 'id', title: columns.id, width: 0, least: 0, isHidden: true, text: (row) => of(row).id },
  ];
  if (lens && !lens.isPrivacy)
    found.splice(
      8,
      0,
      lensColumn(lens, ({ flow }) => lens.flow(flow)),
    );
  return found;
}

function lensColumn<Row>(lens: LensView, said: (row: Row) => ReturnType<LensView['node']>): Column<Row> {
  return { key: 'lens', title: lens.name, width: 1.4, least: 120, text: (row) => said(row)?.word ?? '', sign: said };
}

/** The name of the only exchange, or how many there are. */
export function whatOf(text: Catalogue, { edge }: Pick<ArrowRow, 'edge'>): string {
  const [only, ...more] = edge.flows;
  return only && more.length === 0 ? (only.exchange.name ?? text.map.unnamedFlow) : text.map.flows(edge.flows.length);
}

function often(text: Catalogue, { frequency }: Exchange): string {
  return frequency ? codeWord('exchanges', 'frequency', frequency, text.language) : text.forms.ways.unknown;
}

function volumeWords(text: Catalogue, { volumePerYear }: Exchange): string {
  return volumePerYear === null ? text.forms.ways.unknown : volumePerYear.toLocaleString(text.locale);
}

function known(text: Catalogue, exchange: Exchange): string {
  if (isUntold(exchange)) return text.forms.ways.unknown;
  if (!isUncertain(exchange)) return text.forms.sure;
  return exchange.describedBy !== null && exchange.describedBy !== 'both' ? text.inspector.oneSided : text.inspector.assumed;
}

function yesNo(text: Catalogue, is: boolean): string {
  return is ? text.forms.yes : text.forms.no;
}
