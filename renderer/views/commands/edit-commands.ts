// Commands that change the case: draw, make, change and remove; and the way back and forth.

import type { EnterableSheet } from '../../model/entered.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import { lastAct, nextAct } from '../../workspace/editing/undoing.ts';
import { drawnForm } from '../edit/draw/drawn-form.ts';
import { toggleEditing } from '../edit/draw/toggle-editing.ts';
import { newForm, sheetOfNode } from '../edit/node-edits.ts';
import { redoSaid, undoSaid } from '../edit/undo-words.ts';
import type { EditText } from '../text/edit-nl.ts';
import { editText } from '../text/edit-words.ts';
import { catalogueOf } from '../text/languages.ts';
import { type Command, type CommandContext, chosenNode, withCase } from './command.ts';

const state = ({ workspace }: CommandContext) => workspace.store.getState();

type DrawingWord = { [Name in keyof EditText['drawing']]: EditText['drawing'][Name] extends string ? Name : never }[keyof EditText['drawing']];

const said =
  (name: DrawingWord): Command['words'] =>
  (text) =>
    editText(text).drawing[name];

const nodeOf = (context: CommandContext) => state(context).openCase?.graph.nodes.get(chosenNode(context) ?? '') ?? null;

/** The row that is chosen on the map: an exchange, or what a card stands for. */
function chosenRow(context: CommandContext): { readonly sheet: EnterableSheet; readonly name: string } | null {
  const { selection } = state(context);
  if (selection?.kind === 'exchange') return { sheet: 'exchanges', name: selection.id };
  const node = nodeOf(context);
  const sheet = node && sheetOfNode(node);
  return node && sheet ? { sheet, name: node.rowId } : null;
}

const isFree = (context: CommandContext) => state(context).editing.form === null;

function making(id: string, word: DrawingWord, form: (context: CommandContext) => EditForm | null): Command {
  return {
    id,
    words: said(word),
    isEnabled: withCase,
    run: (context) => {
      const asked = form(context);
      if (asked) context.workspace.openForm(asked);
    },
  };
}

/** What is chosen tells where the new thing belongs. */
function within(sheet: EnterableSheet, field: string, kinds: readonly string[]): (context: CommandContext) => EditForm {
  return (context) => {
    const node = nodeOf(context);
    return newForm(sheet, node && !node.isUnknown && kinds.includes(node.kind) ? { [field]: node.rowId } : {});
  };
}

export const EDIT_COMMANDS: readonly Command[] = [
  {
    id: 'edit.mode',
    words: said('toggle'),
    keys: 'E',
    key: 'e',
    isEnabled: withCase,
    run: ({ workspace }) => toggleEditing(workspace, catalogueOf(workspace.store.getState())),
  },
  {
    id: 'edit.exchange-from',
    words: said('newFromHere'),
    keys: 'X',
    key: 'x',
    isEnabled: (context) => nodeOf(context) !== null && context.map !== null && isFree(context),
    run: (context) => context.workspace.setEditing({ drawFrom: chosenNode(context) }),
  },
  making('edit.exchange', 'newExchange', (context) => {
    const { openCase } = state(context);
    return openCase ? drawnForm(openCase.records, nodeOf(context), null) : null;
  }),
  making('edit.system', 'newSystem', (context) => {
    const field = nodeOf(context)?.kind === 'unit' ? 'unit_id' : 'organisation_id';
    return within('systems', field, ['unit', 'organisation'])(context);
  }),
  making('edit.dataset', 'newDataset', within('datasets', 'system_id', ['system'])),
  making('edit.organisation', 'newOrganisation', () => newForm('organisations', {})),
  making('edit.unit', 'newUnit', within('units', 'organisation_id', ['organisation'])),
  {
    id: 'edit.change',
    words: said('changeChosen'),
    keys: 'F2',
    key: 'f2',
    isEnabled: (context) => chosenRow(context) !== null && isFree(context),
    run: (context) => {
      const row = chosenRow(context);
      if (row) context.workspace.openForm({ kind: 'row', ...row, focus: null });
    },
  },
  {
    id: 'edit.remove',
    words: said('removeChosen'),
    keys: 'Delete',
    key: 'delete',
    isEnabled: (context) => chosenRow(context) !== null && isFree(context),
    run: (context) => {
      const row = chosenRow(context);
      if (row) context.workspace.openForm({ kind: 'remove', ...row });
    },
  },
  {
    id: 'map.undo',
    words: (text) => editText(text).undo.undo,
    keys: 'Ctrl+Z',
    isEnabled: (context) => lastAct(state(context)) !== undefined,
    run: ({ workspace }) => void undoSaid(workspace),
  },
  {
    id: 'map.redo',
    words: (text) => editText(text).undo.redo,
    keys: 'Ctrl+Y',
    isEnabled: (context) => nextAct(state(context)) !== undefined,
    run: ({ workspace }) => void redoSaid(workspace),
  },
];
