// The English storytellers: plain words and expert words.
import { EXCHANGE_EN_EXPERT } from './en-expert.ts';
import { capitalEn } from './en-grammar.ts';
import { journeyEn } from './en-journey.ts';
import { EXCHANGE_EN_PLAIN } from './en-plain.ts';
import { UNKNOWN_EN } from './en-unknown.ts';
import type { Teller } from './topics.ts';

const WORDS = { language: 'en', capital: capitalEn, unknown: UNKNOWN_EN } as const;

export const PLAIN_EN: Teller = { ...WORDS, ...journeyEn('plain'), depth: 'plain', exchange: EXCHANGE_EN_PLAIN };

export const EXPERT_EN: Teller = { ...WORDS, ...journeyEn('expert'), depth: 'expert', exchange: EXCHANGE_EN_EXPERT };
