// What every engine is told right after it opens, so that nothing it is asked can reach files, the network or its settings.

/** Big whole numbers and decimals come out as JavaScript numbers. */
export const ENGINE_CONFIG = { query: { castBigIntToDouble: true, castDecimalToDouble: true } } as const;

/**
 * In this order; the last one holds the others. Without the second a function of a missing extension hangs or breaks the engine when offline.
 * No folder is left open: under Node it would be a real one. Memory that an engine in the page once took it never gives back: it may take half of what it could.
 */
export const LOCK_DOWN: readonly string[] = ["SET memory_limit='2GB'", 'SET enable_external_access=false', 'SET lock_configuration=true'];
