// The tables of the case with what they and their columns are called in the language of the window, from the dictionary of fields.
import type { AskableColumn, AskableTable } from '../../../model/askable-table.ts';
import { meaningOf } from '../../../model/meaning.ts';
import { fieldOf, isSheet, SHEET_NAMES_NL, SHEETS } from '../../../model/sheet.ts';
import type { SqlWords } from '../../text/sql-nl.ts';
import type { NamedColumn, NamedTable } from './completion.ts';

/** In the order of the dictionary; tables that are no sheet come last. */
export function namedTables(tables: readonly AskableTable[], words: SqlWords, language: 'nl' | 'en'): NamedTable[] {
  const place = ({ name }: AskableTable) => (isSheet(name) ? SHEETS.indexOf(name) : SHEETS.length);
  return tables.toSorted((a, b) => place(a) - place(b)).map((table) => named(table, words, language));
}

function named(table: AskableTable, words: SqlWords, language: 'nl' | 'en'): NamedTable {
  return {
    ...table,
    label: labelOf(table.name, words, language),
    columns: table.columns.map((column) => columnOf(table.name, column, words, language)),
  };
}

function labelOf(name: string, words: SqlWords, language: 'nl' | 'en'): string {
  if (!isSheet(name)) return words.tables[name] ?? name;
  const spaced = name.replaceAll('_', ' ');
  return language === 'nl' ? (SHEET_NAMES_NL[name][0] ?? spaced) : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function columnOf(table: string, column: AskableColumn, words: SqlWords, language: 'nl' | 'en'): NamedColumn {
  const type: string = words.types[TYPE_OF[column.type] ?? 'text'];
  const field = isSheet(table) ? fieldOf(table, column.name) : undefined;
  if (isSheet(table) && field)
    return { name: column.name, type, label: language === 'nl' ? field.labelNl : field.labelEn, explanation: meaningOf(table, field, language) };
  const isOurs = !isSheet(table) || column.name.startsWith('source_');
  return { name: column.name, type, label: (isOurs ? words.columns[column.name] : undefined) ?? words.ownColumn, explanation: '' };
}

const TYPE_OF: Readonly<Record<string, keyof SqlWords['types']>> = {
  VARCHAR: 'text',
  BIGINT: 'integer',
  DOUBLE: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'VARCHAR[]': 'list',
};
