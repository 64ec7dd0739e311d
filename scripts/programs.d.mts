// The types of programs.mjs, for the tests.
export const NO_BROWSER: string;
export function findBrowser(): string | null;
export function findElectron(): string | null;
export function electronSource(): Promise<{ host: string; reachable: boolean }>;
