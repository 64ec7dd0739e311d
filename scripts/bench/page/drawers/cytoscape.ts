// cytoscape on its canvas, with straight edges and names.
import cytoscape from 'cytoscape';
import type { Drawer } from '../drawer.ts';
import { painted } from '../frames.ts';

export const cytoscapeDrawer: Drawer = async (host, scene, { k, x, y }) => {
  const nodes = scene.cards.map(({ id, rect, title }) => ({
    data: { id, name: title.join(' '), width: rect.width, height: rect.height },
    position: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
  }));
  const edges = scene.arrows.map(({ id, from, to }) => ({ data: { id: `edge ${id}`, source: from, target: to } }));
  const graph = cytoscape({
    container: host,
    elements: { nodes, edges },
    layout: { name: 'preset', fit: false },
    style: [
      {
        selector: 'node',
        style: {
          shape: 'rectangle',
          width: 'data(width)',
          height: 'data(height)',
          label: 'data(name)',
          'text-valign': 'center',
          'font-size': 11,
          'background-color': '#fff',
          'border-width': 1,
        },
      },
      { selector: 'edge', style: { width: 1.5, 'curve-style': 'straight', 'target-arrow-shape': 'triangle' } },
    ],
    minZoom: 0.001,
    zoom: k,
    pan: { x, y },
  });
  await new Promise<void>((resolve) => graph.one('render', () => resolve()));
  await painted();
  return { look: (next) => void graph.viewport({ zoom: next.k, pan: { x: next.x, y: next.y } }) };
};
