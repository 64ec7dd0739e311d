// Placeholder while the reader is written.
import type { Reader } from '../reader.ts';

export const ameffReader: Reader = { format: 'ameff', claims: () => false, read: async () => ({ rows: [], reports: [] }) };
