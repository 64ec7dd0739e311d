// A case as an ArchiMate model: who there is, which systems and data they have, what flows between them and for which goals.
import { caseInfo } from '../model/case-info.ts';
import type { Problem } from '../model/problem.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { ELEMENT_SHEETS, Keys, sheetElements } from './archimate-elements.ts';
import { flows, groupings, holdings, nesting } from './archimate-relationships.ts';
import { type ArchiModel, archimateXml } from './archimate-xml.ts';
import { type Exported, type Language, utf8 } from './exported.ts';

const PATH = 'archimate.xml';

/**
 * The exchange file opens in Archi and other tools. What ArchiMate has relationships for is drawn as such: a unit is part of its organisation (Composition),
 * a system belongs to its unit or organisation (by way of a Grouping: between an actor and a component the standard allows no Composition, Aggregation or Assignment),
 * a system writes its datasets (Access), an exchange is a Flow between systems, a purpose is part of a wider one (Aggregation).
 * Everything else of these sheets (source and target dataset of a flow, kind, dates, categories, legal bases) travels as properties, and comes back as own columns.
 * An id that is no XML name, or stands on two sheets, gets another identifier; a unit without an organisation comes back as an organisation.
 * The other sheets (data categories, register, signals, decisions …) are not in the file.
 */
export function archimateFile(records: RecordSet, language: Language): Exported {
  const keys = new Keys(records);
  const problems: Problem[] = [];
  const model: ArchiModel = {
    name: caseInfo(records).settings.case_name ?? 'Datareis',
    language,
    elements: [...sheetElements(records, keys), ...groupings(records, keys, language)],
    relationships: [...nesting(records, keys), ...holdings(records, keys), ...flows(records, keys, PATH, problems)],
  };
  const sheets = [...ELEMENT_SHEETS, 'exchanges' as const];
  const rows = Object.fromEntries(sheets.map((sheet) => [sheet, rowsOf(records, sheet).length]));
  return {
    files: [{ path: PATH, bytes: utf8(archimateXml(model)) }],
    rows: { ...rows, exchanges: (rows.exchanges ?? 0) - problems.length },
    problems,
  };
}
