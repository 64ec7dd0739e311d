// What the window begins with as the administrator settled: the case of everyone, and that what is wrong with the settings is told when no first screen did.
import type { Host, HostFile } from '../../host/host.ts';
import type { Store, Workspace } from '../workspace.ts';

/** The case that everyone begins with; null when there is none, or its file is not there or no case (then the fault is said). */
export async function startCaseOf(host: Host, store: Store): Promise<'sample' | HostFile | null> {
  const { startCase } = store.getState().administration.settings;
  if (startCase === null || startCase === 'sample') return startCase;
  const bytes = await host.administratorFile(startCase).catch(() => null);
  if (bytes && isZip(bytes)) return { path: startCase, size: bytes.byteLength, bytes };
  const { administration } = store.getState();
  const fault = { code: bytes ? 'not-a-case' : 'no-file', setting: 'start_case', value: startCase } as const;
  store.setState({ administration: { ...administration, faults: [...administration.faults, fault] } });
  return null;
}

/** How every ZIP that holds something begins, and so a case. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte);
}

/** With a case open from the start nobody saw the first screen, which tells the faults: then they are still to be told. */
export function faultsUntold(store: Store): void {
  const { administration, openCase } = store.getState();
  if (openCase && administration.faults.length > 0) store.setState({ administration: { ...administration, isUntold: true } });
}

export function administrationActs(store: Store): Pick<Workspace, 'dismissFaults'> {
  return { dismissFaults: () => store.setState(({ administration }) => ({ administration: { ...administration, isUntold: false } })) };
}
