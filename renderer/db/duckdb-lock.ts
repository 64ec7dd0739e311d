// What every engine is told right after it opens, so that nothing it is asked can reach files, the network or its settings.

/** Big whole numbers and decimals come out as JavaScript numbers. */
export const ENGINE_CONFIG = { query: { castBigIntToDouble: true, castDecimalToDouble: true } } as const;

/** In this order; the last one holds the other two. Without it a function of a missing extension hangs or breaks the engine when offline. */
export const LOCK_DOWN: readonly string[] = ["SET allowed_directories=['vfs/']", 'SET enable_external_access=false', 'SET lock_configuration=true'];
