import { ALERT_CASES } from './cases/alerts.ts';
import { DEAL_CASES } from './cases/deals.ts';
import { DESK_CASES } from './cases/desks.ts';
import { IMPORT_CASES } from './cases/imports.ts';
import { LETTER_CASES } from './cases/letters.ts';
import { TODAY_CASES } from './cases/today.ts';
import { VIEW_CASES } from './cases/views.ts';
import type { RouteCases } from './route-case.ts';

export { ANN, ANNS_DEAL, BO, BOS_DEAL, fillCases, ROOT, type RouteCase } from './route-case.ts';

/** A row for every route, by its id. */
export const ROUTE_CASES: RouteCases = {
  getMe: { elses: { none: 'it is about whoever asks' } },
  ...DEAL_CASES,
  ...DESK_CASES,
  ...VIEW_CASES,
  ...TODAY_CASES,
  ...IMPORT_CASES,
  ...LETTER_CASES,
  ...ALERT_CASES,
  followChanges: { elses: { none: 'what comes is authorised deal by deal: test/api/v1/events.test.ts' } },
};
