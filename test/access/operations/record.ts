import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { RECORD_FORM, RECORD_SAVE } from '../../../cards/verbs.ts';
import { buttonsOf } from '../../support/teams/card-text.ts';
import type { Where } from '../access-table.ts';
import type { Somebody } from '../people.ts';
import type { Scene } from '../scene.ts';
import { importBook } from './books.ts';
import type { Operation } from './operation.ts';

/** Whether a check of the contact is kept. */
async function isRecorded({ bot, contact }: Scene): Promise<boolean> {
  const found = await bot.store.db
    .selectFrom('evidence')
    .select('id')
    .where('email_key', '=', contact)
    .execute();
  return found.length > 0;
}

const METHOD = 'vl-central';

function form(scene: Scene, from: Somebody, place = scene.place): Promise<AdaptiveCard | null> {
  const opened = { dealId: scene.dealId, method: METHOD, from: 0, own: 1 };
  return scene.press(RECORD_FORM, opened, from, place);
}

function saveOf(card: AdaptiveCard | null) {
  return card ? buttonsOf(card).find(({ verb }) => verb === RECORD_SAVE)?.data : undefined;
}

async function save(scene: Scene, data: object): Promise<boolean> {
  const filled = { emails: scene.contact, result: 'valid', day: '2026-06-09' };
  await scene.press(RECORD_SAVE, { ...data, ...filled });
  return isRecorded(scene);
}

/** Opens the form and saves it; who is not shown it sends what it would have sent. */
async function fillIn(scene: Scene): Promise<boolean> {
  const made = { dealId: scene.dealId, method: METHOD, form: `form-${scene.tag}`, from: 0, own: 1 };
  return save(scene, saveOf(await form(scene, scene.actor)) ?? made);
}

export const RECORD: Readonly<Record<Where, Operation>> = {
  '1:1': fillIn,
  group: fillIn,
  channel: fillIn,
  file: async (scene) => {
    const check = { validation_method: METHOD, validation_result: 'valid', validated_at: '2026-06-09' };
    await importBook(scene, [
      { ...scene.stated, contact_role: 'NTC', contact_email: scene.contact, ...check },
    ]);
    return isRecorded(scene);
  },
  link: async (scene) => {
    const data = saveOf(await form(scene, scene.cast.AE, 'personal'));
    if (!data) throw new Error('the AE is shown the form');
    return save(scene, data);
  },
  mail: null,
  page: async (scene) => {
    const check = { method: METHOD, emails: [scene.contact], result: 'valid', day: '2026-06-09' };
    await scene.page('POST', `/deals/${scene.dealId}/evidence`, { ...check, form: `form-${scene.tag}` });
    return isRecorded(scene);
  },
};
