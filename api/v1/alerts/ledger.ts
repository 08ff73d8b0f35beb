import { z } from 'zod';
import { KIND_WORDS } from '../../../cards/alerts/labels.ts';
import { exportLedgerFor } from '../../../src/alerts/admin/admin.ts';
import { ledgerPage } from '../../../src/alerts/admin/ledger-page.ts';
import { placeText } from '../../../src/alerts/place-key.ts';
import { ALERT_KINDS } from '../../../src/domain/alerts/kinds.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { dayOfInstant } from '../../../src/domain/day.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import { cursorOf, placeIn, RowId } from '../requests/cursor.ts';
import { route } from '../route.ts';
import { LEDGER_STATES, Named } from './schemas.ts';

const EntrySchema = z
  .object({
    id: z.int(),
    dealId: z.string(),
    customer: z.string(),
    to: z.string().describe('The address of the reader, or `channel` and the id of the conversation.'),
    kind: z.enum(ALERT_KINDS),
    what: z.string().describe('The kind in words.'),
    risk: z.enum(RISKS),
    state: z.enum(LEDGER_STATES),
    atOnce: z.boolean().describe('Whether it is sent at once, and not in a digest.'),
    enteredAt: z.string(),
    dueAt: z.string(),
    begunAt: z.string().nullable().describe('When it was last tried to be sent.'),
    settledAt: z.string().nullable(),
    attempts: z.int(),
    reason: z.string().nullable(),
    lateWord: z.string().nullable().describe('What was heard too late to be noted.'),
    delivery: z.string().nullable().describe('The message it was sent in.'),
  })
  .meta({ id: 'LedgerEntry' });

const MOST_OF_PAGE = 200;
const USUAL_PAGE = 50;

export const listLedger = route({
  method: 'GET',
  path: '/alerts/ledger',
  id: 'listAlertLedger',
  tag: 'alerts',
  summary: 'What was told, or is to be told, to whom, the latest first; for admins',
  adminsOnly: 'alert-ledger',
  query: z.object({
    state: z
      .union([z.enum(LEDGER_STATES), z.array(z.enum(LEDGER_STATES))])
      .optional()
      .describe('Left out, all but `suppressed`.'),
    to: Named.optional().describe('The address of a reader.'),
    deal: Named.optional().describe('The id of a deal.'),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(MOST_OF_PAGE).default(USUAL_PAGE),
  }),
  answer: z.object({ items: z.array(EntrySchema), next: z.string().nullable() }),
  run: async ({ services, viewers, query: { state, to, deal, cursor, limit } }) => {
    const states = state === undefined ? LEDGER_STATES.filter((one) => one !== 'suppressed') : [state].flat();
    const beforeId = placeIn(cursor, RowId);
    const { items, next } = await ledgerPage(services, viewers, { states, to, deal }, { beforeId, limit });
    return {
      body: {
        items: items.map(({ row, deal: { dealId, customer }, reason, lateWord }) => ({
          ...{ id: row.id, dealId, customer, kind: row.kind, risk: row.risk, state: row.state },
          to: placeText(row.place_key),
          what: KIND_WORDS[row.kind],
          atOnce: row.way === 'at-once',
          enteredAt: row.entered_at,
          dueAt: row.due_at,
          begunAt: row.begun_at,
          settledAt: row.settled_at,
          attempts: row.attempts,
          reason: reason && reasonText(reason),
          lateWord: lateWord && reasonText(lateWord),
          delivery: row.delivery,
        })),
        next: next === null ? null : cursorOf(next),
      },
    };
  },
});

export const exportLedger = route({
  method: 'GET',
  path: '/alerts/ledger.csv',
  id: 'exportAlertLedger',
  tag: 'alerts',
  summary: 'The whole ledger as CSV; for admins',
  adminsOnly: 'alert-ledger',
  isCostly: true,
  answer: 'file',
  run: async ({ services, viewers }) => ({
    file: {
      name: `alerts-${dayOfInstant(services.now())}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: exportLedgerFor(services, viewers),
    },
  }),
});
