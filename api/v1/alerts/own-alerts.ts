import { z } from 'zod';
import { happenedText, sinceText } from '../../../cards/alerts/labels.ts';
import { alertReasons } from '../../../cards/alerts/single/reasons.ts';
import { fateText } from '../../../cards/alerts/why-not-told-text.ts';
import { capitalise } from '../../../cards/kit/capitalise.ts';
import { listOwnAlerts, OWN_LISTS, type OwnAlert } from '../../../src/alerts/own/list-own.ts';
import type { Fate } from '../../../src/domain/alerts/fate.ts';
import { ALERT_KINDS } from '../../../src/domain/alerts/kinds.ts';
import { offeredActs } from '../../../src/domain/alerts/offered-acts.ts';
import { isAlertSettled } from '../../../src/domain/alerts/settled.ts';
import { RISKS, SEVERITIES } from '../../../src/domain/ids.ts';
import { DEAL_VERDICTS } from '../../../src/domain/verdict.ts';
import { CursorText, cursorOf, placeIn, RowId } from '../requests/cursor.ts';
import { route } from '../route.ts';
import { STANDING, standingOf } from './schemas.ts';

const FATES = ['sent', 'sending', 'waits', 'suppressed', 'cancelled', 'parked', 'in-doubt'] as const;

const AlertSchema = z
  .object({
    id: z.int(),
    dealId: z.string(),
    customer: z.string(),
    maySee: z
      .boolean()
      .describe(
        'Whether you may see the deal itself; a backup, or who has taken it over, is only told of it.',
      ),
    person: z.string().describe('By which of your addresses the deal knows you.'),
    kind: z.enum(ALERT_KINDS),
    happened: z.string().describe('What the alert says, as a sentence.'),
    verdict: z.enum(DEAL_VERDICTS).describe('As the alert says it.'),
    risk: z.enum(RISKS),
    daysLeft: z.int().nullable(),
    targetDay: z.string().nullable(),
    reasons: z.array(
      z.object({ severity: z.enum(SEVERITIES), title: z.string(), remedy: z.string().nullable() }),
    ),
    since: z.string().nullable().describe('How the deal stands now, where that is different.'),
    state: z.enum(FATES),
    became: z.string().describe('What became of the alert, as a sentence.'),
    at: z.string().nullable().describe('When it was sent or settled, or will be sent.'),
    zone: z.string(),
    ...STANDING,
  })
  .meta({ id: 'Alert' });

const MOST_OF_PAGE = 100;
const USUAL_PAGE = 25;
/** The open alerts are ordered by their gravity, the others by an instant. */
const Place = z.discriminatedUnion('list', [
  z.object({ list: z.literal('open'), by: RowId, id: RowId }),
  z.object({ list: z.enum(OWN_LISTS).exclude(['open']), by: CursorText, id: RowId }),
]);

export const listAlerts = route({
  method: 'GET',
  path: '/alerts',
  id: 'listAlerts',
  tag: 'alerts',
  summary: 'Your own alerts',
  description:
    '`open`: the last one about each deal that waits for an answer of yours, the gravest first. `waiting`: to be sent to you, the first due first. `sent`, and `not-sent` with why: the latest first.',
  query: z.object({
    list: z.enum(OWN_LISTS).default('open'),
    cursor: z.string().max(400).optional().describe('`next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(MOST_OF_PAGE).default(USUAL_PAGE),
  }),
  answer: z.object({
    items: z.array(AlertSchema),
    next: z.string().nullable().describe('The `cursor` of the page that follows; null after the last.'),
  }),
  run: async ({ services, viewers, query: { list, cursor, limit } }) => {
    // A cursor of another list begins that list anew.
    const place = placeIn(cursor, Place);
    const after = place?.list === list ? place : null;
    const { items, next } = await listOwnAlerts(services, viewers, { list, after, limit });
    return { body: { items: items.map(alertBody), next: next && cursorOf({ list, ...next }) } };
  },
});

function alertBody({ alert, fate, person, reader, maySee }: OwnAlert): z.input<typeof AlertSchema> {
  const { id, dealId, facts, inForce, isConcerned } = alert;
  const { customer, kind, verdict, risk, daysLeft, targetDay } = facts;
  const isSent = fate.kind === 'sent' || fate.kind === 'in-doubt';
  const isSettled = isAlertSettled(alert);
  return {
    ...{ id, dealId, customer, maySee, person, kind, verdict, risk, daysLeft, targetDay },
    zone: reader.timeZone ?? 'UTC',
    happened: happenedText(alert),
    reasons: alertReasons(alert).map(({ remedy, ...reason }) => ({
      ...reason,
      remedy: remedy && `${capitalise(remedy.who)}: ${remedy.what}`,
    })),
    since: sinceText(alert, reader),
    state: fate.kind,
    became: fateText(fate, reader),
    at: instantOf(fate),
    ...standingOf(alert, reader),
    offered: [...offeredActs({ inForce, isConcerned, isSettled, isSent })],
  };
}

function instantOf(fate: Fate): string | null {
  if (fate.kind === 'sending') return null;
  return fate.kind === 'waits' ? fate.until : fate.at;
}
