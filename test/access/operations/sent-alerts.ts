import { placeOf } from '../../../src/alerts/place-key.ts';
import { Alerting } from '../../support/alerts/alerting.ts';
import type { Somebody } from '../people.ts';
import type { Scene } from '../scene.ts';

/** Has what is due sent at once. */
export async function sendAlerts({ bot, tag }: Scene): Promise<void> {
  const alerting = new Alerting(bot.store.db, new Date(bot.services.now()).toISOString());
  await alerting.scan(`scan of ${tag}`);
  await alerting.relay().drain();
}

/** What the buttons of the alert carry that somebody was sent on the deal. */
export async function alertTo(
  { bot, dealId }: Scene,
  { address, name }: Somebody,
): Promise<{ readonly delivery: string; readonly deal: number }> {
  const [alert] = await bot.store.db
    .selectFrom('alerts')
    .innerJoin('deals', 'deals.id', 'alerts.deal_ref')
    .select(['alerts.delivery', 'alerts.deal_ref as deal'])
    .where('deals.deal_id', '=', dealId)
    .where('alerts.place_key', '=', placeOf(address))
    .execute();
  if (!alert?.delivery) throw new Error(`no alert on ${dealId} went to ${name}`);
  return { delivery: alert.delivery, deal: alert.deal };
}
