import type { Kysely } from 'kysely';
import type { MailboxHolder } from '../../email/delivery/draft-target.ts';
import { addressesOfHolder, holderByKey, rememberHolder } from '../../store/queries/mail/mailbox-owners.ts';
import type { Schema } from '../../store/schema/index.ts';

/** The owner of a mailbox, as the channel knows them. */
export interface MailboxOwner {
  /** What the mailbox is stored under: the Entra object id, else the id in the channel. */
  readonly key: string;
  /** Their id in the channel; the key when they have never used the mailbox here. */
  readonly userId: string;
  /** The keys of the addresses by which they are known. */
  readonly addresses: readonly string[];
}

/** Stores whose a mailbox is whenever its owner uses it, with their addresses. */
export async function noteMailboxUse(
  { db, now }: { readonly db: Kysely<Schema>; readonly now: () => number },
  holder: MailboxHolder,
  addresses: readonly string[],
): Promise<void> {
  await rememberHolder(db, { ...holder, addresses }, new Date(now()).toISOString());
}

export async function mailboxOwner(db: Kysely<Schema>, key: string): Promise<MailboxOwner> {
  const addresses = await addressesOfHolder(db, key);
  const holder = await holderByKey(db, key);
  return { key, userId: holder?.user_id ?? key, addresses };
}

/** The holder of a mailbox as they last used it here; null when they never have. */
export async function knownHolder(db: Kysely<Schema>, key: string): Promise<MailboxHolder | null> {
  const row = await holderByKey(db, key);
  return row && { key, userId: row.user_id, channelId: row.channel_id };
}
