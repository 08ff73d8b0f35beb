import { expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { IMPORT_TAKE } from '../../../cards/verbs.ts';
import type { Row } from '../../support/bot/bot-deals.ts';
import { csvOf } from '../../support/bot/drop-book.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonsOf } from '../../support/teams/card-text.ts';
import type { Somebody } from '../people.ts';
import type { Scene } from '../scene.ts';

/** Drops a book of these rows and a new deal of whoever sends it, so that there is always something to import. */
export async function dropBook(
  scene: Scene,
  rows: readonly Row[],
  from = scene.actor,
): Promise<AdaptiveCard | null> {
  // Customers are matched by their names, and the columns of a deal that are stated here are stated of the new one, too.
  const own: Row = { deal_id: `N-${scene.tag}`, customer: 'Northwind', ae_email: from.address };
  return scene.drop('book.csv', csvOf([...rows, own]), from);
}

/** The button that imports a previewed book. */
export function takeOf(preview: AdaptiveCard | null) {
  return preview ? (buttonsOf(preview).find(({ verb }) => verb === IMPORT_TAKE) ?? null) : null;
}

/** Drops a book and imports what may be imported. */
export async function importBook(scene: Scene, rows: readonly Row[]): Promise<void> {
  await take(scene, await dropBook(scene, rows), scene.actor);
}

/** Has the AE import a book that names the CE of the deal, who has not said a word to that. */
export async function nameCE(scene: Scene): Promise<void> {
  const { AE } = scene.cast;
  const { deal_id = '', customer = '', ce_email = '' } = scene.deal;
  await take(
    scene,
    await scene.drop('team.csv', csvOf([{ deal_id, customer, ce_email }]), AE, 'personal'),
    AE,
  );
}

async function take(scene: Scene, preview: AdaptiveCard | null, from: Somebody): Promise<void> {
  const taking = takeOf(preview);
  if (!taking) return;
  await scene.press(taking.verb, taking.data, from, 'personal');
  const isDone = () => scene.said(from, 'personal').some((text) => /Imported (?:book|team)\.csv/.test(text));
  await eventually(() => expect(isDone()).toBe(true));
}
