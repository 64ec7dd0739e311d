// sigma: dots and straight lines by the graphics card, or by what stands in for it.
import Graph from 'graphology';
import Sigma from 'sigma';
import { type Drawer, type Place, WINDOW } from '../drawer.ts';
import { painted } from '../frames.ts';

export const sigmaDrawer: Drawer = async (host, scene, place) => {
  const graph = new Graph({ multi: true, type: 'directed' });
  for (const { id, rect, title } of scene.cards)
    graph.addNode(id, { x: rect.x + rect.width / 2, y: -rect.y - rect.height / 2, size: 3, label: title.join(' '), color: '#006fb3' });
  for (const { from, to } of scene.arrows) graph.addDirectedEdge(from, to, { type: 'arrow', size: 1, color: '#6b7d97' });
  const sigma = new Sigma(graph, host, { autoRescale: true });
  const { width, height } = scene;
  const longest = Math.max(width, height);
  /** The camera stands over the middle of the window; 0.5 is the middle of the picture, and ratio 1 shows all of it. */
  const look = ({ k, x, y }: Place) => {
    const [middleX, middleY] = [(WINDOW.width / 2 - x) / k, (WINDOW.height / 2 - y) / k];
    sigma.getCamera().setState({ x: 0.5 + (middleX - width / 2) / longest, y: 0.5 - (middleY - height / 2) / longest, ratio: place.k / k });
  };
  await painted();
  return { look };
};
