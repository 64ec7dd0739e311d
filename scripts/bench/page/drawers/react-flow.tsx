// React Flow with its defaults: an element for each node, an SVG path for each edge.
import '@xyflow/react/dist/style.css';
import { type Edge, type Node, Position, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import type { Scene } from '../../../../renderer/graph/scene.ts';
import type { Drawer, Place } from '../drawer.ts';
import { nextFrame, painted } from '../frames.ts';

export const reactFlowDrawer: Drawer = async (host, scene, place) => {
  const instance = await new Promise<ReactFlowInstance>((resolve) => {
    createRoot(host).render(
      <ReactFlow
        nodes={nodesOf(scene)}
        edges={edgesOf(scene)}
        minZoom={0.001}
        defaultViewport={viewport(place)}
        onInit={(made) => resolve(made as ReactFlowInstance)}
      />,
    );
  });
  while (host.querySelectorAll('.react-flow__edge').length < scene.arrows.length) await nextFrame();
  await painted();
  return { look: (next) => void instance.setViewport(viewport(next)), hitAt: (x, y) => document.elementFromPoint(x, y) };
};

function viewport({ k, x, y }: Place): { x: number; y: number; zoom: number } {
  return { x, y, zoom: k };
}

function nodesOf({ cards }: Scene): Node[] {
  return cards.map(({ id, rect: { x, y, width, height }, title }) => ({
    id,
    position: { x, y },
    data: { label: title.join(' ') },
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    style: { width, height },
  }));
}

function edgesOf({ arrows }: Scene): Edge[] {
  return arrows.map(({ id, from, to }) => ({ id, source: from, target: to, type: 'smoothstep' }));
}
