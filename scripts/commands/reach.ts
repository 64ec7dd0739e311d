// datareis reach: what is within so many hops after a flow, and for which purpose each goes on.
import { placesOf } from '../../renderer/trace/places.ts';
import { findReach, MOST_HOPS } from '../../renderer/trace/reach.ts';
import { nameOf } from '../../renderer/trace/words.ts';
import type { Command } from './command.ts';
import { answered, columns, needed, openTravel, warningsJson } from './travel-case.ts';

/** Within how many hops when none are given: domain.md, question 7. */
const USUAL_HOPS = '3';

export const reachCommand: Command = async (input) => {
  const { language, hops = USUAL_HOPS } = input;
  const exchangeId = needed(input.exchange, 'exchange');
  const wanted = /^\d+$/.test(hops.trim()) ? Number(hops) : Number.NaN;
  if (!(wanted >= 1 && wanted <= MOST_HOPS)) answered({ problem: { code: 'hops', value: hops, most: MOST_HOPS } }, language);
  const { travel, day } = await openTravel(input);
  const reach = answered(findReach(travel, { exchangeId, hops: wanted, day }), language);
  const json = {
    exchange: exchangeId,
    hops: wanted,
    date: day,
    flows: reach.flows.map((flow) => ({
      hop: flow.hop,
      exchange: flow.exchangeId,
      after: flow.afterId,
      from_system: flow.fromSystemId,
      to_system: flow.toSystemId,
      organisation: flow.organisationId,
      dataset: flow.targetDatasetId,
      purpose: flow.purposeId,
      other_purpose: flow.isOtherPurpose,
      shared_categories: flow.sharedCategoryIds,
      feedback: flow.isFeedback,
    })),
    purposes: reach.purposeIds,
    organisations: reach.organisationIds,
    systems: reach.systemIds,
    warnings: warningsJson(reach.warnings, language),
  };
  const places = placesOf(travel);
  const none = language === 'nl' ? 'Hierna gaat niets verder, voor zover bekend.' : 'Nothing goes on after this, as far as known.';
  const lines = reach.flows.map((flow) => [
    String(flow.hop),
    flow.exchangeId,
    nameOf(places, 'exchange', flow.exchangeId, language),
    nameOf(places, 'purpose', flow.purposeId, language),
  ]);
  return { json, text: lines.length > 0 ? columns(lines).join('\n') : none };
};
