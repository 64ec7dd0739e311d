// Something went wrong that no screen could say: one sentence, what to do, and the way to the report.
import { helpText } from '../text/help-words.ts';
import { useText } from '../workspace-context.ts';
import { dismissFault, showReport, useFaultBook } from './fault-book.ts';

export function FaultNote() {
  const text = helpText(useText()).fault;
  const unseen = useFaultBook((book) => book.unseen);
  if (!unseen) return null;
  return (
    <div className="failure popover fault-note" role="alert">
      <p>{text.happened}</p>
      <p>{text.advice}</p>
      <div className="joined-acts">
        <ReportButton />
        <button type="button" className="button" onClick={dismissFault}>
          {text.close}
        </button>
      </div>
    </div>
  );
}

export function ReportButton() {
  const text = helpText(useText()).fault;
  return (
    <button type="button" className="button" onClick={() => showReport(true)}>
      {text.read}
    </button>
  );
}
