// The words of saving, opening again and bringing back, in English.
import type { KeepText } from './keep-nl.ts';

export const keepEn: KeepText = {
  save: 'Save',
  saveAs: 'Save as…',
  saving: 'Saving…',
  saved: 'Saved',
  savedAt: (time) => `Saved ${time}`,
  unsaved: 'Not saved',
  unsavedHint: 'There are changes that are not in the case file. Choose this to save (Ctrl+S).',
  file: (name) => `Case file: ${name}`,
  notOver: {
    newer: 'Only to look at: made with a newer Datareis. You can save under another name.',
    damaged: 'This file is damaged. You can save under another name.',
    'read-only': 'Read-only: you may not change this file. You can save under another name.',
  },
  notOverShort: { newer: 'Only to look at', damaged: 'Damaged', 'read-only': 'Read-only' },
  elsewhereShort: 'Also open elsewhere',
  elsewhere: (where, since) =>
    where === ''
      ? 'This case is also open in another tab. Work in one place at a time.'
      : `This case is also open on ${where}${since ? `, since ${since}` : ''}. You can save once it is closed there.`,
  outsideShort: (isGone) => (isGone ? 'File is gone' : 'Changed elsewhere'),
  outside: (isGone) =>
    isGone
      ? 'The case file was moved or thrown away. Choose this to see what you can do.'
      : 'Somebody else changed this case file. Choose this to see what you can do.',
  unkeptShort: 'No emergency copy',
  unkept: 'Your last changes could not be kept as an emergency copy. Save now.',
  previous: 'Open previous version',
  recentTitle: 'Last opened',
  recentAt: (folder, when) => (folder ? `in ${folder}, ${when}` : when),
  forget: 'Take off the list',
  forgetNamed: (name) => `Take ${name} off the list`,
  leftTitle: 'There is work that was not saved',
  leftText: 'Datareis stopped before this was saved. Your work is still there.',
  leftOne: (title, when, acts) => `${title}: last change ${when} (${acts === 1 ? '1 step' : `${acts} steps`})`,
  recover: 'Bring back',
  recoverMenu: (title, when) => `Bring back: ${title}, ${when}`,
  throwAway: 'Throw away',
  throwAwaySure: 'Are you sure? Throw away',
  replaceWarning: 'The case that is open now has changes that are not saved. If you open something else, you find them later under “not saved”.',
  saveFirst: 'Save first',
  cancel: 'Cancel',
  close: 'Close',
  changed: {
    title: 'The file has changed',
    text: 'Someone else changed this case file after you opened it. If you save, that work is lost. Nothing has been overwritten yet.',
    goneTitle: 'The file is no longer there',
    goneText: 'The case file was moved or thrown away after you opened it. Your work is still here.',
    again: 'Open the file again, without my changes',
    over: 'Overwrite all the same',
    putBack: 'Put it back in the same place',
  },
  locked: {
    title: 'The case is open somewhere else',
    text: (where, since) =>
      `This case has been open on ${where} since ${since}. Close it there and try again, or save under another name. Nothing was overwritten.`,
  },
  failed: {
    title: 'Saving did not succeed',
    whole: 'The old file was not changed. Your work is still in this window.',
    again: 'Try again',
    reasons: {
      full: 'The disk is full. Make room, or choose another place.',
      'read-only': 'This disk cannot be written to. Choose another place.',
      denied: 'You may not write in this place. Choose another place.',
      gone: 'The folder cannot be reached. Check the connection to the disk, or choose another place.',
      busy: 'Another program holds the file. Close it there and try again.',
      'too-long': 'The name is too long. Choose a shorter name.',
      io: 'The disk did not take the file properly. Choose another place.',
    },
    detail: (code) => `The system says: ${code}`,
  },
  gone: {
    title: 'This file is no longer there',
    text: (name) => `${name || 'The file'} was moved, thrown away or cannot be reached now.`,
  },
  noPrevious: { title: 'There is no previous version', text: 'No older version of this file is kept on this computer yet.' },
  lost: { title: 'Bringing back did not succeed', text: 'The emergency copy cannot be read.' },
};
