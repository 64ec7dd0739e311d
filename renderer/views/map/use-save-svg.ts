// Saves the picture as it is on screen, as one SVG file that needs nothing else.
import { useCallback, useState } from 'react';
import type { Scene } from '../../graph/scene.ts';
import { paletteOf, sceneToSvg } from '../../graph/scene-svg.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function useSaveSvg(scene: Scene | null): { save: () => void; message: string } {
  const text = useText();
  const workspace = useWorkspace();
  const caseName = useWorkspaceState((state) => state.openCase?.info.settings.case_name ?? 'datareis');
  const [message, setMessage] = useState('');
  const save = useCallback(() => {
    if (!scene) return;
    const style = getComputedStyle(document.documentElement);
    const svg = sceneToSvg(scene, {
      title: caseName,
      palette: paletteOf((role) => style.getPropertyValue(`--dr-${role}`).trim()),
      letters: text.legend.letters,
    });
    const file = { suggestedName: `${fileName(caseName)}.svg`, extension: 'svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) };
    void workspace.save(file).then((result) => {
      if (result.outcome === 'saved') setMessage(text.map.saved(result.name));
      if (result.outcome === 'failed') setMessage(`${text.failure.saving} ${result.reason}`);
      setTimeout(() => setMessage(''), 4000);
    });
  }, [scene, workspace, caseName, text]);
  return { save, message };
}

function fileName(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/[^\w -]/g, '')
      .trim()
      .replaceAll(' ', '-')
      .toLowerCase() || 'datareis'
  );
}
