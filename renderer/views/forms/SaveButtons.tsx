// Saves what is on screen: the picture of the map, the matrix or the streams. The list has its own button, for a table.
import { Download } from 'lucide-react';
import { Exports } from '../administration/Exports.tsx';
import type { SavePicture } from '../map/use-save-picture.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

export function SaveButtons({ onSave }: { readonly onSave: SavePicture }) {
  const text = useText();
  const form = useWorkspaceState((state) => state.form);
  if (form === 'outline') return null;
  const label = (how: string) => `${how}: ${text.forms.names[form]}`;
  return (
    <Exports>
      <span className="group" role="group" aria-label={text.map.savePicture}>
        <button type="button" className="button" onClick={onSave.svg} title={label(text.map.saveSvg)} aria-label={text.map.saveSvg}>
          <Download size={14} aria-hidden />
          SVG
        </button>
        <button type="button" className="button" onClick={onSave.png} title={label(text.map.savePng)} aria-label={text.map.savePng}>
          {text.map.savePngShort}
        </button>
      </span>
    </Exports>
  );
}
