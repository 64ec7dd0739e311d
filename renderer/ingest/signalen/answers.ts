// Records of Signalen's API to the desk: departments with their categories, categories with their departments. Knows no file.
import type { SourceRef } from '../../model/record.ts';
import { isObject, listAt, member, membersAt, textAt } from '../json.ts';
import type { Desk } from './desk.ts';

/** A department with the names of its categories (list), or with the categories and what it may do with each (detail). False when it has no code or name. */
export function readDepartment(record: unknown, source: SourceRef, desk: Desk): boolean {
  const [code, name] = [textAt(record, 'code'), textAt(record, 'name')];
  if (code === '' && name === '') return false;
  const key = code || name;
  desk.addDepartment(key, name, source, scalars(record, ['id', 'is_intern', 'can_direct']));
  for (const category of listAt(record, 'category_names'))
    if (typeof category === 'string' && category.trim()) handle(category.trim(), key, false, source, desk);
  for (const handled of listAt(record, 'categories')) {
    const category = nameOf(member(handled, 'category') ?? handled);
    if (category !== '') handle(category, key, member(handled, 'is_responsible') === true, source, desk);
  }
  return true;
}

function handle(category: string, code: string, isResponsible: boolean, source: SourceRef, desk: Desk): void {
  desk.addHandling(desk.addCategory(category, source), code, isResponsible, source);
}

/** A main category with its sub-categories, each with the departments that handle it. False when it has no name. */
export function readCategory(record: unknown, source: SourceRef, desk: Desk): boolean {
  const name = nameOf(record);
  if (name === '') return false;
  const main = desk.addCategory(name, source, { isMain: true, extra: scalars(record, ['slug', 'public_name']) });
  for (const sub of listAt(record, 'sub_categories')) {
    const part = nameOf(sub);
    if (part === '') continue;
    const extra = { main_category: name, ...scalars(sub, ['slug', 'handling', 'is_active', 'description', 'public_name']) };
    const id = desk.addCategory(part, source, { extra });
    desk.addPart(main, id);
    for (const department of listAt(sub, 'departments')) readHandling(id, department, source, desk);
  }
  return true;
}

/** A department inside a category: its code, or its code and name and what it may do. */
export function readHandling(category: string, department: unknown, source: SourceRef, desk: Desk): void {
  const code = typeof department === 'string' ? department.trim() : textAt(department, 'code') || textAt(department, 'name');
  if (isObject(department) && code !== '') desk.addDepartment(code, textAt(department, 'name'), source, scalars(department, ['is_intern']));
  desk.addHandling(category, code, member(department, 'is_responsible') === true, source);
}

export function nameOf(category: unknown): string {
  if (typeof category === 'string') return category.trim();
  return textAt(category, 'name') || textAt(category, '_display');
}

/** Members that are texts, numbers, yes or no, as extra columns. */
export function scalars(record: unknown, keys: readonly string[]): Record<string, string> {
  const found = membersAt({ record }, 'record').filter(
    ([key, value]) => keys.includes(key) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(found.map(([key, value]) => [key, String(value).trim()] as const).filter(([, text]) => text !== ''));
}
