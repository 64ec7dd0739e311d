// Names for what a catalogue gives only by an address: the last part of a path, the host of a website, the usual name of a file format.

/** The last part of an address, readable: ".../corporate-body/EEA" is "EEA", ".../terms/Utrecht_(gemeente)" is "Utrecht (gemeente)". A law keeps its number: ".../eli/reg_impl/2023/138/oj" is "eli/reg_impl/2023/138/oj". */
export function localName(address: string): string {
  const law = /\/(eli\/[^?#]+)/.exec(address)?.[1];
  if (law) return law;
  const parts = address
    .replace(/[?][\s\S]*$/, '')
    .split(/[/#]/)
    .filter(Boolean);
  return decode(parts.at(-1) ?? '')
    .replaceAll('_', ' ')
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The host of a web address ("https://www.open.example/x" is "open.example"); empty when it is none. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text);
}

/** Names for media types (https://www.iana.org/assignments/media-types) whose last part is not the name in use. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'],
  ['application/vnd.ms-excel', 'XLS'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ODS'],
  ['application/geo+json', 'GeoJSON'],
  ['application/vnd.geo+json', 'GeoJSON'],
  ['application/gml+xml', 'GML'],
  ['application/geopackage+sqlite3', 'GeoPackage'],
  ['application/ld+json', 'JSON-LD'],
  ['application/rdf+xml', 'RDF/XML'],
  ['text/turtle', 'Turtle'],
  ['application/turtle', 'Turtle'],
  ['text/tab-separated-values', 'TSV'],
  ['text/plain', 'TXT'],
  ['application/n-triples', 'N-Triples'],
  ['application/n-quads', 'N-Quads'],
  ['application/trig', 'TriG'],
  ['application/sparql-query', 'SPARQL'],
  ['application/octet-stream', ''],
]);

/** A short name for a format that is given as a word, a media type, or the address of either. */
export function formatName(format: string): string {
  const media = /(?:^|media-types\/)((?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+)/i
    .exec(format)?.[1]
    ?.toLowerCase();
  if (media) return MEDIA_TYPES.get(media) ?? shortened(media.replace(/^[^/]*\/(?:x-|vnd\.)?/, '').replace(/\+[\s\S]*$/, ''));
  return shortened((isWebAddress(format) ? localName(format) : format.trim()).replace(/^\./, '').slice(0, 60));
}

function shortened(name: string): string {
  return /^[a-z0-9]{1,5}$/.test(name) ? name.toUpperCase() : name;
}

const SERVICES =
  /^(?:api|rest|wms|wfs|wmts|wcs|tms|sparql|odata|graphql|soap|ogc(?: api|:).*|.{0,200}\bapi\b[\s\S]*|esri rest|arcgis.{0,200}server[\s\S]*|ldes)$/i;

/** A format that is asked for at the source rather than copied from it. */
export function isService(format: string): boolean {
  return SERVICES.test(format);
}
