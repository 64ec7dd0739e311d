// Placeholder while the reader is written.
import type { Reader } from '../reader.ts';

export const amsterdamSchemaReader: Reader = { format: 'amsterdam-schema', claims: () => false, read: async () => ({ rows: [], reports: [] }) };
