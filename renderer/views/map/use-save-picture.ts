// Saves the picture as it is on screen, in the light colours of paper and with its legend, as one SVG file that needs nothing else, or as a PNG at twice the size.
import { useCallback, useState } from 'react';
import { LIGHT_PALETTE, pictureToSvg, sceneToSvg } from '../../graph/scene-svg.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { SaveTable } from '../forms/shown-table.ts';
import { useFormPicture } from '../forms/use-form-picture.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { drawnPng } from './picture-png.ts';
import { usePictureWords } from './use-picture-words.ts';
import type { MapView } from './use-scene.ts';

type Made = Parameters<Workspace['save']>[0] & { readonly note?: string };

export interface SavePicture {
  readonly svg: () => void;
  readonly png: () => void;
  /** What came of it, for as long as it is said. */
  readonly message: string;
}

/** Milliseconds that the outcome stays on screen. */
const SAID = 5000;

/** `table` saves the list, when that is what is on screen. */
export function useSavePicture(view: MapView | null, table: SaveTable): SavePicture {
  const text = useText();
  const workspace = useWorkspace();
  const words = usePictureWords(view);
  const caseName = useWorkspaceState((state) => state.openCase?.info.settings.case_name ?? 'datareis');
  const [message, setMessage] = useState('');
  const hand = useCallback(
    async (make: () => Promise<Made>) => {
      try {
        const { note, ...file } = await make();
        const result = await workspace.save(file);
        if (result.outcome === 'saved') setMessage([text.map.saved(result.name), note].filter(Boolean).join(' '));
        if (result.outcome === 'failed') setMessage(`${text.failure.saving} ${result.reason}`);
      } catch (error) {
        setMessage(`${text.failure.saving} ${error instanceof Error ? error.message : String(error)}`);
      }
      setTimeout(() => setMessage(''), SAID);
    },
    [workspace, text],
  );
  const formPicture = useFormPicture(view);
  const svgOf = useCallback(() => {
    if (!view || !words) return null;
    const form = formPicture();
    const options = { title: caseName, palette: LIGHT_PALETTE, ...words };
    const svg = form ? pictureToSvg(form.picture, { ...options, description: words.about, legend: form.legend }) : sceneToSvg(view.scene, options);
    return { svg, name: [fileName(caseName), form?.name].filter(Boolean).join('-') };
  }, [view, words, caseName, formPicture]);
  const svg = useCallback(() => {
    if (table.current) return table.current();
    const made = svgOf();
    if (!made) return;
    const bytes = new TextEncoder().encode(made.svg);
    void hand(async () => ({ suggestedName: `${made.name}.svg`, extension: 'svg', mediaType: 'image/svg+xml', bytes }));
  }, [svgOf, hand, table]);
  const png = useCallback(() => {
    const made = svgOf();
    if (!made) return;
    void hand(async () => {
      const { bytes, scale } = await drawnPng(made.svg);
      const note = scale < 2 ? text.map.pngSmaller(Math.round(scale * 100)) : '';
      return { suggestedName: `${made.name}.png`, extension: 'png', mediaType: 'image/png', bytes, note };
    });
  }, [svgOf, hand, text]);
  return { svg, png, message };
}

/** A name for a file: plain letters, no spaces. */
export function fileName(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/[^\w -]/g, '')
      .trim()
      .replaceAll(' ', '-')
      .toLowerCase() || 'datareis'
  );
}
