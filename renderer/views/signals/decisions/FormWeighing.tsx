// Step 2 of a decision: what is expected of each linked signal, the risk that is taken, and what was looked at.
import { X } from 'lucide-react';
import { personalDataIn } from '../../../model/personal-data.ts';
import type { DraftLink, Expected } from '../../../signals/decision-draft.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { decisionText } from '../../text/decision-words.ts';
import { useText } from '../../workspace-context.ts';
import { ChoiceField, TextField } from './form-fields.tsx';
import { placeName, signalName } from './places.ts';
import type { DecisionForm } from './use-decision-form.ts';

interface Props {
  readonly form: DecisionForm;
  readonly book: SignalBook;
}

export function FormWeighing({ form, book }: Props) {
  const text = decisionText(useText()).form;
  const { draft, change, wrongOf } = form;
  const yesNo = [
    { value: true, label: text.yes },
    { value: false, label: text.no },
  ] as const;
  const long = (name: 'outcome' | 'risk') => (
    <TextField
      label={text.fields[name]}
      hint={text.hints[name]}
      rows={2}
      isRequired
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      warning={personalDataIn(draft[name]).length > 0 ? text.personal : ''}
      wrong={wrongOf(name)}
    />
  );
  return (
    <>
      <Links form={form} book={book} />
      {long('outcome')}
      {long('risk')}
      <div className="decision-row answers">
        {(['isReversible', 'isPrivacyChecked', 'isSecurityChecked'] as const).map((name) => (
          <ChoiceField
            key={name}
            label={text.fields[name]}
            isRequired
            value={draft[name]}
            options={yesNo}
            onChange={(value) => change({ [name]: value })}
            wrong={wrongOf(name)}
          />
        ))}
      </div>
    </>
  );
}

function Links({ form: { draft, change, wrongOf }, book }: Props) {
  const text = decisionText(useText()).form;
  const set = (at: number, part: Partial<DraftLink>) =>
    change({ links: draft.links.map((link, index) => (index === at ? { ...link, ...part } : link)) });
  return (
    <div className="decision-links">
      {draft.links.length === 0 && <p className="hint">{text.noLinks}</p>}
      {draft.links.map((link, at) => (
        <ChoiceField
          key={`${link.kind} ${link.signalId} ${link.placeId}`}
          label={linkLabel(link, book, text)}
          isRequired
          value={link.expected}
          options={(['down', 'up', 'none'] as const).map((value: Expected) => ({ value, label: text.directions[value] }))}
          onChange={(expected) => set(at, { expected })}
          wrong={wrongOf('links', at)}
        >
          <button
            type="button"
            className="button quiet"
            aria-label={text.removeLink(signalName(book, link.signalId))}
            onClick={() => change({ links: draft.links.filter((_, index) => index !== at) })}
          >
            <X size={14} aria-hidden />
          </button>
        </ChoiceField>
      ))}
      <AddLink book={book} links={draft.links} onAdd={(link) => change({ links: [...draft.links, link] })} />
    </div>
  );
}

function linkLabel({ signalId, placeId }: DraftLink, book: SignalBook, text: ReturnType<typeof decisionText>['form']): string {
  const name = signalName(book, signalId);
  return placeId === '' ? text.expected(name) : text.expectedIn(name, placeName(book, placeId));
}

interface AddProps {
  readonly book: SignalBook;
  readonly links: readonly DraftLink[];
  readonly onAdd: (link: DraftLink) => void;
}

/** A series that is linked as a whole counts where the decision does. */
function AddLink({ book, links, onAdd }: AddProps) {
  const text = decisionText(useText()).form;
  const isFree = (id: string) => !links.some(({ signalId }) => signalId === id);
  const series = [...book.series.values()].filter(({ id }) => isFree(id));
  const words = book.words.filter(({ id }) => isFree(id));
  if (series.length + words.length === 0) return null;
  const add = (value: string) => {
    const [kind, id] = [value.slice(0, 1), value.slice(1)];
    if (id) onAdd({ kind: kind === 's' ? 'series' : 'qualitative', signalId: id, placeId: '', expected: null });
  };
  return (
    <label className="add-link">
      {text.addLink}
      <select value="" onChange={(event) => add(event.target.value)}>
        <option value="">{text.addLinkNone}</option>
        <optgroup label={text.linkSeries}>
          {series.map(({ id, name }) => (
            <option key={id} value={`s${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.linkWords}>
          {words.map(({ id }) => (
            <option key={id} value={`w${id}`}>
              {signalName(book, id)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
