import { ALERT_ACT, ALERT_SNOOZE, ALERT_SNOOZE_SAVE, ALERTS_SUBSCRIBE } from '../../../cards/verbs.ts';
import { channelPlaceOf } from '../../../src/alerts/place-key.ts';
import { alertChannels } from '../../../src/store/queries/alerts/channels.ts';
import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import type { Operation } from './operation.ts';
import { alertTo, sendAlerts } from './sent-alerts.ts';

/** Whether the actor has done something about an alert on the deal. */
async function hasActed({ bot, dealId, actor }: Scene): Promise<boolean> {
  const found = await bot.store.db
    .selectFrom('alert_acts')
    .innerJoin('deals', 'deals.id', 'alert_acts.deal_ref')
    .select('alert_acts.id')
    .where('deals.deal_id', '=', dealId)
    .where('by_name', '=', actor.name)
    .execute();
  return found.length > 0;
}

/** Has the conversation told of the PDM's deals, and gathers what it is told of this one. */
async function subscribe(scene: Scene): Promise<boolean> {
  const { bot, cast, dealId } = scene;
  await scene.ask(`subscribe alerts pdm:${cast.PDM.address}`);
  await scene.press(ALERTS_SUBSCRIBE, { pdm: cast.PDM.address });
  await sendAlerts(scene);
  const here = channelPlaceOf(scene.conversationOf(scene.actor, scene.place));
  const alerts = await bot.store.db
    .selectFrom('alerts')
    .innerJoin('deals', 'deals.id', 'alerts.deal_ref')
    .select('facts')
    .where('deals.deal_id', '=', dealId)
    .where('place_key', '=', here)
    .execute();
  scene.alerted.push(...alerts.map(({ facts }) => facts));
  const kept = await alertChannels(bot.store.db);
  return kept.some(({ place_key, pdm_key }) => place_key === here && pdm_key === cast.PDM.address);
}

export const ALERT: Readonly<Record<Where, Operation>> = {
  '1:1': async (scene) => {
    const { actor, cast } = scene;
    const sent = actor === cast.AE || actor === cast.PDM ? actor : cast.PDM;
    await sendAlerts(scene);
    await scene.press(ALERT_ACT, { ...(await alertTo(scene, sent)), act: 'acknowledge' });
    return hasActed(scene);
  },
  group: subscribe,
  channel: subscribe,
  file: null,
  link: async (scene) => {
    await sendAlerts(scene);
    const alert = await alertTo(scene, scene.cast.PDM);
    await scene.press(ALERT_SNOOZE, alert);
    await scene.press(ALERT_SNOOZE_SAVE, { ...alert, days: 1, reason: 'on holiday' });
    return hasActed(scene);
  },
  mail: null,
  page: null,
};
