// Dutch words for what is gathered in what, who stands in the middle, how wide lines are, and the lists of the inspector.
import type { Grouping } from '../../graph/flow-graph.ts';
import type { WidthBy } from '../../graph/line-width.ts';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

export const arrangingNl = {
  groupBy: 'Groepeer op',
  per: {
    organisation: 'Per organisatie',
    cluster: 'Per cluster',
    purpose: 'Per doel',
    process: 'Per proces',
    layer: 'Per laag',
    supplier: 'Per leverancier',
  } satisfies Record<Grouping, string>,
  groupings: {
    organisation: 'Organisatie',
    cluster: 'Cluster',
    purpose: 'Doel',
    process: 'Proces',
    layer: 'Laag',
    supplier: 'Leverancier',
  } satisfies Record<Grouping, string>,
  nowhere: (name: string) => `${name} (nergens ingevuld)`,
  how: {
    organisation: 'Systemen staan bij de organisatie en afdeling waarvan ze zijn.',
    cluster: 'Afdelingen staan bij hun cluster.',
    purpose:
      'Een pijl begint bij het doel waarvoor de gegevens bewaard worden en eindigt bij het doel waarvoor ze gestuurd worden. Een systeem staat bij elk doel waaraan het meedoet. Elke uitwisseling staat er één keer.',
    process:
      'Een proces is een verwerking uit het register; verwerkingen met dezelfde vergelijkingssleutel zijn één proces. Een pijl begint bij het proces dat de gegevens bewaart en eindigt bij het proces waarvoor ze gestuurd worden. Een systeem staat bij elk proces waaraan het meedoet. Elke uitwisseling staat er één keer.',
    layer: 'Elk systeem staat in zijn laag van Common Ground.',
    supplier: 'Elk systeem staat bij zijn leverancier.',
  } satisfies Record<Grouping, string>,
  legendNote: {
    purpose: 'Van het doel van bewaren naar het doel van sturen. Systemen kunnen bij meer doelen staan; elke uitwisseling staat er één keer.',
    process:
      'Van het proces dat bewaart naar het proces dat gebruikt. Systemen kunnen bij meer processen staan; elke uitwisseling staat er één keer.',
  },
  unknown: {
    organisation: 'Organisatie onbekend',
    cluster: 'Cluster niet bekend',
    purpose: 'Doel niet bekend',
    process: 'Proces niet bekend',
    layer: 'Laag niet bekend',
    supplier: 'Leverancier niet bekend',
  } satisfies Record<Grouping, string>,
  unknownWhy: 'Dit is nergens ingevuld.',
  view: 'Beeld',
  viewTitle: 'Beeld van de kaart',
  middle: 'In het midden',
  ownMiddle: (name: string) => `${name} (eigen organisatie)`,
  nobody: 'niemand',
  putInMiddle: 'Zet in het midden',
  isMiddle: 'Staat in het midden',
  middleChip: (name: string) => `Midden: ${name}`,
  ownAgain: 'Zet de eigen organisatie terug in het midden',
  sides: 'Bronnen links, ontvangers rechts',
  sidesWhy: 'Uit: niemand krijgt een vaste plek. De stromen bepalen waar iedereen staat.',
  onlyOrganisations: 'Dit kan alleen als er op organisatie of cluster gegroepeerd is.',
  width: 'Dikte van de lijnen',
  widths: { none: 'Alles even dik', count: 'Aantal uitwisselingen', volume: 'Aantal per jaar' } satisfies Record<WidthBy, string>,
  widthLegend: { count: 'Dikte: uitwisselingen in de pijl', volume: 'Dikte: berichten of bestanden per jaar' } satisfies Record<
    Exclude<WidthBy, 'none'>,
    string
  >,
  fromTo: (from: string, until: string) => (from === until ? from : `${from}–${until}`),
  orMore: (from: string) => `${from} of meer`,
  volumeUnknown: 'Aantal per jaar niet bekend',
  volumePartly: 'Van een deel niet bekend; het is dus meer',
  back: 'Terug',
  filter: 'Zoek in deze lijst',
  filtered: (n: number, all: number) => `${n.toLocaleString('nl-NL')} van ${all.toLocaleString('nl-NL')}`,
  sortBy: 'Volgorde',
  sorts: { name: 'Naam', from: 'Afzender', to: 'Ontvanger', volume: 'Aantal per jaar' },
  perYear: (n: number) => `${n.toLocaleString('nl-NL')} per jaar`,
  gone: 'Deze pijl is er niet meer op dit niveau of met dit filter.',
  noneFound: 'Niets gevonden in deze lijst.',
  overview: 'Overzicht',
  counts: { systems: 'Systemen', datasets: 'Datasets', within: 'Stromen binnen de groep', inward: 'Stromen erin', outward: 'Stromen eruit' },
  supplies: (n: number) => `Levert ${count(n, 'systeem', 'systemen')}`,
  hangsOn: (systems: number, datasets: number, flows: number) =>
    `Van deze leverancier hangen af: ${count(systems, 'systeem', 'systemen')}, ${count(datasets, 'dataset', 'datasets')} en ${count(flows, 'uitwisseling', 'uitwisselingen')}.`,
  alsoIn: 'Staat ook bij',
  copies: 'Kopieën van deze gegevens',
  copiesOf: (copies: number, queries: number) => `${count(copies, 'kopie', 'kopieën')} · ${count(queries, 'bevraging', 'bevragingen')} bij de bron`,
  copyOf: 'Is een kopie van',
  derivedFrom: 'Afgeleid van',
  derivatives: 'Hiervan afgeleid',
  noReason: 'geen reden genoemd',
  partners: 'Wie dit hebben of gebruiken',
  roles: { holds: 'heeft dit', stewards: 'beheert dit', copies: 'heeft een kopie', uses: 'krijgt of bekijkt dit' },
  shared: 'Gebruikt door meer afdelingen',
  sharedBy: (n: number) => count(n, 'afdeling', 'afdelingen'),
  members: {
    clusters: (n: number) => count(n, 'cluster', 'clusters'),
  },
};
