// What people said of these rows, as a part of a panel; nothing where nobody said anything.
import { useMemo } from 'react';
import { type VoiceTarget, voicesAbout } from '../../model/voices.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { VoiceList } from './VoiceList.tsx';

interface Props {
  readonly rows: readonly VoiceTarget[];
  /** Says what each is about, where the rows are of several things. */
  readonly withTarget?: boolean;
}

export function RowVoicesPart({ rows, withTarget = rows.length > 1 }: Props) {
  const text = voicesText(useText());
  const records = useWorkspaceState((state) => state.openCase?.records);
  const voices = useMemo(() => (records ? voicesAbout(records, rows) : []), [records, rows]);
  if (voices.length === 0) return null;
  return (
    <section className="row-voices">
      <h3>
        {text.title} <span className="count">{voices.length}</span>
      </h3>
      <VoiceList voices={voices} withTarget={withTarget} />
    </section>
  );
}
