import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';
import { rebuildLetters } from './0010-letter-generations.ts';

/**
 * The letter that a reminder is of, so that there is one reminder of each; and the confirmed recipients of a batch's
 * drafts. For stored reminders the letter is unknown: they stand for any letter.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  if (flavour.name === 'sqlite') await rebuildLetters(db, flavour, 'reminders');
  else {
    const drafts = () => db.schema.alterTable('drafts');
    await drafts()
      .addColumn('reminds_of', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await drafts().dropConstraint('drafts_once').execute();
    await drafts()
      .addUniqueConstraint('drafts_once', ['deal_ref', 'template', 'sender_id', 'generation', 'reminds_of'])
      .execute();
    await db.schema.dropIndex('drafts_latest').execute();
  }
  await sql`create unique index drafts_latest on drafts (deal_ref, template, sender_id, reminds_of) where is_latest = 1`.execute(
    db,
  );
  await db.schema.alterTable('draft_batch_deals').addColumn('to_address', 'text').execute();
}
