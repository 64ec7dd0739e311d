// English words around the screens; the same keys as frame-nl.ts.
import type { frameNl } from './frame-nl.ts';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const frameEn: typeof frameNl = {
  bar: {
    search: 'Find a system, department, dataset or exchange',
    asOf: 'As of',
    language: 'Language',
    depth: 'Words',
    plain: 'Plain',
    expert: 'Expert',
    theme: 'Colours',
    system: 'As this device',
    light: 'Light',
    dark: 'Dark',
    open: 'Open',
    file: 'Open files…',
    folder: 'Open folder…',
    sample: 'Open the sample (Lindehaven)',
    save: 'Save as',
    formats: {
      case_personal: 'Case with personal data (.datareis)',
      xlsx: 'Excel (all sheets)',
      sheets_zip: 'Sheets (CSV in a ZIP)',
      register_xlsx: 'Register article 30 (Excel)',
      register: 'Register article 30 (CSV)',
      ameff: 'ArchiMate model (XML)',
      dcat: 'DCAT-AP-NL (JSON-LD)',
    },
    template: 'Empty Excel template',
    results: (n) => count(n, 'result', 'results'),
  },
  welcome: {
    title: 'See how the data of your municipality travels',
    intro:
      'Datareis draws which packages of data go from department to department, and from organisation to organisation. Everything stays on your own computer.',
    sampleTitle: 'Look at the sample',
    sampleText: 'The municipality of Lindehaven is invented: 16 departments, 17 organisations and 81 exchanges.',
    sampleButton: 'Open Lindehaven',
    dropTitle: 'Open your own files',
    dropText:
      'Drag files or a folder onto this window. You can open sheets and lists of your own (CSV or Excel), ArchiMate, DCAT and CKAN, Amsterdam Schema, the Dutch Algorithm Register, dbt, OpenLineage, GeoJSON and more. Also as ZIP.',
    dropButton: 'Choose files',
    folderButton: 'Choose folder',
    templateButton: 'Save the template',
    privacy: 'Nothing goes to the internet. There is no account.',
  },
  drop: {
    here: 'Let go to open',
    question: 'What do you want with these files?',
    add: 'Add to the open case',
    replace: 'Open as a new case',
    forget: 'Cancel',
    files: (n) => count(n, 'file', 'files'),
  },
  busy: {
    writing: 'Making the file',
    reading: 'Reading files',
    drawing: 'Drawing the map',
    of: (done, total) => `${done} of ${total}`,
    cancel: 'Stop',
  },
  failure: {
    engine: 'The database does not start. Close other tabs or programs and try again.',
    reading: 'Reading did not succeed.',
    time: 'Reading took too long and was stopped. Try a smaller file.',
    drawing: 'Drawing the map did not succeed. Choose a higher level, such as Organisation.',
    saving: 'Saving did not succeed.',
    sample: 'The sample cannot be found. Install Datareis again.',
    memory: 'There is too little memory for this data. What you had is still there. Close other programs or open fewer files at once.',
    restarted: 'Part of the app stopped and was started again. You have lost nothing. Do once more what you wanted, if needed.',
    'switched-off': 'Your administrator has switched this off. Ask the administrator if you need it.',
    close: 'Close',
    details: 'Technical message',
  },
};
