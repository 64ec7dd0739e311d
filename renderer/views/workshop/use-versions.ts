// The versions of the case as they can be laid side by side, with the case of now after them.
import { useMemo } from 'react';
import type { RecordSet } from '../../model/record.ts';
import { sessionsOf } from '../../workshop/session.ts';
import { comparable, type Version, versionRecords, versionsOf } from '../../workshop/versions.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText } from '../workspace-context.ts';
import { useRecords } from './use-session.ts';

/** A version with what it holds. `version` null is the case of now. */
export interface ReadVersion {
  readonly version: Version | null;
  readonly title: string;
  readonly records: RecordSet;
  readonly isWhole: boolean;
}

/** Every version, oldest first, and the case of now. */
export function useVersions(): readonly ReadVersion[] {
  const text = workshopText(useText()).versions;
  const records = useRecords();
  return useMemo(() => {
    const titles = new Map(sessionsOf(records).map(({ id, title }) => [id, title]));
    const kept = versionsOf(records).map((version): ReadVersion => {
      return { version, title: titles.get(version.sessionId) ?? text.goneSession, ...versionRecords(records, version.version) };
    });
    return [...kept, { version: null, title: text.now, records: comparable(records), isWhole: true }];
  }, [records, text]);
}
