// One exchange: what happens in plain sentences, its marks, all its fields, and its two ends to walk on from.

import type { FlowEdge } from '../../graph/flow-graph.ts';
import { isUncertain, styleOf } from '../../graph/line-style.ts';
import type { Field } from '../../model/field.ts';
import { isActive } from '../../model/network.ts';
import type { Value } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import { CouncilFlow } from '../council/CouncilFlow.tsx';
import { EditButtons } from '../edit/EditButtons.tsx';
import { RelatedRows } from '../edit/RelatedRows.tsx';
import type { MapView } from '../map/use-scene.ts';
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx';
import { FindingsPart } from '../review/FindingsPart.tsx';
import { councilText } from '../text/council-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { AskMenu } from '../trace/AskMenu.tsx';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { Ends } from './Ends.tsx';
import { Fields, useWording } from './Fields.tsx';
import { GuestNote, useIsGuest } from './GuestNote.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';
import { SignalsPart } from './SignalsPart.tsx';
import { type ShownRecord, useRecord } from './use-record.ts';
import { type Wording, wordsOf } from './values.ts';

export function ExchangeDetail({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const record = useRecord('exchanges', id);
  const edge = view.graph.edges.find((candidate) => candidate.exchange.id === id);
  const title = edge?.exchange.name ?? text.map.unnamedFlow;
  const isCouncil = useWorkspaceState((state) => state.mode === 'council');
  const isGuest = useIsGuest('exchanges', id);
  if (isGuest)
    return (
      <InspectorFrame kind={text.inspector.kindExchange} title={title} chips={edge && <Chips view={view} id={id} />}>
        <GuestNote />
        {edge && <Ends view={view} from={edge.from} to={edge.to} />}
      </InspectorFrame>
    );
  const parts = <Parts view={view} id={id} edge={edge} record={record} title={title} withVoices={!isCouncil} />;
  return (
    <InspectorFrame kind={text.inspector.kindExchange} title={title} chips={edge && <Chips view={view} id={id} />}>
      {record && <Sentences record={record} />}
      {isCouncil && <CouncilFlow id={id} />}
      {isCouncil ? (
        <details className="within">
          <summary>{councilText(text).flow.all}</summary>
          {parts}
        </details>
      ) : (
        parts
      )}
    </InspectorFrame>
  );
}

interface PartsProps {
  readonly view: MapView;
  readonly id: string;
  readonly edge: FlowEdge | undefined;
  readonly record: ShownRecord | null;
  readonly title: string;
  readonly withVoices: boolean;
}

function Parts({ view, id, edge, record, title, withVoices }: PartsProps) {
  return (
    <>
      <EditButtons sheet="exchanges" id={id} />
      {withVoices && <RowVoicesPart rows={[{ sheet: 'exchanges', id }]} />}
      <div className="asks">
        <AskMenu kind="exchange" id={id} />
        <QuestionsAbout sheet="exchanges" id={id} name={title} />
      </div>
      {edge && <Ends view={view} from={edge.from} to={edge.to} />}
      <SignalsPart graph={view.graph} selection={{ kind: 'exchange', id }} />
      <FindingsPart graph={view.graph} selection={{ kind: 'exchange', id }} />
      <RelatedRows sheet="exchanges" id={id} />
      {record && <Fields record={record} />}
    </>
  );
}

function Chips({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const day = useWorkspaceState((state) => state.day);
  const exchange = view.graph.edges.find((candidate) => candidate.exchange.id === id)?.exchange;
  if (!exchange) return null;
  const isGrave = exchange.privacyClass === 'special' || exchange.privacyClass === 'criminal';
  return (
    <>
      <span className="chip">{text.legend.styles[styleOf(exchange)].split(',')[0]}</span>
      {exchange.privacyClass && exchange.privacyClass !== 'none' && (
        <span className={`chip${isGrave ? ' red' : exchange.privacyClass === 'ordinary' ? '' : ' amber'}`}>
          {text.legend.classes[exchange.privacyClass]}
        </span>
      )}
      {isUncertain(exchange) && (
        <span className="chip hatched">
          {exchange.describedBy && exchange.describedBy !== 'both' ? text.inspector.oneSided : text.inspector.assumed}
        </span>
      )}
      {!isActive(exchange, day) && <span className="chip amber">{text.inspector.notActive}</span>}
    </>
  );
}

/** Two short paragraphs made from the row; what is not filled in is said, not skipped. */
function Sentences({ record }: { readonly record: ShownRecord }) {
  const wording = useWording();
  const [first, second] = sentencesOf(wording, record.values);
  return (
    <div className="sentences">
      <p>{first}</p>
      <p>{second}</p>
    </div>
  );
}

function sentencesOf(wording: Wording, values: ShownRecord['values']): [string, string] {
  const { text } = wording;
  const plain: Wording = { ...wording, depth: 'plain' };
  const say = (name: string) => wordsOf(plain, 'exchanges', fieldOf('exchanges', name) as Field, (values[name] ?? null) as Value);
  const [about, holds, goal] = [say('subject_ids'), say('category_ids'), say('purpose_id')];
  const first = [whoSends(text, say, values), about && text.sentence.about(lowerFirst(about)), holds && text.sentence.contains(lowerFirst(holds))];
  const basis = say('legal_basis_ids') === '' ? text.sentence.noBasis : '';
  const second = [goal && text.sentence.purpose(lowerFirst(goal)), basis, text.sentence.correction[String(values.correction)]];
  return [first.filter(Boolean).join(' '), second.filter(Boolean).join(' ')];
}

function whoSends(text: Catalogue, say: (name: string) => string, values: ShownRecord['values']): string {
  const from = say('from_system_id') || text.sentence.someone;
  const to = say('to_system_id') || text.sentence.someone.toLowerCase();
  const name = say('name') || text.sentence.something;
  const often = say('frequency') ? `${say('frequency')} ` : '';
  if (values.mode === 'query') return text.sentence.asks(from, often, say('source_dataset_id') || name, to);
  return values.mode === 'publication' ? text.sentence.publishes(from, name) : text.sentence.sends(from, often, name, to);
}

/** "Mensen met schulden en Huurders" reads as a list in a sentence; words in capitals (BSN) stay as they are. */
function lowerFirst(words: string): string {
  return words.replace(/(^|, | en | and )([A-Z])(?=[a-z])/g, (_, before: string, letter: string) => before + letter.toLowerCase());
}
