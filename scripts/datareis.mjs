#!/usr/bin/env node
// The command line's door: lets Node read TypeScript, then runs scripts/datareis.ts.
import { register } from 'tsx/esm/api';

register();
const { run } = await import('./datareis.ts');
process.exitCode = await run(process.argv.slice(2));
