// The head of a briefing: which it is, its title, for whom, and what can be done with the whole of it.
import { FileDown, Plus, Presentation, Trash2 } from 'lucide-react';
import type { Audience, Briefing } from '../../briefing/slide.ts';
import { Exports } from '../administration/Exports.tsx';
import { say } from '../announce/say.ts';
import { PaperButton } from '../paper/PaperButton.tsx';
import { briefingText } from '../text/briefing-words.ts';
import { pageText } from '../text/page-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { KeptField } from './KeptField.tsx';
import type { OpenBriefing } from './use-briefing.ts';

interface Props {
  readonly open: OpenBriefing;
  readonly briefing: Briefing;
}

export function BriefingHead({ open, briefing }: Props) {
  const text = briefingText(useText());
  const workspace = useWorkspace();
  const page = pageText(useText()).action;
  const { slides, slide } = open;
  const remove = () => {
    const next = open.briefings.filter(({ id }) => id !== briefing.id).at(-1);
    workspace.lookAtBriefing({ briefingId: next?.id ?? null, slideId: null });
    void workspace.removeBriefing(briefing.id);
    say(text.head.removed(briefing.title));
  };
  return (
    <header className="briefing-head">
      <h1 className="visually-hidden">{text.title}</h1>
      <div className="briefing-name">
        {open.briefings.length > 1 && <Which open={open} briefing={briefing} />}
        <KeptField
          key={briefing.id}
          className="title"
          label={text.head.name}
          isLabelHidden
          isRequired
          value={briefing.title}
          onKeep={(title) => void workspace.setBriefing(briefing.id, { title })}
        />
        <ForWhom briefing={briefing} />
      </div>
      <div className="briefing-tools">
        <button type="button" className="button" onClick={() => void workspace.addBriefing(text.head.fresh)}>
          <Plus size={14} aria-hidden />
          {text.head.fresh}
        </button>
        <button type="button" className="button quiet" aria-label={text.head.remove} title={text.head.remove} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
        <Exports>
          <button type="button" className="button" onClick={() => workspace.showPageExport({ briefing: briefing.id })}>
            <FileDown size={14} aria-hidden />
            {page}
          </button>
        </Exports>
        <PaperButton name="brief" />
        <button
          type="button"
          className="button primary"
          disabled={slides.length === 0}
          onClick={() => void workspace.startPresenting(briefing.id, slide?.id ?? null)}
        >
          <Presentation size={14} aria-hidden />
          {text.head.present}
        </button>
      </div>
    </header>
  );
}

function Which({ open, briefing }: Props) {
  const text = briefingText(useText()).head;
  const workspace = useWorkspace();
  return (
    <select
      className="which"
      aria-label={text.which}
      value={briefing.id}
      onChange={(event) => workspace.lookAtBriefing({ briefingId: event.target.value, slideId: null })}
    >
      {open.briefings.map(({ id, title }) => (
        <option key={id} value={id}>
          {title || id}
        </option>
      ))}
    </select>
  );
}

function ForWhom({ briefing }: Pick<Props, 'briefing'>) {
  const text = briefingText(useText());
  const workspace = useWorkspace();
  return (
    <label className="for-whom">
      {text.head.audience}
      <select
        value={briefing.audience ?? ''}
        onChange={(event) => void workspace.setBriefing(briefing.id, { audience: event.target.value as Audience })}
      >
        {briefing.audience === null && <option value="">–</option>}
        {Object.entries(text.audiences).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
