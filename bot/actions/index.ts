import type { CardAction } from '../action.ts';
import { say } from './say.ts';
import { openDeal, showDeal } from './show-deal.ts';
import { matchesPage, myDealsPage } from './turn-page.ts';

/** Every button, by its verb. */
export const ACTIONS: ReadonlyMap<string, CardAction> = new Map(
  [showDeal, openDeal, matchesPage, myDealsPage, say].map((action) => [action.verb, action]),
);
