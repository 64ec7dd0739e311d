// What people said of what a finding is about, in their own words, with what was answered.
import type { Finding } from '../../review/finding.ts';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';

export function FindingVoices({ finding }: { readonly finding: Finding }) {
  return <RowVoicesPart rows={finding.rows} />;
}
