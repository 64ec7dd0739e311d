// The thread in which `datareis sql` works, so that a question that cannot be stopped softly ends with its thread.
import { register } from 'tsx/esm/api';

register();
const { work } = await import('./sql-work.ts');
await work();
