// Below the tiles: which page this is, holding still, turning, and the way out.
import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react';
import type { KioskTile } from '../../signals/kiosk.ts';
import { kioskText } from '../text/kiosk-words.ts';
import { useText } from '../workspace-context.ts';
import { Counts } from './Counts.tsx';
import type { Turning } from './use-turning.ts';

interface FooterProps {
  readonly turning: Turning;
  readonly pages: number;
  /** All tiles of all pages. */
  readonly tiles: readonly KioskTile[];
  readonly onClose: () => void;
}

export function KioskFooter({ turning, pages, tiles, onClose }: FooterProps) {
  const words = kioskText(useText());
  return (
    <footer className="kiosk-footer">
      <Paging turning={turning} pages={pages} />
      <div className="kiosk-all">
        <span>{words.onAllPages}</span>
        <Counts tiles={tiles} leftOut={0} />
      </div>
      <div className="kiosk-way-out">
        <p>{words.onlyTotals}</p>
        <button type="button" className="kiosk-button" onClick={onClose} title={words.keys}>
          <X aria-hidden />
          {words.close}
          <kbd>{words.closeKey}</kbd>
        </button>
      </div>
    </footer>
  );
}

function Paging({ turning, pages }: Pick<FooterProps, 'turning' | 'pages'>) {
  const words = kioskText(useText());
  const { index, isPaused, isStill } = turning;
  if (pages === 0) return <span />;
  return (
    <div className="kiosk-paging">
      <button type="button" className="kiosk-button" aria-label={words.previous} disabled={pages < 2} onClick={() => turning.turn(-1)}>
        <ChevronLeft aria-hidden />
      </button>
      <strong aria-live={isPaused || isStill ? 'polite' : 'off'}>{words.page(index + 1, pages)}</strong>
      <button type="button" className="kiosk-button" aria-label={words.next} disabled={pages < 2} onClick={() => turning.turn(1)}>
        <ChevronRight aria-hidden />
      </button>
      {pages > 1 && !isStill && (
        <button type="button" className="kiosk-button" onClick={turning.togglePause} aria-label={isPaused ? words.play : words.pause}>
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        </button>
      )}
      {pages > 1 && isPaused && !isStill && <span>{words.paused}</span>}
      {pages > 1 && isStill && (
        <span className="visually-hidden" role="note">
          {words.still}
        </span>
      )}
    </div>
  );
}
