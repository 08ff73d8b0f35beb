import type { Kysely } from 'kysely';
import type { BookChange } from '../../../domain/book/change.ts';
import {
  dealContentOf,
  deleteDealContentsBefore,
  keepDealContent,
} from '../../../store/queries/deals/deal-contents.ts';
import type { Schema } from '../../../store/schema/index.ts';
import type { CheckedDeal, JudgingContext } from '../check-deal.ts';
import { contentChanges, contentVersionOf, type DealContent, DealContentSchema } from './deal-content.ts';
import type { LockedDeal } from './write-content.ts';

/** The content of a deal that somebody is shown, and its version, by which they edit it. */
export interface ShownContent {
  readonly content: DealContent;
  readonly version: string;
}

/**
 * The content of a deal as it was read, for somebody who may see the deal, with its version. It is kept for some days, so that whoever edits this version later
 * can be told what others have changed since.
 */
export async function showContent(
  { db, now }: Pick<JudgingContext, 'db' | 'now'>,
  { content, ref }: Pick<CheckedDeal, 'content' | 'ref'>,
): Promise<ShownContent> {
  const version = contentVersionOf(content);
  const at = new Date(now()).toISOString();
  await keepDealContent(db, { dealRef: ref, version, content: JSON.stringify(content), at });
  return { content, version };
}

/** What has changed of a deal since a version of its content; null if that version is not known any more. */
export async function changesSinceVersion(
  db: Kysely<Schema>,
  { row, deal, content }: LockedDeal,
  version: string,
): Promise<readonly BookChange[] | null> {
  const kept = await dealContentOf(db, row.id, version);
  if (kept === undefined) return null;
  const { fields, contacts } = DealContentSchema.parse(JSON.parse(kept));
  const { stage = deal.stage, cloudScope = deal.cloudScope } = fields;
  const before = { fields: { ...fields, stage, cloudScope }, contacts };
  return contentChanges(deal, before, content);
}

const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Deletes contents that nobody was shown for a week. */
export async function purgeShownContents({ db, now }: Pick<JudgingContext, 'db' | 'now'>): Promise<void> {
  await deleteDealContentsBefore(db, new Date(now() - KEPT_MS).toISOString());
}
