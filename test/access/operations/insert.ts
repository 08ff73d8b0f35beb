import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import type { Operation } from './operation.ts';

interface Answer {
  readonly composeExtension?: {
    readonly attachments?: readonly {
      readonly content: object;
      readonly preview: {
        readonly content: { readonly title: string; readonly tap?: { readonly value: object } };
      };
    }[];
  };
}

/** Searches the deal and chooses each row that comes; one that does not come is asked for all the same. */
async function insert(scene: Scene, isMail = false): Promise<boolean> {
  const { dealId } = scene;
  const parameters = [{ name: 'query', value: dealId }];
  const listed = await scene.extend('query', { commandId: 'searchDeals', parameters }, isMail);
  scene.toActor.push(listed);
  const { attachments = [] } = (JSON.parse(listed) as Answer).composeExtension ?? {};
  const chosen = attachments.flatMap(({ preview: { content } }) => content.tap?.value ?? []);
  // The row by which the asker discloses the status is their own word, and no act of the bot.
  const rows = chosen.filter((value) => !('discloses' in value));
  for (const value of rows.length > 0 ? rows : [{ dealId, discloses: 1 }])
    scene.inserted.push(await scene.extend('selectItem', value, isMail));
  return rows.some((value) => 'dealId' in value && value.dealId === dealId);
}

/** Where the deal of a link stands: the bot of these tests is on this machine. */
async function paste(scene: Scene): Promise<boolean> {
  const url = `${scene.bot.url}/deals/${encodeURIComponent(scene.dealId)}`;
  const shown = await scene.extend('queryLink', { url });
  scene.inserted.push(shown);
  return shown.includes(scene.deal.customer ?? '') && shown.includes('3 days left');
}

export const INSERT: Readonly<Record<Where, Operation>> = {
  '1:1': (scene) => insert(scene),
  group: (scene) => insert(scene),
  channel: (scene) => insert(scene),
  file: null,
  link: paste,
  mail: async (scene) => {
    // In a mail people are known by what Teams has stated of them.
    await scene.ask('check NONE');
    return insert(scene, true);
  },
  page: null,
};
