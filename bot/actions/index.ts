import type { CardAction } from '../action.ts';
import { auditPage } from './audit-page.ts';
import { recordForm, recordSave } from './record-check.ts';
import { say } from './say.ts';
import { showAlone } from './show-alone.ts';
import { openDeal, showDeal } from './show-deal.ts';
import { matchesPage, myDealsPage } from './turn-page.ts';

/** Every button, by its verb. */
export const ACTIONS: ReadonlyMap<string, CardAction> = new Map(
  [showDeal, openDeal, matchesPage, myDealsPage, say, showAlone, recordForm, recordSave, auditPage].map(
    (action) => [action.verb, action],
  ),
);
