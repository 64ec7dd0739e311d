// Whether people said something of a row in a list: the balloon, with its words to hear.
import { useMemo } from 'react';
import { countVoices, type VoiceTarget, voicesAbout } from '../../model/voices.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { VoiceSign } from './VoiceMark.tsx';

export function RowVoiceSign({ rows }: { readonly rows: readonly VoiceTarget[] }) {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const count = useMemo(() => (records ? countVoices(voicesAbout(records, rows)) : undefined), [records, rows]);
  return <VoiceSign count={count} />;
}
