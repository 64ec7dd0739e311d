// The course of six weeks as a line, to see the direction at a glance. A day without a value is a gap, never zero.

const [WIDTH, HEIGHT] = [400, 40];

export function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - 3 - ((value - low) / (high - low)) * (HEIGHT - 6));
  const x = (index: number) => (values.length < 2 ? WIDTH / 2 : (index / (values.length - 1)) * (WIDTH - 8) + 4);
  return (
    <svg className="kiosk-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {known.length > 1 && <path d={pathOf(values, x, y)} />}
    </svg>
  );
}

/** Days without a value are bridged when they are few (a weekend), and break the line when they are many. */
function pathOf(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let path = '';
  let last = -Infinity;
  values.forEach((value, index) => {
    if (value === null) return;
    path += `${index - last > MOST_BRIDGED ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    last = index;
  });
  return path;
}

const MOST_BRIDGED = 4;
