// Which exchanges run on one day and not on another? (Q20 of domain.md.) Knows no case file and no screen.
import type { Travel, TravelExchange } from '../model/travel.ts';
import { isInForce } from '../trace/steps.ts';

/** Exchanges in the order of the case. `added`: in force on the last day and not on the first; `gone`: the other way round. */
export interface DayDifference {
  readonly from: string;
  readonly until: string;
  readonly added: readonly TravelExchange[];
  readonly gone: readonly TravelExchange[];
}

/** Both are ISO days, the first given first; it may be the later one. A first or last day that nobody filled in sets no limit. */
export function differenceOfDays({ exchanges }: Pick<Travel, 'exchanges'>, from: string, until: string): DayDifference {
  const runs = (day: string) => (flow: TravelExchange) => isInForce(flow, day);
  const [before, after] = [runs(from), runs(until)];
  return {
    from,
    until,
    added: exchanges.filter((flow) => after(flow) && !before(flow)),
    gone: exchanges.filter((flow) => before(flow) && !after(flow)),
  };
}
