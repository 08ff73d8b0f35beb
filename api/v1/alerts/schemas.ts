import { z } from 'zod';
import { actText } from '../../../cards/alerts/labels.ts';
import { MOST_SNOOZE_REASON } from '../../../cards/alerts/single/snooze-form.ts';
import type { DoneAct, InForce } from '../../../src/alerts/message/done-acts.ts';
import type { DealAlerts } from '../../../src/alerts/own/deal-alerts.ts';
import { type AlertAct, PLAIN_ACTS } from '../../../src/alerts/respond/act-on-alerts.ts';
import { CONCERNS } from '../../../src/alerts/respond/hand-over-concerns.ts';
import { type OfferedAct, offeredActs } from '../../../src/domain/alerts/offered-acts.ts';
import type { Reader } from '../../../src/domain/reader.ts';

const OFFERED = [...PLAIN_ACTS, 'snooze', 'hand-over'] as const satisfies readonly OfferedAct[];

/** The states of alerts, in the order in which they are counted. */
export const LEDGER_STATES = [
  'pending',
  'sending',
  'sent',
  'in_doubt',
  'parked',
  'cancelled',
  'suppressed',
] as const;

/** An address, or a deal's id. */
export const Named = z.string().trim().min(1).max(500);

export const SnoozeUntil = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .describe(
    'The day on which to be told again, `YYYY-MM-DD`: from its beginning where the person is. Or an instant.',
  );

export const SnoozeReason = z
  .string()
  .trim()
  .max(MOST_SNOOZE_REASON)
  .describe('Why; it is shown with the deal, and may be empty.');

export const ActSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.enum(PLAIN_ACTS) }),
    z.strictObject({ act: z.literal('snooze'), until: SnoozeUntil, reason: SnoozeReason }),
    z.strictObject({
      act: z.literal('hand-over'),
      to: Named.describe('The address of the colleague who is told from now on.'),
      confirmed: z
        .array(z.enum(CONCERNS))
        .optional()
        .describe(
          '`outside`: the address is not of the organisation, as far as is known; `unreachable`: the bot has no chat with them. What holds and is not confirmed is refused with the problem `to-confirm`, whose `errors` name each.',
        ),
    }),
  ])
  .meta({
    id: 'AlertAct',
    description:
      '`acknowledge`: you are on it, and the backup is not told. `snooze`: nothing is said before, unless the deal becomes critical; it ends the day before the deal is due at the latest, and you are told again. `mute`: nothing is said any more. `hand-over`: a colleague is told instead. Each has one that undoes it: `unacknowledge`, `wake`, `unmute`, `take-back`.',
  });

const DoneActSchema = z
  .object({
    text: z.string().describe('What was done, by whom and when.'),
    by: z.string(),
    at: z.string(),
    until: z.string().nullable().describe('The end of a snooze.'),
    reason: z.string().nullable().describe('Of a snooze.'),
    to: z.string().nullable().describe('Of a hand-over: the address of the colleague.'),
  })
  .meta({ id: 'DoneAlertAct' });

/** What is in force, what was done, and what may be done. */
export const STANDING = {
  inForce: z.object({
    acknowledged: DoneActSchema.nullable(),
    snoozed: DoneActSchema.nullable(),
    muted: DoneActSchema.nullable(),
    handedOver: DoneActSchema.nullable(),
  }),
  acts: z.array(z.string()).describe('What was done about it, the oldest first.'),
  offered: z.array(z.enum(OFFERED)).describe('What may be done now.'),
};

export const DealAlertsSchema = z
  .object({
    dealId: z.string(),
    person: z.string().describe('The address of the person whose alerts they are.'),
    zone: z.string().describe('Their time zone.'),
    sentAt: z.string().nullable().describe('When they were last sent an alert; null for never.'),
    ...STANDING,
  })
  .meta({ id: 'DealAlerts' });

export function standingOf(
  { inForce, acts }: { readonly inForce: InForce; readonly acts: readonly DoneAct[] },
  reader: Reader,
) {
  const said = (act: DoneAct | null) => act && { ...act, text: actText(act, reader) };
  return {
    inForce: {
      acknowledged: said(inForce.acknowledged),
      snoozed: said(inForce.snoozed),
      muted: said(inForce.muted),
      handedOver: said(inForce.handedOver),
    },
    acts: acts.map((act) => actText(act, reader)),
  };
}

export function dealAlertsBody(alerts: DealAlerts): z.input<typeof DealAlertsSchema> {
  const { dealId, person, zone, reader, sentAt, inForce, isOver } = alerts;
  const offered = offeredActs({
    inForce,
    isConcerned: true,
    isSettled: isOver,
    isSent: sentAt !== null,
  });
  return { dealId, person, zone, sentAt, ...standingOf(alerts, reader), offered: [...offered] };
}

/** An act as a later request states it. */
export function statedAct(act: AlertAct): z.input<typeof ActSchema> {
  if (act.act === 'snooze') return { ...act, until: new Date(act.until).toISOString() };
  return act.act === 'hand-over' ? { ...act, confirmed: [...(act.confirmed ?? [])] } : act;
}
