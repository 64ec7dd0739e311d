// The centre when it does not show the picture: lists, matrix or streams of the same choice, with the same menu on every part and arrow.
import './forms.css';
import { useRef } from 'react';
import type { Badge } from '../../graph/scene.ts';
import type { Form } from '../../workspace/looking/form-look.ts';
import { MarkMenu } from '../map/MarkMenu.tsx';
import type { Surface } from '../map/surface.ts';
import { useMarkMenu } from '../map/use-mark-menu.ts';
import type { MapView } from '../map/use-scene.ts';
import { ChosenNote } from './ChosenNote.tsx';
import { ListForm } from './list/ListForm.tsx';
import { MatrixForm } from './matrix/MatrixForm.tsx';
import { type SaveTable, SaveTableContext } from './shown-table.ts';
import { StreamsForm } from './streams/StreamsForm.tsx';

interface Props {
  readonly form: Exclude<Form, 'map'>;
  readonly view: MapView;
  readonly badges: ReadonlyMap<string, Badge>;
  readonly table: SaveTable;
}

/** Every mark is an element here, so the menu needs no surface to ask what lies under the pointer. */
export function FormArea({ form, view, badges, table }: Props) {
  const { place, close, handlers } = useMarkMenu(useRef<Surface | null>(null));
  return (
    <div className="map-area form-area" {...handlers}>
      <ChosenNote form={form} view={view} />
      {form === 'outline' && (
        <SaveTableContext value={table}>
          <ListForm view={view} badges={badges} />
        </SaveTableContext>
      )}
      {form === 'matrix' && <MatrixForm view={view} />}
      {form === 'sankey' && <StreamsForm view={view} />}
      <MarkMenu view={view} place={place} onClose={close} />
    </div>
  );
}
