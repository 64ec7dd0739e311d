// While an exchange is drawn without dragging: from what, and to what it is to go. The receiver is chosen on the map, or searched here.
import { useEffect, useId, useMemo, useRef } from 'react';
import { rowKey } from '../../../graph/flow-node.ts';
import type { Selection } from '../../../graph/focus.ts';
import { rowsOf } from '../../../model/record.ts';
import { sheetOfKind } from '../../../model/sheet.ts';
import { say } from '../../announce/say.ts';
import type { MapView } from '../../map/use-scene.ts';
import type { Choice } from '../../questions/choices.ts';
import { editText } from '../../text/edit-words.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { RowPicker } from '../controls/RowPicker.tsx';
import { namesIn } from '../row-names.ts';
import { drawnForm } from './drawn-form.ts';

export function DrawBar({ view }: { readonly view: MapView }) {
  const from = useWorkspaceState((state) => state.editing.drawFrom);
  return from !== null && view.graph.nodes.has(from) ? <Bar key={from} view={view} from={from} /> : null;
}

function Bar({ view, from }: { readonly view: MapView; readonly from: string }) {
  const words = useText();
  const text = editText(words).drawing;
  const workspace = useWorkspace();
  const label = useId();
  const start = view.graph.nodes.get(from) ?? null;
  const choices = useReceivers(view);
  const drawTo = (id: string) => {
    const records = workspace.store.getState().openCase?.records;
    if (id === from) return say(text.itself);
    workspace.setEditing({ drawFrom: null });
    if (records) workspace.openForm(drawnForm(records, start, view.graph.nodes.get(id) ?? null));
  };
  useChosen(from, drawTo);
  useEscape(() => workspace.setEditing({ drawFrom: null }));
  const title = text.from(start ? nodeName(words, start) : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when drawing begins.
  useEffect(() => say(`${title}. ${text.how}`), []);
  return (
    <div className="draw-bar" role="region" aria-label={title}>
      <p>
        <strong>{title}.</strong> {text.how}
      </p>
      <span className="edit-field">
        <span id={label} className="visually-hidden">
          {text.search}
        </span>
        <RowPicker
          {...{ choices, value: null, labelId: label, describedBy: '', isWrong: false, isRequired: false, name: 'receiver', onMake: null }}
          onChoose={(id) => id !== null && drawTo(id)}
        />
      </span>
      <button type="button" className="button" onClick={() => workspace.setEditing({ drawFrom: null })}>
        {text.stop}
      </button>
    </div>
  );
}

/** Everything on the map that can receive, by node id: systems, then departments, then organisations. */
function useReceivers({ graph }: MapView): readonly Choice[] {
  const { language, locale } = useText();
  const records = useWorkspaceState((state) => state.openCase?.records);
  return useMemo(() => {
    if (!records) return [];
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const names = namesIn(records, language);
    const found = (['system', 'unit', 'organisation'] as const).map((kind) => {
      const sheet = sheetOfKind(kind);
      if (!sheet) return [];
      const nodes = rowsOf(records, sheet).flatMap(({ values }) => {
        const id = graph.byRow.get(rowKey(kind, String(values.id)))?.[0];
        const owner = typeof values.organisation_id === 'string' ? names('organisations', values.organisation_id) : null;
        return id === undefined
          ? []
          : [
              {
                id,
                name: names(sheet, String(values.id)) ?? id,
                note: [values.short_name, owner].filter((part) => typeof part === 'string' && part !== '').join(' · '),
              },
            ];
      });
      return nodes.sort((a, b) => compare(a.name, b.name));
    });
    return found.flat();
  }, [records, graph, language, locale]);
}

/** The next node that is chosen on the map is the receiver. */
function useChosen(from: string, drawTo: (id: string) => void): void {
  const selection = useWorkspaceState((state) => state.selection);
  const before = useRef<Selection | null>(selection);
  const now = useRef(drawTo);
  now.current = drawTo;
  useEffect(() => {
    if (selection === before.current) return;
    before.current = selection;
    if (selection?.kind === 'node' && selection.id !== from) now.current(selection.id);
  }, [selection, from]);
}

/** Before the map, which would let go of what is chosen. */
function useEscape(stop: () => void): void {
  const now = useRef(stop);
  now.current = stop;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      now.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
