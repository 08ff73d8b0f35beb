import { expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { IMPORT_TAKE } from '../../../cards/verbs.ts';
import type { Row } from '../../support/bot/bot-deals.ts';
import { csvOf } from '../../support/bot/drop-book.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonsOf } from '../../support/teams/card-text.ts';
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
  const take = takeOf(await dropBook(scene, rows));
  if (!take) return;
  await scene.press(take.verb, take.data);
  await eventually(() =>
    expect(scene.toEverybody.some((text) => text.includes('Imported book.csv'))).toBe(true),
  );
}
