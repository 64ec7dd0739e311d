// A case that begins with nothing but whose it is: made as files and read like any other, so that all of it can be kept, saved and read again.
import { sheetFiles } from '../../egress/sheets.ts';
import type { HostFile } from '../../host/host.ts';
import { ENTERED_HERE } from '../../model/entered.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { Opening } from './opening.ts';

/** What a person says of a case before there is one. */
type Beginning = Parameters<Workspace['beginEmpty']>[0];

const OWN = 'org-eigen';

export function beginningActs(store: Store, opening: Pick<Opening, 'receive'>): Pick<Workspace, 'beginEmpty'> {
  return {
    beginEmpty: async (beginning) => {
      await opening.receive(filesOfBeginning(beginning));
      if (store.getState().openCase && !store.getState().pending) store.setState(({ editing }) => ({ editing: { ...editing, isOn: true } }));
    },
  };
}

/** The sheets of a case with one organisation in it: a municipality, which the form can change. */
export function filesOfBeginning({ organisation, name }: Beginning): readonly HostFile[] {
  const own = organisation.trim();
  const title = name.trim() || own;
  const row = (sheet: SheetName, values: Record<string, Value>): Row => ({
    values,
    raw: NOTHING,
    extra: NOTHING,
    source: { file: ENTERED_HERE, sheet, row: null },
  });
  const records: RecordSet = new Map([
    ['case_info', [row('case_info', { key: 'case_name', value: title }), row('case_info', { key: 'own_organisation_id', value: OWN })]],
    [
      'organisations',
      [
        row('organisations', {
          id: OWN,
          name: own,
          short_name: own.replace(/^gemeente\s+/i, ''),
          kind: 'gemeente',
          is_own: true,
          is_public_authority: true,
          country: 'NL',
        }),
      ],
    ],
  ]);
  const folder = `${title.replaceAll(/[\\/]/g, '-')}/`;
  return sheetFiles(records, undefined, folder).exported.files.map(({ path, bytes }) => ({ path, size: bytes.length, bytes }));
}
