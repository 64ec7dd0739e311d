// The shape of an area from the text in its cell: polygons of longitude and latitude (GeoJSON, RFC 7946). Anything that is no surface is null, never an error.

export type Point = readonly [x: number, y: number];
/** The outer ring first, then its holes. */
export type Outline = readonly (readonly (readonly Point[])[])[];

const LEAST = 4;

/** null when the text holds no Polygon or MultiPolygon with at least one ring of four positions. */
export function outlineOf(text: string): Outline | null {
  const geometry = parsed(text);
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : [];
  const outline = polygons
    .map((polygon) =>
      listOf(polygon)
        .map(ringOf)
        .filter((ring) => ring.length >= LEAST),
    )
    .filter(({ length }) => length > 0);
  return outline.length > 0 ? outline : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function ringOf(ring: unknown): Point[] {
  return listOf(ring).flatMap((position) => {
    const [x, y] = listOf(position);
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [[x, y] as const] : [];
  });
}
