// Q29: where do two descriptions of the same exchange differ?
import { EXCHANGE, plain } from '../columns.ts';
import { distinct, fact } from '../facts.ts';
import { agree, counts, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';

export const Q29 = sqlQuestion({
  id: 'Q29',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Waar beschrijven twee afdelingen dezelfde uitwisseling anders?',
    en: 'Where do two departments describe the same exchange differently?',
  },
  how: {
    nl: 'Velden van een uitwisseling die in twee of meer bestanden staat en daar niet hetzelfde is. Wie een bestand beschreef, staat erbij als dat bekend is.',
    en: 'Fields of an exchange that stands in two or more files and differs between them. Who described a file is given when known.',
  },
  needs: ['exchanges'],
  columns: [
    EXCHANGE,
    plain('field', 'text', 'Veld', 'Field'),
    plain('value', 'text', 'Waarde', 'Value'),
    plain('described_by', 'text', 'Beschreven door', 'Described by'),
    plain('source_file', 'text', 'Bestand', 'File'),
    plain('source_row', 'number', 'Rij', 'Row'),
  ],
  query: `select id as exchange, field, value, described_by, source_file, source_row
from differences where sheet = 'exchanges'
order by exchange, field, source_file, source_row`,
  facts: (rows) => ({ exchanges: distinct(rows, 'exchange'), fields: new Set(rows.map((row) => `${row.exchange} ${row.field}`)).size }),
  say: {
    nl: (told) => {
      const n = fact(told, 'exchanges');
      if (n === 0) return 'Geen enkele uitwisseling is op twee plaatsen anders beschreven.';
      return `${telt(n, 'uitwisseling is', 'uitwisselingen zijn')} op twee of meer plaatsen anders beschreven, in ${telt(fact(told, 'fields'), 'veld', 'velden')}.`;
    },
    en: (told) => {
      const n = fact(told, 'exchanges');
      if (n === 0) return 'No exchange is described differently in two places.';
      return `${counts(n, 'exchange', 'exchanges')} ${agree(n, 'is', 'are')} described differently in two or more places, in ${counts(fact(told, 'fields'), 'field', 'fields')}.`;
    },
  },
});
