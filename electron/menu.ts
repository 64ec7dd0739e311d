// Which menu does the shell show? Commands go to the page; the rest Electron knows by role.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '../renderer/host/host.ts';
import type { ShellText } from './menu-text.ts';

interface MenuNeeds {
  readonly text: ShellText;
  readonly onMac: boolean;
  readonly packaged: boolean;
  readonly command: (command: HostCommand) => void;
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

export function showMenu(needs: MenuNeeds): void {
  const menus = [...macMenu(needs), fileMenu(needs), editMenu(needs), viewMenu(needs), helpMenu(needs)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

function item(needs: MenuNeeds, label: string, command: HostCommand, accelerator?: string): MenuItemConstructorOptions {
  return { label, click: () => needs.command(command), ...(accelerator && { accelerator }) };
}

function macMenu(needs: MenuNeeds): MenuItemConstructorOptions[] {
  const { text, onMac } = needs;
  const submenu: MenuItemConstructorOptions[] = [
    item(needs, text.about, 'show-about'),
    LINE,
    { role: 'hide', label: text.hide },
    LINE,
    { role: 'quit', label: plain(text.quit) },
  ];
  return onMac ? [{ label: 'Datareis', submenu }] : [];
}

function fileMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { text, onMac } = needs;
  const submenu = [
    item(needs, text.openFiles, 'open-files', 'CommandOrControl+O'),
    item(needs, text.openFolder, 'open-folder', 'CommandOrControl+Shift+O'),
    item(needs, text.openSample, 'open-sample'),
    LINE,
    item(needs, text.saveCase, 'save-case', 'CommandOrControl+S'),
    item(needs, text.saveCaseAs, 'save-case-as', 'CommandOrControl+Shift+S'),
    LINE,
    item(needs, text.saveSvg, 'save-svg'),
    item(needs, text.report, 'show-report'),
  ];
  const quit: MenuItemConstructorOptions[] = onMac ? [] : [LINE, { role: 'quit', label: text.quit }];
  return { label: text.file, submenu: [...submenu, ...quit] };
}

function editMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { text } = needs;
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'undo', label: text.undo },
    { role: 'redo', label: text.redo },
    LINE,
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
    LINE,
    item(needs, text.find, 'find', 'CommandOrControl+F'),
  ];
  return { label: text.edit, submenu };
}

function viewMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { text, packaged } = needs;
  const forDevelopers: MenuItemConstructorOptions[] = packaged ? [] : [LINE, { role: 'toggleDevTools', label: text.developerTools }];
  const submenu: MenuItemConstructorOptions[] = [
    item(needs, text.zoomIn, 'zoom-in', 'CommandOrControl+Plus'),
    item(needs, text.zoomOut, 'zoom-out', 'CommandOrControl+-'),
    item(needs, text.zoomFit, 'zoom-fit', 'CommandOrControl+0'),
    LINE,
    { role: 'togglefullscreen', label: text.fullScreen },
    ...forDevelopers,
  ];
  return { label: text.view, submenu };
}

function helpMenu(needs: MenuNeeds): MenuItemConstructorOptions {
  const { text } = needs;
  return { role: 'help', label: text.help, submenu: [item(needs, text.guide, 'show-help', 'F1'), LINE, item(needs, text.about, 'show-about')] };
}

/** macOS has no letters to press in a menu. */
function plain(label: string): string {
  return label.replaceAll('&', '');
}
