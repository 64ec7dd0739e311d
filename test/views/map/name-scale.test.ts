// Does a map open at the smallest scale at which its names can be read?
import { expect, it } from 'vitest';
import { titleLines } from '../../../renderer/graph/boxes.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { SCALE } from '../../../renderer/views/map/fit.ts';
import { nameScale, wholeNames } from '../../../renderer/views/map/name-scale.ts';
import { card, panel, sceneOf } from '../../support/marks.ts';

const named = (...names: readonly string[]) =>
  sceneOf({ cards: names.map((name, index) => card(`c${index}`, 0, index * 100, { name, title: titleLines(name, estimateWidth) })) });
const scaleOf = (...names: readonly string[]) => nameScale(named(...names), estimateWidth);

it('is further away for short names than for long ones', () => {
  expect(scaleOf('BRP', 'Zaken', 'Afvalpas')).toBe(SCALE.readable);
  expect(scaleOf('Vergelijkingsregister wonen en zorg', 'Inkomstenverhoudingen nu en later')).toBeGreaterThan(SCALE.readable);
});

it('is not near for the sake of names that fit nowhere, or of one among many', () => {
  const endless = 'Onuitsprekelijk lange naam van een systeem dat niemand ooit voluit op een kaart van deze maat zal kunnen lezen';
  expect(scaleOf(endless, endless)).toBe(SCALE.readable);
  expect(scaleOf('Vergelijkingsregister wonen en zorg', ...Array.from({ length: 30 }, () => 'BRP'))).toBe(SCALE.readable);
});

it('counts a name as whole only when no letter of it is missing', () => {
  const scene = named('Uitkeringensysteem', 'Openbare Orde, Veiligheid en Handhaving in de wijk');
  expect(wholeNames(scene, SCALE.readable, estimateWidth)).toBe(1);
  expect(wholeNames(sceneOf({ panels: [panel('p', 0, 0, 206, 300, { name: 'Klantcontactcentrum en meer' })] }), SCALE.readable, estimateWidth)).toBe(
    0,
  );
  expect(wholeNames(sceneOf({ panels: [panel('p', 0, 0, 206, 300, { name: 'Belastingen' })] }), SCALE.readable, estimateWidth)).toBe(1);
});

it('takes any number of names', () => {
  expect(nameScale(sceneOf({}), estimateWidth)).toBe(SCALE.readable);
});
