import { expect } from '@jest/globals';
import { LEDGER_CONTEXT } from '../../../bot/alerts/ledger-file.ts';
import { EXPORT_CONTEXT } from '../../../bot/book/import-export.ts';
import { eventually } from '../../support/eventually.ts';
import type { Where } from '../access-table.ts';
import type { Scene } from '../scene.ts';
import type { Operation } from './operation.ts';
import { sendAlerts } from './sent-alerts.ts';

/** Accepts an offered file; gives what was put into the drive, or null where nothing was. */
export async function storedBy(scene: Scene, context: object): Promise<string | null> {
  const { drive } = scene;
  const before = drive.stored.length;
  const said = scene.toEverybody.length;
  const refused = await scene.accept(context);
  if (refused) return null;
  // The card that says that it is being stored is followed by the one that says that it is there.
  const isOver = () => {
    const cards = scene.toEverybody.slice(said);
    return cards.length > 1 || (cards.length === 1 && !cards[0]?.includes('Storing'));
  };
  await eventually(() => expect(isOver()).toBe(true));
  const [file = null] = drive.stored.slice(before);
  if (file !== null) scene.toActor.push(file);
  return file;
}

/** Asks for the export; gives the context of the offer that comes, where one comes. */
async function offered(scene: Scene): Promise<object | null> {
  await scene.ask('export');
  const [offer] = scene.toEverybody.flatMap((text) => {
    const { attachments = [] } = JSON.parse(text) as {
      readonly attachments?: readonly { readonly content: { readonly acceptContext?: object } }[];
    };
    return attachments.flatMap(({ content }) => content.acceptContext ?? []);
  });
  return offer ?? null;
}

async function isIn(scene: Scene, context: object): Promise<boolean> {
  return (await storedBy(scene, context))?.includes(scene.dealId) ?? false;
}

const elsewhere = async (scene: Scene): Promise<boolean> => (await offered(scene)) !== null;

export const EXPORT: Readonly<Record<Where, Operation>> = {
  '1:1': async (scene) => isIn(scene, (await offered(scene)) ?? EXPORT_CONTEXT),
  group: elsewhere,
  channel: elsewhere,
  file: async (scene) => {
    await sendAlerts(scene);
    return isIn(scene, LEDGER_CONTEXT);
  },
  link: (scene) => isIn(scene, EXPORT_CONTEXT),
  mail: null,
  page: null,
};
