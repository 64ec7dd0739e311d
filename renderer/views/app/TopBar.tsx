// Case name, search, the day of the picture, opening, words, language and colours.
import { CalendarDays, Download, FolderOpen, Settings2 } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { isMarkedPersonal } from '../../model/personal-words.ts';
import type { Lock } from '../../workspace/administration/settings.ts';
import { titleOfWork } from '../../workspace/keeping/keep-note.ts';
import type { OpenCase, Theme, WordDepth } from '../../workspace/state.ts';
import { useLocked, useSwitchedOff } from '../administration/use-locked.ts';
import { ModeMenu } from '../council/ModeMenu.tsx';
import { UndoButtons } from '../edit/UndoButtons.tsx';
import { KeepWarning, OutsideWarning, SaveState } from '../keep/SaveState.tsx';
import { WatchStatus } from '../kiosk/WatchStatus.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { keepText, momentWords } from '../text/keep-words.ts';
import { kioskText } from '../text/kiosk-words.ts';
import { catalogueOf, OFFERED, tongueOf } from '../text/languages.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { DateInput } from './DateInput.tsx';

export function TopBar() {
  const text = useText();
  const openCase = useWorkspaceState((state) => state.openCase);
  return (
    <header className="bar">
      <span className="brand">{text.app.name}</span>
      {openCase && <CaseName openCase={openCase} />}
      {openCase && <SaveState />}
      {openCase && <KeepWarning />}
      {openCase && <OutsideWarning />}
      {!openCase && <span className="grow" />}
      {openCase && <UndoButtons />}
      {openCase && <SearchField />}
      {openCase && <DayField />}
      <WatchStatus />
      {openCase && <ModeMenu />}
      <OpenMenu />
      {openCase && <SaveMenu />}
      <SettingsMenu />
    </header>
  );
}

/** The picture shows what is in force on this day. Empty = whatever the day. */
/** Whole in a tip where the bar is narrow. */
function CaseName({ openCase }: { readonly openCase: OpenCase }) {
  const name = openCase.info.settings.case_name ?? openCase.sources[0]?.path.split('/')[0];
  return (
    <h1 className="case" title={name}>
      {name}
    </h1>
  );
}

function DayField() {
  const text = useText();
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const label = (
    <>
      <CalendarDays size={14} aria-hidden />
      <span className="wide roomy">{text.bar.asOf}</span>
    </>
  );
  return <DateInput label={label} value={day} onChange={workspace.setDay} />;
}

const MOST_RECENT = 5;

