// All competency questions of domain.md section 5, in order of their number.
import { Q36, Q37 } from './crisis/amounts.ts';
import { Q33, Q48 } from './crisis/disagreement.ts';
import { Q31 } from './crisis/effects.ts';
import { Q47 } from './crisis/gaps.ts';
import { Q30, Q32 } from './crisis/limits.ts';
import { Q34 } from './crisis/words.ts';
import { Q12, Q19 } from './informatiebeheer/care.ts';
import { Q18, Q21 } from './informatiebeheer/carriers.ts';
import { Q10, Q11 } from './informatiebeheer/copies.ts';
import { Q26, Q28 } from './informatiebeheer/dependence.ts';
import { Q29 } from './informatiebeheer/descriptions.ts';
import { Q4, Q5 } from './informatiebeheer/errors.ts';
import { Q22, Q23 } from './informatiebeheer/later.ts';
import { Q6, Q7 } from './informatiebeheer/sources.ts';
import { Q16 } from './privacy/abroad.ts';
import { Q38, Q39 } from './privacy/consent.ts';
import { Q9 } from './privacy/dpia.ts';
import { Q17, Q45 } from './privacy/keeping.ts';
import { Q27 } from './privacy/leak.ts';
import { Q8 } from './privacy/purposes.ts';
import { Q46 } from './privacy/rectification.ts';
import { Q13, Q15 } from './privacy/terms.ts';
import type { Question } from './question.ts';
import { Q25, Q35 } from './raad/algorithms.ts';
import { Q40, Q41, Q42, Q43 } from './raad/annotations.ts';
import { Q14 } from './raad/bases.ts';
import { Q20 } from './raad/changes.ts';
import { Q24 } from './raad/known.ts';
import { Q44 } from './raad/openness.ts';
import { Q1, Q2, Q3 } from './raad/partners.ts';

/** Q1 to Q48. */
export const QUESTIONS: readonly Question[] = [
  Q1,
  Q2,
  Q3,
  Q4,
  Q5,
  Q6,
  Q7,
  Q8,
  Q9,
  Q10,
  Q11,
  Q12,
  Q13,
  Q14,
  Q15,
  Q16,
  Q17,
  Q18,
  Q19,
  Q20,
  Q21,
  Q22,
  Q23,
  Q24,
  Q25,
  Q26,
  Q27,
  Q28,
  Q29,
  Q30,
  Q31,
  Q32,
  Q33,
  Q34,
  Q35,
  Q36,
  Q37,
  Q38,
  Q39,
  Q40,
  Q41,
  Q42,
  Q43,
  Q44,
  Q45,
  Q46,
  Q47,
  Q48,
];

/** The question with this id, whatever its letters' case; undefined when there is none. */
export function questionOf(id: string): Question | undefined {
  return QUESTIONS.find((question) => question.id.toLowerCase() === id.trim().toLowerCase());
}
