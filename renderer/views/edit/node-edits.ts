// What can be made or changed from a node of the map, for its menu.
import type { FlowNode, NodeKind } from '../../graph/flow-graph.ts';
import type { EnterableSheet } from '../../model/entered.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { editText } from '../text/edit-words.ts';
import type { Catalogue } from '../text/nl.ts';

export type NodeEditName = 'newFlow' | 'newSystem' | 'newDataset' | 'newUnit' | 'change' | 'remove';

interface NodeEdit {
  readonly name: NodeEditName;
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

const SHEETS: Partial<Record<NodeKind, EnterableSheet>> = {
  organisation: 'organisations',
  supplier: 'organisations',
  unit: 'units',
  system: 'systems',
  dataset: 'datasets',
  purpose: 'purposes',
  process: 'processing_activities',
};

/** Nothing of what the case does not describe, but drawing from it. */
export function nodeEdits(workspace: Workspace, words: Catalogue, node: FlowNode): readonly NodeEdit[] {
  const { drawing, change, remove } = editText(words);
  const sheet = node.isUnknown ? undefined : SHEETS[node.kind];
  const made = (name: NodeEditName, said: string, form: EditForm): NodeEdit => ({ name, words: said, run: () => workspace.openForm(form) });
  const edits: readonly (NodeEdit | false | undefined)[] = [
    { name: 'newFlow', words: drawing.newFromHere, keys: 'X', run: () => workspace.setEditing({ drawFrom: node.id }) },
    sheet === 'organisations' && made('newUnit', drawing.newUnit, newForm('units', { organisation_id: node.rowId })),
    sheet === 'organisations' && made('newSystem', drawing.newSystem, newForm('systems', { organisation_id: node.rowId })),
    sheet === 'units' && made('newSystem', drawing.newSystem, newForm('systems', { unit_id: node.rowId })),
    sheet === 'systems' && made('newDataset', drawing.newDataset, newForm('datasets', { system_id: node.rowId })),
    sheet && { ...made('change', change, { kind: 'row', sheet, name: node.rowId, focus: null }), keys: 'F2' },
    sheet && { ...made('remove', remove, { kind: 'remove', sheet, name: node.rowId }), keys: 'Delete' },
  ];
  return edits.filter((edit) => edit !== false && edit !== undefined);
}

export function newForm(sheet: EnterableSheet, given: Readonly<Record<string, string>>): EditForm {
  return { kind: 'new', sheet, act: 'add', given, told: [], focus: null };
}

/** The sheet that a node is a row of; undefined for clusters, layers and what the case does not describe. */
export function sheetOfNode(node: FlowNode): EnterableSheet | undefined {
  return node.isUnknown ? undefined : SHEETS[node.kind];
}