function OpenMenu() {
  const text = useText();
  const workspace = useWorkspace();
  const { host } = workspace;
  const left = useWorkspaceState((state) => state.leftWork);
  const recent = useWorkspaceState((state) => state.recent);
  const hasWatching = !useSwitchedOff('watching');
  return (
    <MenuTrigger>
      <Button className="button" aria-label={text.bar.open}>
        <FolderOpen size={14} aria-hidden />
        <span className="wide">{text.bar.open}</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={text.bar.open}>
          <MenuItem onAction={() => void host.openFiles().then((files) => workspace.receive(files))}>{text.bar.file}</MenuItem>
          <MenuItem onAction={() => void host.openFolder().then((files) => workspace.receive(files))}>{text.bar.folder}</MenuItem>
          <MenuItem onAction={() => void workspace.openSample()}>{text.bar.sample}</MenuItem>
          {hasWatching && <MenuItem onAction={() => void workspace.watchFolder()}>{kioskText(text).watch.follow}</MenuItem>}
          {left.map(({ id, note, at }) => (
            <MenuItem key={id} onAction={() => void workspace.recoverWork(id)}>
              {keepText(text).recoverMenu(titleOfWork(note), momentWords(at, text.locale))}
            </MenuItem>
          ))}
          {recent.slice(0, MOST_RECENT).map(({ id, name, folder }) => (
            <MenuItem key={id} onAction={() => void workspace.openRecent(id)}>
              {folder ? `${name} (${folder})` : name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const FORMATS = ['case_personal', 'xlsx', 'sheets_zip', 'register_xlsx', 'register', 'ameff', 'dcat'] as const;

/** Words that are marked as personal data go along only when that is chosen by name. */
function SaveMenu() {
  const text = useText();
  const keep = keepText(text);
  const hasFile = useWorkspaceState((state) => state.keeping.handle !== null);
  const hasPersonal = useWorkspaceState(({ openCase }) =>
    (openCase?.records.get('qualitative_signals') ?? []).some((row) => isMarkedPersonal('qualitative_signals', row)),
  );
  const workspace = useWorkspace();
  const hasExports = !useSwitchedOff('exports');
  const formats = hasExports ? FORMATS.filter((name) => name !== 'case_personal' || hasPersonal) : [];
  return (
    <MenuTrigger>
      <Button className="button" aria-label={text.bar.save}>
        <Download size={14} aria-hidden />
        <span className="wide">{text.bar.save}</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={text.bar.save}>
          <MenuItem onAction={() => void workspace.saveCase()}>{keep.save}</MenuItem>
          <MenuItem onAction={() => void workspace.saveCaseAs()}>{keep.saveAs}</MenuItem>
          {hasFile && workspace.host.kind === 'electron' && <MenuItem onAction={() => void workspace.openPrevious()}>{keep.previous}</MenuItem>}
          {formats.map((name) => (
            <MenuItem key={name} onAction={() => void workspace.exportCase(name)}>
              {text.bar.formats[name]}
            </MenuItem>
          ))}
          {hasExports && <MenuItem onAction={() => void workspace.saveTemplate()}>{text.bar.template}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function SettingsMenu() {
  const text = useText();
  const workspace = useWorkspace();
  const language = useWorkspaceState((state) => state.language);
  const tongue = useWorkspaceState((state) => tongueOf(state).code);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const theme = useWorkspaceState((state) => state.theme);
  return (
    <MenuTrigger>
      <Button
        className="button"
        aria-label={`${text.bar.language}, ${text.bar.depth}, ${text.bar.theme}: ${tongue.toUpperCase()} · ${depth === 'plain' ? text.bar.plain : text.bar.expert}`}
      >
        <Settings2 size={14} aria-hidden />
        <span className="wide">
          {tongue.toUpperCase()}
          <span className="roomy"> · {depth === 'plain' ? text.bar.plain : text.bar.expert}</span>
        </span>
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          <Choice<string>
            title={text.bar.language}
            lock="language"
            value={tongue}
            options={OFFERED.map(({ code, name }) => [code, name])}
            onChoose={(code) => workspace.setLanguage(catalogueOf({ tongue: code, language }).language, code)}
          />
          <Choice<WordDepth>
            title={text.bar.depth}
            lock="depth"
            value={depth}
            options={[
              ['plain', text.bar.plain],
              ['expert', text.bar.expert],
            ]}
            onChoose={workspace.setWordDepth}
          />
          <Choice<Theme>
            title={text.bar.theme}
            lock="colours"
            value={theme}
            options={[
              ['system', text.bar.system],
              ['light', text.bar.light],
              ['dark', text.bar.dark],
            ]}
            onChoose={workspace.setTheme}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly lock: Lock;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** What the administrator locked is seen, and cannot be chosen. */
function Choice<T extends string>({ title, lock, value, options, onChoose }: ChoiceProps<T>) {
  const locked = useLocked(lock);
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys === 'all' ? [] : keys) onChoose(key as T);
      }}
    >
      <Header className="menu-title">{locked ? `${title}. ${locked}` : title}</Header>
      {options.map(([key, label]) => (
        <MenuItem key={key} id={key} isDisabled={locked !== null && key !== value}>
          <span aria-hidden className="tick">
            {key === value ? '✓' : ''}
          </span>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
