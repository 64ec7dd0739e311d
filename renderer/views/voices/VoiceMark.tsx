// The balloon on the map that says: people object to this, or ask about it.
import { balloonOf, balloonScale } from '../../graph/voice-mark.ts';
import type { VoiceCount } from '../../model/voices.ts';
import { voiceCountWords, voicesText } from '../text/voices-words.ts';
import { useText } from '../workspace-context.ts';

interface Props {
  readonly count: VoiceCount | undefined;
  readonly at: { readonly x: number; readonly y: number };
  /** Of the words on cards; larger when the map is seen from further away, 0 for none. */
  readonly titleSize?: number;
}

/** In an SVG. A screen reader hears it in the name of the node. */
export function VoiceMark({ count, at, titleSize }: Props) {
  const text = voicesText(useText());
  if (!count) return null;
  const { path, words, isOpen } = balloonOf(count);
  const scale = titleSize === undefined ? 1 : balloonScale(titleSize);
  return (
    <g className={`voice-mark ${isOpen ? 'open' : 'answered'}`} transform={`translate(${at.x} ${at.y}) scale(${scale})`} aria-hidden>
      <title>{voiceCountWords(text, count)}</title>
      <path d={path} />
      <text y={4} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

/** The same sign in a row of text or a table, with its words to hear. */
export function VoiceSign({ count }: { readonly count: VoiceCount | undefined }) {
  const text = voicesText(useText());
  if (!count || count.open + count.answered === 0) return null;
  const { path, words, isOpen } = balloonOf(count);
  const said = voiceCountWords(text, count);
  return (
    <span className="voice-sign" title={said}>
      <svg width={words.length * 7 + 16} height={21} viewBox={`${-(words.length * 7 + 16) / 2} -9 ${words.length * 7 + 16} 21`} aria-hidden>
        <g className={`voice-mark ${isOpen ? 'open' : 'answered'}`}>
          <path d={path} />
          <text y={4} textAnchor="middle">
            {words}
          </text>
        </g>
      </svg>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
