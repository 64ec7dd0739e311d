// Acts on findings: asking the rules, saying something of a finding, and choosing which findings are looked at.
import type { Answered, Ask } from '../../model/ask.ts';
import { type FindingReview, latestReviews } from '../../model/finding-review.ts';
import { type Checked, checkCase } from '../../review/check-case.ts';
import { reviewFinding } from '../../review/reviews.ts';
import type { Adapters } from '../adapters.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { NO_REVIEW_FILTER } from './review-look.ts';

type Reviewing = Pick<Workspace, 'check' | 'findingsOn' | 'judge' | 'lookAtFindings' | 'openFinding'>;

/** How rules are asked: `ready` resolves when all rows of the open case can be; `askOwn` keeps the municipality's own rules within bounds. */
export interface Asked {
  readonly ready: () => Promise<OpenCase>;
  readonly ask: Ask;
  readonly askOwn: (sql: string) => Promise<Answered>;
}

export function reviewingActs(host: Adapters['host'], store: Store, asked: Asked): Reviewing {
  return {
    check: checkingAct(store, asked),
    findingsOn: async (day, isWanted) => {
      const { ownRules, network } = await asked.ready();
      const onRule = () => isWanted() && store.getState().openCase?.network === network;
      return checkCase(asked.ask, { day, own: { rules: ownRules, ask: asked.askOwn }, onRule });
    },
    judge: (finding, said) => {
      const outcome = reviewFinding(finding, { ...said, on: today() });
      if ('refused' in outcome) return outcome.refused;
      store.setState({ role: outcome.review.role });
      void host.remember('role', outcome.review.role);
      keep(store, outcome.review);
      return null;
    },
    lookAtFindings: (change) => store.setState(({ reviewLook }) => ({ reviewLook: { ...reviewLook, ...change } })),
    openFinding: (chosen) =>
      store.setState(({ reviewLook }) => ({
        screen: 'review',
        reviewLook: { ...reviewLook, filter: NO_REVIEW_FILTER, folded: new Set(), chosen },
      })),
  };
}

/** With the case, and beside what else the user settled about its files. */
function keep(store: Store, review: FindingReview): void {
  const { openCase } = store.getState();
  if (!openCase) return;
  const settled = { ...openCase.settled, reviews: latestReviews(openCase.settled.reviews, [review]) };
  store.setState({ openCase: { ...openCase, settled, reviews: latestReviews(openCase.reviews, [review]) } });
}

interface Running {
  readonly network: object;
  readonly day: string;
  readonly done: Promise<void>;
}

/** Asks once for each case and day, whoever wants to know. What is no longer looked at is not asked to the end. */
function checkingAct(store: Store, { ready, ask, askOwn }: Asked): Workspace['check'] {
  let running: Running | null = null;
  const run = async ({ network, ownRules }: OpenCase, day: string) => {
    const isWanted = () => store.getState().openCase?.network === network && dayOf(store) === day;
    const onRule = (done: number, total: number) => {
      if (isWanted()) store.setState({ checking: { done, total } });
      return isWanted();
    };
    try {
      const found: Checked = await checkCase(ask, { day, own: { rules: ownRules, ask: askOwn }, onRule });
      if (isWanted()) store.setState({ checked: { ...found, of: network }, checking: null });
    } catch (error) {
      if (isWanted()) store.setState({ checking: { failed: error instanceof Error ? error.message : String(error) } });
    }
  };
  return async () => {
    const openCase = await ready();
    const [{ network }, { checked }, day] = [openCase, store.getState(), dayOf(store)];
    if (checked?.of === network && checked.day === day) return;
    if (running?.network === network && running.day === day) return running.done;
    const mine: Running = { network, day, done: run(openCase, day) };
    running = mine;
    await mine.done;
    if (running === mine) running = null;
  };
}

/** The day of the picture; today when it has none. */
function dayOf(store: Store): string {
  return store.getState().day ?? today();
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
