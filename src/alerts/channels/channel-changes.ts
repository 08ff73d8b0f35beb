import type { Transaction } from 'kysely';
import { isGoodNews } from '../../domain/alerts/kinds.ts';
import { takenTeam } from '../../domain/people/team.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { cancelAlerts } from '../../store/queries/alerts/alerts.ts';
import {
  type AlertChannelRow,
  alertChannels,
  waitingInChannel,
} from '../../store/queries/alerts/channels.ts';
import { notTakenOf, teamOf } from '../../store/queries/deals/deal-row.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type ChannelFilter, covers, reaches, traitsOf } from '../decide/channel-filter.ts';

/** Enters the begin of a subscription into the audit log. */
export async function noteBegin(
  db: Transaction<Schema>,
  { audit }: { readonly audit: AuditLog },
  { asker: actor, conversation }: Viewers,
  { pdmKey, program, minRisk }: ChannelFilter,
): Promise<void> {
  const detail = { code: 'channel-subscribed', pdmKey, program, minRisk } as const;
  await audit.within(db, { actor, action: 'alert', dealId: null, conversation, detail });
}

/** Enters the end of a subscription into the audit log. */
export async function noteEnd(
  db: Transaction<Schema>,
  { audit }: { readonly audit: AuditLog },
  { asker: actor, conversation }: Viewers,
  { pdm_key, program, min_risk }: AlertChannelRow,
): Promise<void> {
  const filter = { pdmKey: pdm_key, program, minRisk: min_risk };
  const detail = { code: 'channel-unsubscribed', ...filter } as const;
  await audit.within(db, { actor, action: 'alert', dealId: null, conversation, detail });
}

/** Cancels the waiting alerts to a channel that no subscription covers any more. */
export async function cancelUnwanted(db: Transaction<Schema>, placeKey: string, at: string): Promise<void> {
  const live = (await alertChannels(db, placeKey)).map(({ pdm_key, program, min_risk }) => ({
    pdmKey: pdm_key,
    program,
    minRisk: min_risk,
  }));
  const ids = (await waitingInChannel(db, placeKey)).flatMap(({ id, kind, risk, ...row }) => {
    const deal = traitsOf(takenTeam(teamOf(row), notTakenOf(row)), row);
    const isWanted = live.some(
      (one) => covers(one, deal) && (isGoodNews(kind) || reaches(risk, one.minRisk)),
    );
    return isWanted ? [] : [id];
  });
  if (ids.length > 0) await cancelAlerts(db, ids, { code: 'channel-not-subscribed' }, at);
}
