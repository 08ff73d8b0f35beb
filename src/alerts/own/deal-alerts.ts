import { addressKey } from '../../domain/address.ts';
import { isOver } from '../../domain/alerts/settled.ts';
import { dealKey } from '../../domain/deal.ts';
import { maySee } from '../../domain/people/audience.ts';
import { takenTeam } from '../../domain/people/team.ts';
import { type Reader, readerIn } from '../../domain/reader.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { alertsAboutDeal } from '../../store/queries/alerts/overview.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import { gatherAlertContext } from '../decide/alert-context.ts';
import { hoursOf } from '../decide/person-settings.ts';
import { concernedOf, peopleOf } from '../decide/readers.ts';
import { backupsOf } from '../message/backups.ts';
import { type DoneAct, doneAct, inForceNow } from '../message/done-acts.ts';
import { placeOf } from '../place-key.ts';
import type { ActedAlerts } from '../respond/carry-out.ts';
import type { OwnContext } from './own-context.ts';

/** The alerts on a deal about which whoever asks may do something: their own, or for an admin those of a reader. */
export interface DealAlerts extends ActedAlerts<DoneAct> {
  readonly customer: string;
  /** The time zone of the person whose alerts they are. */
  readonly zone: string;
  /** Them, by whose clock it is told. */
  readonly reader: Reader;
  /** When they were last sent an alert on the deal, ISO 8601; null for never. */
  readonly sentAt: string | null;
  /** Whether the deal is ready or settled, as the last scan found it. */
  readonly isOver: boolean;
}

export type FoundAlerts =
  | { readonly kind: 'alerts'; readonly alerts: DealAlerts }
  /** The asker may see the deal, and its alerts are sent to others. */
  | { readonly kind: 'of-others'; readonly dealId: string }
  /** No such deal, or the asker may neither see it nor is sent its alerts. */
  | { readonly kind: 'none' };

export interface AskedAlerts {
  readonly dealId: string;
  /** The address of the person whose alerts are meant; left out, the asker. Of others only admins may. */
  readonly person?: string | undefined;
}

/** The newest alerts looked through for the one that was sent last. */
const MOST_LOOKED_THROUGH = 100;

/**
 * Finds the alerts on a deal that somebody wants to act on, as the buttons of an alert allow it: who is sent them, and
 * admins. The audit log has refusals.
 */
export async function alertsToActOn(
  context: OwnContext,
  viewers: Viewers,
  { dealId, person }: AskedAlerts,
): Promise<FoundAlerts> {
  const { db, audit } = context;
  const { asker, viewer, conversation } = viewers;
  const row = await dealByKey(db, dealKey(dealId));
  if (!row) return { kind: 'none' };
  const keys = [...viewer.addresses];
  const asked = person === undefined ? keys : [addressKey(person)];
  const isAllowed = viewer.isAdmin || asked.every((key) => viewer.addresses.has(key));
  const alerts = isAllowed ? await alertsOf(context, row, asked) : null;
  if (alerts) return { kind: 'alerts', alerts };
  const isVisible = maySee([viewer], dealOfRow(row));
  const detail = isVisible ? ({ code: 'alert-act-refused' } as const) : ({ code: 'not-on-deal' } as const);
  await audit.note([{ actor: asker, action: 'refuse', dealId: row.deal_id, conversation, detail }]);
  return isVisible ? { kind: 'of-others', dealId: row.deal_id } : { kind: 'none' };
}

/** The asker's own alerts on a deal that they may see; null where they are sent none. */
export async function ownAlertsOn(
  context: OwnContext,
  { viewer }: Viewers,
  dealId: string,
): Promise<DealAlerts | null> {
  const row = await dealByKey(context.db, dealKey(dealId));
  return row ? alertsOf(context, row, [...viewer.addresses]) : null;
}

/** The alerts of the first of these people whom those on the deal concern; null where they concern none. */
async function alertsOf(
  { db, now, cadence }: OwnContext,
  row: DealRow,
  keys: readonly string[],
): Promise<DealAlerts | null> {
  const ref = row.id;
  const known = await gatherAlertContext(db, { dealRefs: [ref], people: keys });
  const backups = (await backupsOf(db, [ref])).get(ref) ?? [];
  const deal = dealOfRow(row);
  const concerned = concernedOf(ref, peopleOf(takenTeam(deal, notTakenOf(row))), known, backups);
  const person = keys.find((key) => concerned.has(key));
  if (person === undefined) return null;
  const sent = await alertsAboutDeal(db, ref, [placeOf(person)], MOST_LOOKED_THROUGH);
  const last = sent.find(({ state }) => state === 'sent' || state === 'in_doubt');
  const sentAt = last ? (last.begun_at ?? last.entered_at) : null;
  const acts = known.actsOf(ref, person).map(doneAct);
  const at = now();
  const { zone } = hoursOf(known.settingsOf(person), cadence);
  return {
    ...{ dealRef: ref, dealId: deal.dealId, customer: deal.customer, person, acts, sentAt },
    zone,
    reader: readerIn(zone, at),
    // Before anything was sent there is nothing that an acknowledgement could be about.
    inForce: inForceNow(acts, sentAt ?? new Date(at).toISOString(), at),
    isOver: isOver(known.stateOf(ref)),
  };
}
