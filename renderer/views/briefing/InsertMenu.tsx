// The numbers that can be put in a text: of the whole case, and of what the slide is about.
import { Hash } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { aboutOf, LIVE_NAMES, type LiveName, liveLabel } from '../../briefing/live-names.ts';
import { liveMark } from '../../briefing/live-text.ts';
import { rowsOfSlide, type Slide } from '../../briefing/slide.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { namesIn } from '../edit/row-names.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

interface Group {
  readonly title: string;
  readonly marks: readonly { readonly mark: string; readonly name: LiveName }[];
}

export function InsertMenu({ slide, onInsert }: { readonly slide: Slide; readonly onInsert: (mark: string) => void }) {
  const text = useText();
  const words = briefingText(text);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const groups = useMemo(() => (records ? groupsFor(slide, records, text.language, words.live) : []), [slide, records, text, words]);
  return (
    <MenuTrigger>
      <Button className="button">
        <Hash size={14} aria-hidden />
        {words.slide.insert}
      </Button>
      <Popover className="popover insert-menu">
        <Menu className="menu" aria-label={words.live.menu} onAction={(mark) => onInsert(String(mark))}>
          {groups.map(({ title, marks }) => (
            <MenuSection key={title}>
              <Header>{title}</Header>
              {marks.map(({ mark, name }) => (
                <MenuItem key={mark} id={mark} textValue={liveLabel(name, text.language)}>
                  {liveLabel(name, text.language)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Things of one slide that numbers are offered of. */
const MOST_THINGS = 8;
const PLACES = new Set(['organisations', 'units', 'systems', 'datasets']);

function groupsFor(
  slide: Slide,
  records: RecordSet,
  language: 'nl' | 'en',
  words: { readonly whole: string; chosen(name: string): string },
): Group[] {
  const nameOf = namesIn(records, language);
  const of = (names: readonly LiveName[], about: string) =>
    names.map((name) => ({ name, mark: liveMark(name, about) })).filter(({ mark }) => isSafe(mark));
  const kind = (...kinds: readonly string[]) => LIVE_NAMES.filter((name) => kinds.includes(aboutOf(name)));
  const groups: Group[] = [{ title: words.whole, marks: of(kind('none', 'row?', 'rule?'), '') }];
  const { state } = slide;
  const inquiry = state?.inquiry as { readonly kind?: string; readonly datasetId?: string; readonly categoryId?: string } | null | undefined;
  if (inquiry?.kind === 'error' && inquiry.datasetId && inquiry.categoryId) {
    const name = nameOf('data_categories', inquiry.categoryId) ?? inquiry.categoryId;
    groups.push({ title: words.chosen(name), marks: of(kind('error'), `${inquiry.datasetId}/${inquiry.categoryId}`) });
  }
  const rows = [...rowsOfSlide(slide), ...endsOf(slide, records)];
  const seen = new Set<string>();
  for (const { sheet, id } of rows) {
    if (seen.has(`${sheet} ${id}`) || groups.length > MOST_THINGS) continue;
    seen.add(`${sheet} ${id}`);
    const title = words.chosen(nameOf(sheet, id) ?? id);
    if (PLACES.has(sheet)) groups.push({ title, marks: of(kind('row', 'row?'), id) });
    if (sheet === 'signal_series') groups.push({ title, marks: [...of(kind('series'), id), ...ofPeriod(slide, id, of)] });
    if (sheet === 'scenarios') groups.push({ title, marks: of(kind('scenario'), id) });
  }
  return groups;
}

function ofPeriod(slide: Slide, seriesId: string, of: (names: readonly LiveName[], about: string) => Group['marks']): Group['marks'] {
  const { brush } = (slide.state?.signals ?? {}) as { readonly brush?: { readonly from?: string; readonly until?: string } | null };
  if (!brush?.from || !brush.until) return [];
  const names = LIVE_NAMES.filter((name) => aboutOf(name) === 'period');
  return of(names, `${seriesId}/${brush.from}/${brush.until}`);
}

/** The systems at both ends of the flows that a slide is about. */
function endsOf(slide: Slide, records: RecordSet) {
  const flows = new Set(rowsOfSlide(slide).flatMap(({ sheet, id }) => (sheet === 'exchanges' ? [id] : [])));
  return rowsOf(records, 'exchanges')
    .filter(({ values }) => flows.has(String(values.id)))
    .flatMap(({ values }) => [values.from_system_id, values.to_system_id])
    .flatMap((id) => (typeof id === 'string' ? [{ sheet: 'systems' as const, id }] : []));
}

/** An id that holds a brace cannot stand in a text. */
function isSafe(mark: string): boolean {
  return !/[{}\n]/.test(mark.slice(1, -1));
}
