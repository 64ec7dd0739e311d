// The form with which a question is changed, or begun when it is not yet known what it is about.
import { useMemo } from 'react';
import type { Inquiry, InquiryKind } from '../../workspace/asking/inquiry.ts';
import { useWorkspace } from '../workspace-context.ts';
import { ABOUT, choicesOf } from './choices.ts';
import { ErrorFields } from './ErrorFields.tsx';
import { IdField } from './IdField.tsx';
import { inquiryAbout } from './inquiry-about.ts';
import { SubjectFields } from './SubjectFields.tsx';
import type { Names } from './told/telling.ts';
import { useTraceText } from './use-trace.ts';

interface Props {
  readonly names: Names;
  readonly about: InquiryKind;
  readonly inquiry: Inquiry;
}

/** Open while there is nothing else to see. */
export function QuestionForm(props: Props) {
  const text = useTraceText();
  if (props.inquiry.kind === 'choose') return <Fields {...props} />;
  return (
    <details className="within change">
      <summary>{text.change}</summary>
      <Fields {...props} />
    </details>
  );
}

function Fields({ names, about, inquiry }: Props) {
  if (about === 'error') return <ErrorFields names={names} inquiry={inquiry} />;
  if (about === 'resident') return <SubjectFields names={names} inquiry={inquiry} />;
  return <OneField names={names} about={about} inquiry={inquiry} />;
}

const MOST_HOPS = [1, 2, 3] as const;

function OneField({ names, about, inquiry }: Props) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const kind = ABOUT[about];
  const choices = useMemo(() => choicesOf(names, kind), [names, kind]);
  const label = kind === 'dataset' ? text.fields.dataset : text.fields[kind];
  return (
    <div className="ask-form">
      <IdField
        label={label}
        choices={choices}
        value={idOf(inquiry)}
        onChoose={(id) => void workspace.inquire(inquiryAbout(names.travel, about, id))}
      />
      {inquiry.kind === 'reach' && (
        <fieldset>
          <legend>{text.fields.hops}</legend>
          <span className="group">
            {MOST_HOPS.map((hops) => (
              <button
                key={hops}
                type="button"
                className="button"
                aria-pressed={inquiry.hops === hops}
                onClick={() => void workspace.inquire({ ...inquiry, hops })}
              >
                {hops}
              </button>
            ))}
          </span>
        </fieldset>
      )}
    </div>
  );
}

function idOf(inquiry: Inquiry): string | null {
  switch (inquiry.kind) {
    case 'choose':
    case 'backward':
      return inquiry.id;
    case 'reach':
      return inquiry.exchangeId;
    case 'leak':
    case 'stops':
      return inquiry.systemId;
    case 'supplier':
      return inquiry.organisationId;
    case 'story':
      return inquiry.start.id;
    default:
      return null;
  }
}
