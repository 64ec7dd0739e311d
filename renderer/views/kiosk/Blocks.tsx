// The blocks of one page of the big screen: a series over its places, and who has not reported yet.
import type { KioskTile } from '../../signals/kiosk.ts';
import { kioskDay, kioskText } from '../text/kiosk-words.ts';
import { useText } from '../workspace-context.ts';
import { Counts } from './Counts.tsx';
import { LevelMark } from './LevelMark.tsx';
import type { NameFit } from './name-fit.ts';
import type { Block, SilentBlock, TileBlock } from './pages.ts';
import { Tile } from './Tile.tsx';

export interface BlockProps<B extends Block> {
  readonly block: B;
  readonly boardDay: number;
  readonly columns: number;
  readonly fit: NameFit;
}

export function BlockView(props: BlockProps<Block>) {
  if (props.block.kind === 'silent') return <Silent {...props} block={props.block} />;
  return <Tiles {...props} block={props.block} />;
}

function Tiles({ block, boardDay, columns, fit }: BlockProps<TileBlock>) {
  const text = useText();
  const words = kioskText(text);
  const { section, tiles, rows, part, parts, hasSparks } = block;
  return (
    <section className="kiosk-block" style={{ flexGrow: rows }}>
      <header>
        <h2>{section.name ?? words.city}</h2>
        {section.name !== null && section.unit !== '' && <span>{section.unit}</span>}
        {tiles.some(({ percent }) => percent !== null) && <span>{words.usual}</span>}
        {parts > 1 && <span>{words.part(part, parts)}</span>}
        {section.day !== boardDay && <strong>{words.from(kioskDay(text, section.day, 'short'))}</strong>}
        <Counts tiles={section.tiles} leftOut={section.leftOut} />
      </header>
      <ul style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}>
        {tiles.map((tile: KioskTile) => (
          <Tile key={tile.key} tile={tile} name={fit.nameOf(tile)} hasSpark={hasSparks} day={section.day} hasUnit={section.name === null} />
        ))}
      </ul>
    </section>
  );
}

function Silent({ block, fit }: BlockProps<SilentBlock>) {
  const words = kioskText(useText());
  return (
    <section className="kiosk-block silent">
      <header>
        <h2>{words.silent}</h2>
        {block.parts > 1 && <span>{words.part(block.part, block.parts)}</span>}
      </header>
      <dl>
        {block.lines.map(({ key, name, who }) => {
          const { shown, more } = fit.listOf(who);
          return (
            <div key={key}>
              <dt>
                <LevelMark level="no_report" />
                {name}
              </dt>
              <dd>
                {shown.join(', ')} {more > 0 && words.more(more)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
