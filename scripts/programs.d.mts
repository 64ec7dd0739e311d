// The types of programs.mjs, for the tests.
export const NO_BROWSER: string;
export function findBrowser(): string | null;
export function findElectron(): string | null;
