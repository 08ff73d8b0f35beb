import { IMPORT_TAKE } from '../../../cards/verbs.ts';
import type { Row } from '../../support/bot/bot-deals.ts';
import { csvOf } from '../../support/bot/drop-book.ts';
import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import { dropBook, importBook, takeOf } from './books.ts';
import type { Operation } from './operation.ts';

const LATER = '2026-06-28';

function changed(deal: Row): Row {
  return { ...deal, close_date: LATER };
}

async function isChanged({ bot, dealId }: Scene): Promise<boolean> {
  const { close_date } = await bot.store.db
    .selectFrom('deals')
    .select('close_date')
    .where('deal_id', '=', dealId)
    .executeTakeFirstOrThrow();
  return close_date === LATER;
}

async function elsewhere(scene: Scene): Promise<boolean> {
  const preview = await scene.drop('book.csv', csvOf([changed(scene.stated)]));
  return takeOf(preview) !== null || isChanged(scene);
}

export const IMPORT_OVER: Readonly<Record<Where, Operation>> = {
  '1:1': async (scene) => {
    await scene.ask('import');
    return isChanged(scene);
  },
  group: elsewhere,
  channel: elsewhere,
  file: async (scene) => {
    await importBook(scene, [changed(scene.stated)]);
    return isChanged(scene);
  },
  link: async (scene) => {
    const { cast, actor } = scene;
    const take = takeOf(await dropBook(scene, [changed(scene.deal)], actor === cast.AE ? cast.PDM : cast.AE));
    if (!take) throw new Error('whose deal it is may import it');
    await scene.press(IMPORT_TAKE, take.data);
    return isChanged(scene);
  },
  mail: null,
  page: null,
};
