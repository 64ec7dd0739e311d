// Why a decision came: each linked signal, how long before the decision it stood there, and a way to it.
import { isoOf } from '../../../signals/days.ts';
import type { SeriesDecision } from '../../../signals/decided.ts';
import type { Lead } from '../../../signals/desk/leads.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import type { DecisionItem, LinkedWords } from './decision-items.ts';
import { placeName, signalName } from './places.ts';
import { type Decisions, useLeads } from './use-decisions.ts';

interface Props {
  readonly item: DecisionItem;
  readonly decisions: Decisions;
}

export function DecisionSignals({ item, decisions }: Props) {
  const text = decisionText(useText()).detail;
  const leads = useLeads([item]).get(item.id) ?? [];
  return (
    <section>
      <h3>{text.signals}</h3>
      {item.series.length + item.words.length === 0 && <p className="second">{text.noSignals}</p>}
      <ul className="decision-signals">
        {item.series.map((link, at) => (
          <SeriesSignal key={link.seriesId} link={link} lead={leads[at] ?? null} decisions={decisions} />
        ))}
        {item.words.map((said) => (
          <WordsSignal key={said.id} said={said} />
        ))}
      </ul>
    </section>
  );
}

function SeriesSignal({
  link,
  lead,
  decisions: { book },
}: {
  readonly link: SeriesDecision;
  readonly lead: Lead | null;
  readonly decisions: Decisions;
}) {
  const words = useText();
  const text = decisionText(words).detail;
  const workspace = useWorkspace();
  const name = signalName(book, link.seriesId);
  const places = (link.places ?? []).map((id) => placeName(book, id)).join(', ');
  const open = () => {
    const placeId = link.places?.[0] ?? null;
    workspace.setDay(link.decidedOn);
    workspace.setSignals({ part: 'map', seriesId: link.seriesId, placeId });
  };
  return (
    <li>
      <button type="button" className="text-link" aria-label={text.open(name)} onClick={open}>
        {name}
      </button>
      <span className="second">
        {[places, lead && text.leadSeries(lead.days, thermometerText(words).levels[lead.level])].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

function WordsSignal({ said }: { readonly said: LinkedWords }) {
  const words = useText();
  const text = decisionText(words).detail;
  const day = said.day === null ? '' : dayWords(words, isoOf(said.day));
  return (
    <li>
      {said.isPersonal ? text.personal : <q>{said.text || said.id}</q>}
      <span className="second">{[said.id, day, said.leadDays !== null && text.leadWords(said.leadDays)].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
