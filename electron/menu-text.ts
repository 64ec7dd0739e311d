// What do the menu and the windows of the shell say, in the two languages?

export type Language = 'nl' | 'en';

const DUTCH = {
  file: '&Bestand',
  openFiles: '&Openen…',
  openFolder: '&Map openen…',
  openSample: '&Voorbeeld openen',
  saveCase: 'Op&slaan',
  saveCaseAs: 'Opslaan &als…',
  saveSvg: '&Kaart bewaren als SVG…',
  report: '&Importverslag',
  quit: '&Afsluiten',
  edit: 'Be&werken',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  selectAll: 'Alles selecteren',
  find: '&Zoeken…',
  view: 'B&eeld',
  zoomIn: '&Inzoomen',
  zoomOut: '&Uitzoomen',
  zoomFit: '&Passend',
  fullScreen: '&Volledig scherm',
  developerTools: 'Ontwikkelaarshulp',
  help: '&Help',
  guide: '&Hulp bij dit scherm',
  about: 'Over Datareis',
  hide: 'Datareis verbergen',
  pageStopped: 'Het venster werkt niet meer.',
  reload: 'Opnieuw laden',
  close: 'Sluiten',
  unsaved: 'Er is werk dat niet is opgeslagen. Toch sluiten?',
  closeAnyway: 'Sluiten zonder opslaan',
  stay: 'Annuleren',
  saveFirst: 'Wilt u uw wijzigingen opslaan?',
  saveFirstDetail: 'Als u niet opslaat, gaan de wijzigingen sinds de laatste keer opslaan verloren.',
  saveAndClose: 'Opslaan',
};

export type ShellText = Readonly<typeof DUTCH>;

const ENGLISH: ShellText = {
  file: '&File',
  openFiles: '&Open…',
  openFolder: 'Open &folder…',
  openSample: 'Open the &example',
  saveCase: '&Save',
  saveCaseAs: 'Save &as…',
  saveSvg: 'Save &map as SVG…',
  report: '&Import report',
  quit: 'E&xit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: '&Find…',
  view: '&View',
  zoomIn: 'Zoom &in',
  zoomOut: 'Zoom &out',
  zoomFit: 'Zoom to &fit',
  fullScreen: 'Full &screen',
  developerTools: 'Developer tools',
  help: '&Help',
  guide: '&Help with this screen',
  about: 'About Datareis',
  hide: 'Hide Datareis',
  pageStopped: 'The window has stopped working.',
  reload: 'Load again',
  close: 'Close',
  unsaved: 'Some work has not been saved. Close anyway?',
  closeAnyway: 'Close without saving',
  stay: 'Cancel',
  saveFirst: 'Do you want to save your changes?',
  saveFirstDetail: 'If you do not save, the changes since you last saved are lost.',
  saveAndClose: 'Save',
};

export const SHELL_TEXT: Readonly<Record<Language, ShellText>> = { nl: DUTCH, en: ENGLISH };

/** What the user chose in the page, else the language of the computer. */
export function languageOf(chosen: string | null, locale: string): Language {
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
