import type { Insertable, Kysely, Transaction } from 'kysely';
import type { LetterLanguageTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** Whose letters a language is kept for: a customer's or a partner's, by the key of its name. */
export interface LetterParty {
  readonly kind: LetterLanguageTable['kind'];
  readonly nameKey: string;
}

/** The language that is kept for a party, as a tag; null without one. */
export async function keptLanguage(db: Db, { kind, nameKey }: LetterParty): Promise<string | null> {
  const row = await db
    .selectFrom('letter_languages')
    .select('language')
    .where('kind', '=', kind)
    .where('name_key', '=', nameKey)
    .executeTakeFirst();
  return row?.language ?? null;
}

/** Keeps a language for a party, in place of the one before. */
export async function keepLanguage(db: Db, row: Insertable<LetterLanguageTable>): Promise<void> {
  const { language, kept_at, kept_by } = row;
  await db
    .insertInto('letter_languages')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name_key']).doUpdateSet({ language, kept_at, kept_by }),
    )
    .execute();
}

/**
 * The language of the last answer to letters about a deal of which it could be told, as a tag; null without one.
 * @param besides the template of letters whose answers do not count, nor those to reminders of them
 */
export async function languageOfLastAnswer(db: Db, dealRef: number, besides: string): Promise<string | null> {
  const row = await db
    .selectFrom('replies')
    .innerJoin('drafts', 'drafts.id', 'replies.draft_ref')
    .select('replies.language')
    .where('drafts.deal_ref', '=', dealRef)
    .where('drafts.template', '<>', besides)
    .where('drafts.reminds_of', '<>', besides)
    .where('replies.is_answer', '=', 1)
    .where('replies.language', 'is not', null)
    .orderBy('replies.received_at', 'desc')
    .orderBy('replies.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.language ?? null;
}
