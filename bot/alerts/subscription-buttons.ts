import { z } from 'zod';
import { ALERTS_SUBSCRIBE, ALERTS_SUBSCRIPTION_UNDO, ALERTS_UNSUBSCRIBE } from '../../cards/verbs.ts';
import { type Subscribing, subscribeChannel } from '../../src/alerts/channels/subscribe.ts';
import { type SubscriptionChange, undoSubscription } from '../../src/alerts/channels/undo-subscription.ts';
import { unsubscribeChannel } from '../../src/alerts/channels/unsubscribe.ts';
import { CHANNEL_RISKS, subscriptionOf } from '../../src/alerts/decide/channel-filter.ts';
import { cardAction } from '../turn/card-action.ts';
import { numbers } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';
import { doneText, endedText } from './subscription-texts.ts';
import { listCard, notSubscribedCard, placeOf } from './subscriptions.ts';

const said = z.string().min(1).max(500).optional();

/** Subscribes the conversation as it was previewed; whoever presses must be one who may. */
export const alertsSubscribe = cardAction(
  ALERTS_SUBSCRIBE,
  z.object({ pdm: said, program: said, risk: z.enum(CHANNEL_RISKS).optional() }),
  async ({ pdm, program, risk }, press) => {
    const place = await placeOfPress(press);
    if (place === null) return ELSEWHERE;
    const words = {
      ...(pdm === undefined ? {} : { pdm }),
      ...(program === undefined ? {} : { program }),
      ...(risk === undefined ? {} : { risk }),
    };
    const done = await subscribeChannel(press.services, place, words);
    if (done.kind === 'same')
      return { kind: 'replace', card: await listCard(press, place.placeKey, { notices: [doneText(done)] }) };
    if (done.kind !== 'subscribed') return { kind: 'replace', card: notSubscribedCard(done, words) };
    return changed(press, place, doneText(done), done);
  },
);

/** Ends subscriptions of the conversation, as far as whoever presses may. */
export const alertsUnsubscribe = cardAction(
  ALERTS_UNSUBSCRIBE,
  z.object({ ids: numbers }),
  async ({ ids }, press) => {
    const place = await placeOfPress(press);
    if (place === null) return ELSEWHERE;
    const ended = await unsubscribeChannel(press.services, place, ids);
    if (ended.length > 0)
      return changed(press, place, endedText(ended.map(subscriptionOf)), {
        begun: [],
        ended: ended.map(({ id }) => id),
      });
    const why =
      'Nothing was ended: it is over already, or its PDM, whoever subscribed, or an admin may end it.';
    return { kind: 'replace', card: await listCard(press, place.placeKey, { notices: [why] }) };
  },
);

/** None, or numbers with commas between. */
const someNumbers = z.union([z.literal('').transform((): number[] => []), numbers]);

/** Undoes a change of the subscriptions. */
export const alertsSubscriptionUndo = cardAction(
  ALERTS_SUBSCRIPTION_UNDO,
  z.object({ begun: someNumbers, ended: someNumbers }),
  async (change, press) => {
    const place = await placeOfPress(press);
    if (place === null) return ELSEWHERE;
    const outcome = await undoSubscription(press.services, place, change);
    if (outcome.kind === 'refused') return { kind: 'notice', notice: outcome.why };
    const card = await listCard(press, place.placeKey, { done: { text: 'Undone: it is as it was before.' } });
    return { kind: 'redraw', card, forAll: card };
  },
);

const ELSEWHERE: ActionReply = {
  kind: 'notice',
  notice: 'Say that in the channel or group that is to hear of deals.',
};

/** The conversation of a press, with everybody who will read its alerts; null in a chat of one person with the bot. */
async function placeOfPress(press: Press): Promise<Subscribing | null> {
  return press.isPersonal ? null : placeOf(await press.everybody());
}

/** Shows everybody in the conversation what it is told of now, with the receipt of what was changed. */
async function changed(
  press: Press,
  { placeKey }: Subscribing,
  text: string,
  { begun, ended }: SubscriptionChange,
): Promise<ActionReply> {
  const data = { begun: begun.join(','), ended: ended.join(',') };
  const card = await listCard(press, placeKey, {
    done: { text, undo: { verb: ALERTS_SUBSCRIPTION_UNDO, data } },
  });
  return { kind: 'redraw', card, forAll: card };
}
