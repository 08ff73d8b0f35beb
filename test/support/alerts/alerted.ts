import type { Kysely } from 'kysely';
import { alertsOfDelivery } from '../../../src/store/queries/alerts/messages.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { Alerting } from './alerting.ts';

/** A message of alerts that was sent, as its buttons name it. */
export interface SentMessage {
  readonly delivery: string;
  readonly placeKey: string;
  /** The rows of its deals by their ids. */
  readonly refs: Readonly<Record<string, number>>;
}

/** Looks at all deals and sends what is due by an instant; gives the messages, in the order of their places. */
export async function alerted(db: Kysely<Schema>, from: string, until = from): Promise<SentMessage[]> {
  const alerting = new Alerting(db, from);
  await alerting.scan(`alerted ${from}`);
  await alerting.relay().drain();
  alerting.goTo(until);
  await alerting.relay().drain();
  const messages = alerting.arrived.map(async ({ delivery, placeKey, deals }): Promise<SentMessage> => {
    const rows = await alertsOfDelivery(db, delivery);
    const refs = rows.map(({ deal_ref }, at): [string, number] => [deals[at] ?? '', deal_ref]);
    return { delivery, placeKey, refs: Object.fromEntries(refs) };
  });
  return (await Promise.all(messages)).toSorted((one, other) => (one.delivery < other.delivery ? -1 : 1));
}
