// The slides of a briefing in the order of telling: choose one, put it elsewhere by hand or by key, copy or remove it.
import { GripVertical, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Briefing, Slide } from '../../briefing/slide.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { pictureWords } from './picture-words.ts';
import { useSlideActs } from './use-slide-acts.ts';

interface Props {
  readonly briefing: Briefing;
  readonly slides: readonly Slide[];
  readonly chosen: Slide | null;
}

export function SlideList({ briefing, slides, chosen }: Props) {
  const text = briefingText(useText());
  const workspace = useWorkspace();
  const acts = useSlideActs(slides);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': slides.find(({ id }) => id === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      const place = slides.findIndex(({ id }) => id === target.key);
      const from = slides.findIndex(({ id }) => id === moved);
      if (moved === undefined || place < 0 || from < 0) return;
      const to = target.dropPosition === 'before' ? place : place + 1;
      acts.move(String(moved), to > from ? to - 1 : to);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  const choose = (id: string) => workspace.lookAtBriefing({ briefingId: briefing.id, slideId: id });
  return (
    <nav className="slide-list" aria-label={text.list.label} onKeyDownCapture={(event) => chosen && onKey(event, chosen, slides, acts)}>
      {slides.length === 0 && <p className="empty">{text.list.none}</p>}
      <GridList
        aria-label={text.list.label}
        items={slides.map((slide, at) => ({ ...slide, place: at + 1 }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.id] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) choose(String(id));
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(slide) => (
          <GridListItem id={slide.id} textValue={`${slide.place} ${slide.title}`} className="slide-item">
            <Line slide={slide} place={slide.place} />
          </GridListItem>
        )}
      </GridList>
      <button type="button" className="button" onClick={() => void workspace.addSlide(briefing.id)}>
        <Plus size={14} aria-hidden />
        {text.list.add}
      </button>
      {slides.length > 1 && <p className="help">{text.list.help}</p>}
    </nav>
  );
}

function Line({ slide, place }: { readonly slide: Slide; readonly place: number }) {
  const words = useText();
  const text = briefingText(words);
  return (
    <>
      <span className="place" aria-hidden>
        {place}
      </span>
      <span className="what">
        <strong>{slide.title || text.list.untitled}</strong>
        <span className="of">{slide.state ? pictureWords(words, slide.state, 2).join(' · ') : text.list.noPicture}</span>
      </span>
      <Button slot="drag" className="drag" aria-label={`${text.list.drag}: ${slide.title}`}>
        <GripVertical size={14} aria-hidden />
      </Button>
    </>
  );
}

type Acts = ReturnType<typeof useSlideActs>;

function onKey(event: KeyboardEvent, chosen: Slide, slides: readonly Slide[], acts: Acts): void {
  const place = slides.findIndex(({ id }) => id === chosen.id);
  const by = event.altKey && !event.ctrlKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
  const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd';
  if (by === undefined && !isCopy && event.key !== 'Delete') return;
  event.preventDefault();
  event.stopPropagation();
  if (by !== undefined) acts.move(chosen.id, place + by);
  else if (isCopy) acts.double(chosen.id);
  else acts.remove(chosen.id);
}
