// A canvas context that draws nothing and remembers what it was asked.
import type { Paper } from '../../renderer/views/map/canvas/paper.ts';

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly font: string;
}

export interface RecordingPaper {
  readonly paper: Paper;
  readonly calls: Call[];
  texts(): string[];
  named(name: string): Call[];
}

/** Letters are six tenths of their size wide. */
export function recordingPaper(): RecordingPaper {
  const calls: Call[] = [];
  let dash: readonly number[] = [];
  const state: Record<string, unknown> = { fillStyle: '', strokeStyle: '', lineWidth: 1, font: '10px sans', globalAlpha: 1 };
  const paper = new Proxy(state, {
    get(target, key: string) {
      if (key in target) return target[key];
      if (key === 'measureText') return (text: string) => ({ width: text.length * 0.6 * Number(/([\d.]+)px/.exec(String(target.font))?.[1] ?? 10) });
      return (...args: unknown[]) => {
        if (key === 'setLineDash') dash = [...(args[0] as number[])];
        calls.push({
          name: key,
          args,
          fill: String(target.fillStyle),
          stroke: String(target.strokeStyle),
          width: Number(target.lineWidth),
          dash,
          font: String(target.font),
        });
        return key === 'createPattern' ? null : undefined;
      };
    },
    set(target, key: string, value) {
      target[key] = value;
      return true;
    },
  }) as unknown as Paper;
  const named = (name: string) => calls.filter((call) => call.name === name);
  return { paper, calls, named, texts: () => named('fillText').map(({ args }) => String(args[0])) };
}
