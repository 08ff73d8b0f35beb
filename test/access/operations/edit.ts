import { ATTACH_SAVE, PROPOSED_ACCEPT } from '../../../cards/verbs.ts';
import { answered } from '../../support/replies/proposals.ts';
import { buttonsOf } from '../../support/teams/card-text.ts';
import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import { importBook } from './books.ts';
import type { Operation } from './operation.ts';

function added({ tag }: Scene): string {
  return `added-${tag}@contoso.example`;
}

/** Whether the deal has the added contact. */
async function isAdded(scene: Scene): Promise<boolean> {
  const found = await scene.bot.store.db
    .selectFrom('contacts')
    .innerJoin('deals', 'deals.id', 'contacts.deal_ref')
    .select('contacts.id')
    .where('deals.deal_id', '=', scene.dealId)
    .where('email_key', '=', added(scene))
    .execute();
  return found.length > 0;
}

async function attach(scene: Scene): Promise<boolean> {
  const emails = added(scene);
  const filled = { offered: emails, emails, scope: 'commercial', role: 'online-administrator' };
  await scene.press(ATTACH_SAVE, { ...filled, dealId: scene.dealId });
  return isAdded(scene);
}

export const EDIT: Readonly<Record<Where, Operation>> = {
  '1:1': attach,
  group: attach,
  channel: attach,
  file: async (scene) => {
    const contact = { contact_role: 'OA', contact_email: added(scene) };
    await importBook(scene, [
      { ...scene.stated, contact_role: 'NTC', contact_email: scene.contact },
      { ...scene.stated, ...contact },
    ]);
    return isAdded(scene);
  },
  link: async (scene) => {
    const { AE } = scene.cast;
    const proposed = [{ role: 'online-administrator', email: added(scene) }] as const;
    await answered(scene.bot.store.db, scene.dealId, proposed, { messageId: `message-${scene.tag}` });
    const [card] = await scene.ask(`replies ${scene.dealId}`, AE, 'personal');
    const accept = card && buttonsOf(card).find(({ verb }) => verb === PROPOSED_ACCEPT);
    if (!accept) throw new Error('the AE is offered to accept the address');
    await scene.press(accept.verb, accept.data);
    return isAdded(scene);
  },
  mail: null,
  page: async (scene) => {
    const deal = `/deals/${scene.dealId}`;
    const seen = await scene.page('GET', deal);
    const contact = { role: 'online-administrator', email: added(scene) };
    await scene.page('POST', `${deal}/contacts`, contact, seen?.etag ?? '"any-version"');
    return isAdded(scene);
  },
};
