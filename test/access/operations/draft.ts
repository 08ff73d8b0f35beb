import { LETTER_OFFER } from '../../../bot/drafts/letter-file.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { DRAFT_CREATE, DRAFT_FORM } from '../../../cards/verbs.ts';
import { buttonsOf, partsOf } from '../../support/teams/card-text.ts';
import type { Where } from '../access-table.ts';
import type { Somebody } from '../people.ts';
import type { Scene } from '../scene.ts';
import { storedBy } from './export.ts';
import type { Operation } from './operation.ts';

const TEMPLATE = 'customer-action-required';

/** Whether the actor has a draft about the deal. */
async function isDrafted({ bot, dealId, actor }: Scene): Promise<boolean> {
  const found = await bot.store.db
    .selectFrom('drafts')
    .innerJoin('deals', 'deals.id', 'drafts.deal_ref')
    .select('drafts.state')
    .where('deals.deal_id', '=', dealId)
    .where('sender_id', '=', `person:${actor.member.aadObjectId}`)
    .execute();
  return found.some(({ state }) => state === 'drafted');
}

function preview(scene: Scene, from: Somebody, place = scene.place): Promise<AdaptiveCard | null> {
  return scene.press(DRAFT_FORM, { dealId: scene.dealId, template: TEMPLATE, from: 0, own: 1 }, from, place);
}

/** What "Create draft" of a preview sends. */
function createOf(card: AdaptiveCard | null): object | null {
  const create = card && buttonsOf(card).find(({ verb }) => verb === DRAFT_CREATE);
  if (!create) return null;
  const value = (id: string) => partsOf(card).find(({ part }) => part.id === id)?.part.value ?? '';
  return { ...create.data, to: value('to'), cc: value('cc'), note: value('note') };
}

async function previewOfAE(scene: Scene): Promise<object> {
  const data = createOf(await preview(scene, scene.cast.AE, 'personal'));
  if (!data) throw new Error('the AE is shown the preview');
  return data;
}

/** Looks at the preview and makes the draft; who is not shown it sends what the AE's preview would have sent. */
async function draft(scene: Scene): Promise<boolean> {
  const forged = await previewOfAE(scene);
  await scene.press(DRAFT_CREATE, createOf(await preview(scene, scene.actor)) ?? forged);
  return isDrafted(scene);
}

export const DRAFT: Readonly<Record<Where, Operation>> = {
  '1:1': draft,
  group: draft,
  channel: draft,
  file: async (scene) => {
    const context = {
      offer: LETTER_OFFER,
      dealId: scene.dealId,
      template: TEMPLATE,
      to: '',
      cc: '',
      note: '',
    };
    return (await storedBy(scene, context)) !== null;
  },
  link: async (scene) => {
    const shown = await scene.press(DRAFT_CREATE, await previewOfAE(scene));
    // Who signs the letter is another one now, so that it is shown anew before it is drafted.
    const anew = createOf(shown);
    if (anew) await scene.press(DRAFT_CREATE, anew);
    return isDrafted(scene);
  },
  mail: null,
  page: async (scene) => {
    const forged = await previewOfAE(scene);
    const asked = { dealId: scene.dealId, template: TEMPLATE, own: 1 };
    const shown = await scene.page('POST', '/cards/press', { verb: DRAFT_FORM, data: asked });
    const data = createOf(shown?.body.card ?? null) ?? forged;
    await scene.page('POST', '/cards/press', { verb: DRAFT_CREATE, data });
    return isDrafted(scene);
  },
};
