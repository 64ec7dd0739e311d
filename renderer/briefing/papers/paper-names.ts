// The papers by name. How each is composed is in papers.ts, which is only read when one is wanted.
export const PAPER_NAMES = ['brief', 'memo', 'digest', 'status', 'register_print', 'error_page'] as const;

export type PaperName = (typeof PAPER_NAMES)[number];
