// Saves the picture as it is on screen, with its legend, as one SVG file that needs nothing else, or as a PNG at twice the size.
import { useCallback, useState } from 'react';
import { sceneToSvg } from '../../graph/scene-svg.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { drawnPng } from './picture-png.ts';
import { pagePalette } from './use-palette.ts';
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

export function useSavePicture(view: MapView | null): SavePicture {
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
  const svgOf = useCallback(
    () => (view && words ? sceneToSvg(view.scene, { title: caseName, palette: pagePalette(), ...words }) : null),
    [view, words, caseName],
  );
  const name = fileName(caseName);
  const svg = useCallback(() => {
    const made = svgOf();
    if (made)
      void hand(async () => ({ suggestedName: `${name}.svg`, extension: 'svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(made) }));
  }, [svgOf, hand, name]);
  const png = useCallback(() => {
    const made = svgOf();
    if (!made) return;
    void hand(async () => {
      const { bytes, scale } = await drawnPng(made);
      const note = scale < 2 ? text.map.pngSmaller(Math.round(scale * 100)) : '';
      return { suggestedName: `${name}.png`, extension: 'png', mediaType: 'image/png', bytes, note };
    });
  }, [svgOf, hand, name, text]);
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
