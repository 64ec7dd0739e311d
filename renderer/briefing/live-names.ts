// Which live numbers there are, what each is about, and what each is called. A name stays the same for ever: it stands in texts.

/** What has to be said after the name: nothing; a row of the map; a rule; a dataset and a category; a series; a series with a period; a scenario. `row?` and `rule?` may be left out. */
export type LiveAbout = 'none' | 'row' | 'row?' | 'rule?' | 'error' | 'series' | 'period' | 'scenario';

interface LiveKind {
  readonly about: LiveAbout;
  readonly nl: string;
  readonly en: string;
}

const KINDS = {
  flows: { about: 'row?', nl: 'Stromen', en: 'Flows' },
  'flows-out': { about: 'row', nl: 'Stromen naar buiten', en: 'Flows going out' },
  'flows-in': { about: 'row', nl: 'Stromen naar binnen', en: 'Flows coming in' },
  partners: { about: 'row?', nl: 'Organisaties aan de andere kant', en: 'Organisations at the other end' },
  manual: { about: 'row?', nl: 'Stromen met de hand', en: 'Flows by hand' },
  systems: { about: 'row?', nl: 'Systemen', en: 'Systems' },
  datasets: { about: 'row?', nl: 'Datasets', en: 'Datasets' },
  copies: { about: 'row?', nl: 'Kopieën', en: 'Copies' },
  departments: { about: 'none', nl: 'Afdelingen', en: 'Departments' },
  activities: { about: 'none', nl: 'Verwerkingen in het register', en: 'Processing activities in the register' },
  objections: { about: 'none', nl: 'Open bezwaren', en: 'Open objections' },
  findings: { about: 'rule?', nl: 'Bevindingen', en: 'Findings' },
  reached: { about: 'error', nl: 'Plekken die de fout krijgen', en: 'Places that get the error' },
  'looking-in': { about: 'error', nl: 'Stromen die de fout meelezen', en: 'Flows that read the error' },
  'last-arrival': { about: 'error', nl: 'Tijd tot de laatste aankomst', en: 'Time until the last arrival' },
  'not-corrected': { about: 'error', nl: 'Plekken zonder vanzelfsprekende verbetering', en: 'Places where no correction follows' },
  red: { about: 'series', nl: 'Plekken op rood', en: 'Places at red' },
  amber: { about: 'series', nl: 'Plekken op oranje', en: 'Places at amber' },
  total: { about: 'period', nl: 'Totaal in de periode', en: 'Total in the period' },
  'red-places': { about: 'period', nl: 'Plekken op rood in de periode', en: 'Places at red in the period' },
  'amber-places': { about: 'period', nl: 'Plekken op oranje in de periode', en: 'Places at amber in the period' },
  'scenario-copies': { about: 'scenario', nl: 'Kopieën na het scenario', en: 'Copies after the scenario' },
  'scenario-findings': { about: 'scenario', nl: 'Bevindingen na het scenario', en: 'Findings after the scenario' },
  'scenario-gone': { about: 'scenario', nl: 'Bevindingen die verdwijnen', en: 'Findings that go away' },
  'scenario-new': { about: 'scenario', nl: 'Bevindingen die erbij komen', en: 'Findings that come up' },
  'now-reached': { about: 'scenario', nl: 'Plekken met de fout, zoals het nu is', en: 'Places with the error, as it is now' },
  'scenario-reached': { about: 'scenario', nl: 'Plekken met de fout, na het scenario', en: 'Places with the error, after the scenario' },
  'now-last-arrival': { about: 'scenario', nl: 'Tijd tot de laatste aankomst, zoals het nu is', en: 'Time until the last arrival, as it is now' },
  'scenario-last-arrival': {
    about: 'scenario',
    nl: 'Tijd tot de laatste aankomst, na het scenario',
    en: 'Time until the last arrival, after the scenario',
  },
} as const satisfies Readonly<Record<string, LiveKind>>;

export type LiveName = keyof typeof KINDS;

export const LIVE_NAMES = Object.keys(KINDS) as LiveName[];

export function aboutOf(name: LiveName): LiveAbout {
  return KINDS[name].about;
}

export function liveLabel(name: LiveName, language: 'nl' | 'en'): string {
  return KINDS[name][language];
}
