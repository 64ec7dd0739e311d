// Our exact SVG, as it is exported, in the page.
import { LIGHT_PALETTE, sceneToSvg } from '../../../../renderer/graph/scene-svg.ts';
import { type Drawer, WINDOW } from '../drawer.ts';
import { painted } from '../frames.ts';

export const svgDrawer: Drawer = async (host, scene, place) => {
  const parsed = new DOMParser().parseFromString(sceneToSvg(scene, { title: 'Bench', palette: LIGHT_PALETTE }), 'image/svg+xml').documentElement;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.setAttribute('width', String(WINDOW.width));
  svg.setAttribute('height', String(WINDOW.height));
  group.append(...parsed.childNodes);
  svg.append(group);
  const look = ({ k, x, y }: typeof place) => group.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
  look(place);
  host.append(svg);
  await painted();
  return { look, hitAt: (x, y) => document.elementFromPoint(x, y) };
};
