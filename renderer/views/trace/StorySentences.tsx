// Sentences of a story, each with the rows it rests on: names in it lead to their row, and so does the list behind the sentence.
import { MapPin, MessageSquareWarning } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { SHEET_NAMES_NL } from '../../model/sheet.ts';
import type { StoryRef } from '../../model/story.ts';
import type { StorySentence } from '../../trace/story/tell.ts';
import type { NamedKind } from '../../trace/words.ts';
import { fieldOfTopic } from '../edit/wanted-field.ts';
import { onMap } from '../sources/on-map.ts';
import { editText } from '../text/edit-words.ts';
import { voicesText } from '../text/voices-words.ts';
import { RowVoiceSign } from '../voices/RowVoiceSign.tsx';
import { voicingAbout } from '../voices/voicing.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { Names } from './told/telling.ts';
import { useLead, useTraceText } from './use-trace.ts';

const KINDS: Partial<Record<StoryRef['sheet'], NamedKind>> = {
  organisations: 'organisation',
  units: 'unit',
  systems: 'system',
  datasets: 'dataset',
  exchanges: 'exchange',
  data_categories: 'category',
  data_subjects: 'subject',
  purposes: 'purpose',
};

export function StorySentences({ names, sentences }: { readonly names: Names; readonly sentences: readonly StorySentence[] }) {
  return (
    <div className="sentences story">
      {sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a step stay as they are, and two may be alike.
        <p key={at} className={`resting ${sentence.topic}`}>
          <Pieces sentence={sentence} names={names} /> <Rows sentence={sentence} names={names} /> <ObjectTo sentence={sentence} />
          <RowVoiceSign rows={rowsOfSentence(sentence)} />
        </p>
      ))}
    </div>
  );
}

/** With a pointer a name in the sentence is the way to its row; by keyboard the list is. */
function Pieces({ sentence, names }: { readonly sentence: StorySentence; readonly names: Names }) {
  const lead = useLead();
  const pieces = sentence.pieces.map((piece, at) => ({ ...piece, key: `piece ${at}` }));
  return pieces.map(({ text, rows, key }) => {
    const [row] = rows;
    if (!row) return <span key={key}>{text}</span>;
    // A button element would not wrap over lines with the sentence around it.
    const go = () => lead([row], text) || lead(about(sentence), text);
    return (
      <span
        key={key}
        role="button"
        className="piece"
        tabIndex={-1}
        title={nameOf(names, row)}
        onClick={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      >
        {text}
      </span>
    );
  });
}

function nameOf(names: Names, { sheet, id }: StoryRef): string {
  const kind = KINDS[sheet];
  return kind ? names.of(kind, id) : id;
}

/** Where the row is filled in that a sentence is about: the way to rows that are not on the map themselves. */
function about({ about: row }: StorySentence): readonly StoryRef[] {
  return row ? [row] : [];
}

function Rows({ sentence, names }: { readonly sentence: StorySentence; readonly names: Names }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const lead = useLead();
  const openCase = useWorkspaceState((state) => state.openCase);
  const catalogue = useText();
  const { rows } = sentence;
  if (rows.length === 0 || !openCase) return null;
  const edit = editText(catalogue);
  const mended = sentence.about ?? rows[0];
  const listed = rows.map((row) => {
    const isThere = onMap(openCase, row.sheet, row.id) !== undefined;
    const note = isThere ? sheetName(row, names) : `${sheetName(row, names)} · ${text.notOnMap}`;
    return { leads: isThere ? [row] : about(sentence), key: `${row.sheet} ${row.id}`, name: nameOf(names, row), note };
  });
  const hint = listed.map(({ name, note }) => `${note}: ${name}`).join('\n');
  return (
    <MenuTrigger>
      <Button className="button quiet rows" aria-label={`${text.story.restsOn}: ${text.rows(rows.length)}`}>
        <span title={hint}>
          <MapPin size={13} aria-hidden /> {rows.length}
        </span>
      </Button>
      <Popover className="popover">
        <Menu className="menu rests-on" aria-label={text.story.restsOn}>
          {listed.map(({ leads, key, name, note }) => (
            <MenuItem key={key} id={key} textValue={name} isDisabled={leads.length === 0} onAction={() => lead(leads, name)}>
              <span className="grow">{name}</span>
              <span className="sheet">{note}</span>
            </MenuItem>
          ))}
          {mended && mended.sheet !== 'observations' && (
            <MenuItem
              id="correct"
              textValue={edit.correct}
              onAction={() =>
                mended.sheet !== 'observations' &&
                workspace.openForm({ kind: 'row', sheet: mended.sheet, name: mended.id, focus: fieldOfTopic(sentence.topic) })
              }
            >
              <span className="grow">{edit.correct}</span>
              <span className="sheet">{nameOf(names, mended)}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The row that is objected to: the one that a sentence is about, else the first that it rests on of which something can be said. */
function ObjectTo({ sentence }: { readonly sentence: StorySentence }) {
  const text = voicesText(useText());
  const workspace = useWorkspace();
  const voicing = rowsOfSentence(sentence).flatMap(({ sheet, id }) => voicingAbout(sheet, id) ?? [])[0];
  if (!voicing) return null;
  return (
    <button
      type="button"
      className="button quiet rows"
      aria-label={text.button}
      title={text.buttonHelp}
      onClick={() => workspace.setEditing({ voicing })}
    >
      <MessageSquareWarning size={13} aria-hidden />
    </button>
  );
}

/** What a sentence is about first, then what it rests on. */
export function rowsOfSentence({ about: row, rows }: StorySentence): readonly StoryRef[] {
  return row ? [row, ...rows] : rows;
}

function sheetName({ sheet }: StoryRef, { language }: Names): string {
  const [many, one] = SHEET_NAMES_NL[sheet];
  return language === 'nl' ? (one ?? many ?? sheet) : sheet.replaceAll('_', ' ');
}
