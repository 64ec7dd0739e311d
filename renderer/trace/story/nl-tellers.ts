// The Dutch storytellers: plain words (B1) and expert words.
import { EXCHANGE_NL_EXPERT } from './nl-expert.ts';
import { capitalNl } from './nl-grammar.ts';
import { journeyNl } from './nl-journey.ts';
import { EXCHANGE_NL_PLAIN } from './nl-plain.ts';
import { UNKNOWN_NL } from './nl-unknown.ts';
import type { Teller } from './topics.ts';

const WORDS = { language: 'nl', capital: capitalNl, unknown: UNKNOWN_NL } as const;

export const PLAIN_NL: Teller = { ...WORDS, ...journeyNl('plain'), depth: 'plain', exchange: EXCHANGE_NL_PLAIN };

export const EXPERT_NL: Teller = { ...WORDS, ...journeyNl('expert'), depth: 'expert', exchange: EXCHANGE_NL_EXPERT };
