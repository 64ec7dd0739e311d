// Where the live numbers of slides are counted: the rows of the open case, its rules, traces, signals and scenarios, each asked once for a day.
import { fillText } from '../../briefing/live-numbers.ts';
import type { LivePort } from '../../briefing/live-port.ts';
import type { Effects } from '../../compare/effects.ts';
import type { RecordSet } from '../../model/record.ts';
import { SHEETS, type SheetName } from '../../model/sheet.ts';
import type { Finding } from '../../review/finding.ts';
import type { Adapters } from '../adapters.ts';
import { askScenarioIn } from '../comparing/scenario-effects.ts';
import { allRows } from '../opening/all-rows.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { Briefings } from './briefing-state.ts';

export type LiveAsking = Pick<Workspace, 'travel' | 'findingsOn'>;

/** What was asked of one state of the case. */
interface Asked {
  readonly findings: Map<string, Promise<readonly Finding[]>>;
  readonly effects: Map<string, Promise<Effects>>;
}

/** The day on which rules and signals look when nothing is said of a day. */
function standingDay({ openCase }: ReturnType<Store['getState']>): string {
  return openCase?.info.settings.reference_date ?? new Date().toISOString().slice(0, 10);
}

export function liveActs(adapters: Pick<Adapters, 'openDatabase'>, store: Store, asking: LiveAsking): Pick<Briefings, 'fillSlide'> {
  let known: { readonly records: RecordSet; readonly asked: Asked } | null = null;
  const askedOf = (records: RecordSet): Asked => {
    if (!known || !isSameCase(known.records, records)) known = { records, asked: { findings: new Map(), effects: new Map() } };
    return known.asked;
  };
  const portFor = (day: string | null): LivePort | null => {
    const state = store.getState();
    const { openCase } = state;
    if (!openCase) return null;
    const { records, signals } = openCase;
    const { findings, effects } = askedOf(records);
    return {
      records,
      day,
      standing: standingDay(state),
      language: state.language,
      travel: asking.travel,
      findings: (on) => once(findings, on, () => wholeFindings(store, asking, on)),
      signals: signals ? (kind, asked) => signals.desk.ask(kind, asked) : null,
      effects: (id, on) =>
        once(effects, `${on} ${id}`, async () => {
          const open = await allRows(store);
          return askScenarioIn(await adapters.openDatabase(), open)(id, on);
        }),
    };
  };
  return {
    fillSlide: async (text, day) => {
      const port = portFor(day);
      return port ? fillText(port, text) : [];
    },
  };
}

/** Rejects when the case changed meanwhile: the rules then stop halfway. */
async function wholeFindings(store: Store, asking: LiveAsking, day: string): Promise<readonly Finding[]> {
  const { network } = await allRows(store);
  const { findings } = await asking.findingsOn(day, () => true);
  if (store.getState().openCase?.network !== network) throw new Error('the case changed');
  return findings;
}

/** Telling of the case changes nothing of what is told. */
const TELLING: ReadonlySet<SheetName> = new Set(['briefings', 'slides']);

function isSameCase(one: RecordSet, other: RecordSet): boolean {
  return SHEETS.every((sheet) => TELLING.has(sheet) || one.get(sheet) === other.get(sheet));
}

/** What went wrong is asked again. */
function once<T>(kept: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
