// The tables of the case: one of them as a grid to read and change.
import { useWorkspaceState } from '../workspace-context.ts';
import { SheetTable } from './SheetTable.tsx';

export function TablesPart() {
  const openCase = useWorkspaceState((state) => state.openCase);
  const sheet = useWorkspaceState((state) => state.register.sheet);
  return openCase && <SheetTable key={sheet} openCase={openCase} sheet={sheet} />;
}
