import { SHOW_ALONE, SHOW_DEAL } from '../../../cards/verbs.ts';
import { buttonsOf } from '../../support/teams/card-text.ts';
import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import { dropBook } from './books.ts';
import type { Operation } from './operation.ts';

/** Whether the actor has read the day on which the deal closes. */
function isSeen(scene: Scene): boolean {
  return [...scene.toActor, ...scene.toEverybody].some((text) => hasDay(scene, text));
}

function hasDay({ deal, closesInWords }: Scene, text: string): boolean {
  return [deal.close_date ?? '', ...closesInWords].some((day) => text.includes(day));
}

async function check(scene: Scene): Promise<boolean> {
  const { cast, actor, place } = scene;
  const [card] = await scene.ask(`check ${scene.dealId}`);
  const alone = card && buttonsOf(card).find(({ verb }) => verb === SHOW_ALONE);
  if (alone) {
    await scene.press(alone.verb, alone.data);
    // What is shown to one alone is shown to nobody else who presses the same button.
    const others = await scene.press(alone.verb, alone.data, cast.other, place);
    if (actor !== cast.other && hasDay(scene, JSON.stringify(others)))
      throw new Error('somebody else was shown the deal');
  }
  return isSeen(scene);
}

export const SEE: Readonly<Record<Where, Operation>> = {
  '1:1': check,
  group: check,
  channel: check,
  file: async (scene) => {
    await dropBook(scene, [{ ...scene.stated, close_date: '2026-06-28' }]);
    return isSeen(scene);
  },
  link: async (scene) => {
    const { AE } = scene.cast;
    const [card] = await scene.ask(`check ${scene.dealId}`, AE, 'personal');
    const again = card && buttonsOf(card).find(({ verb }) => verb === SHOW_DEAL);
    if (!again) throw new Error('the card of the AE has a button that draws it anew');
    await scene.press(again.verb, again.data);
    return isSeen(scene);
  },
  mail: null,
  page: async (scene) => {
    const path = scene.who === 'partner desk' ? '/desk/deals' : '/deals';
    await scene.page('GET', `${path}/${scene.dealId}`);
    return isSeen(scene);
  },
};
