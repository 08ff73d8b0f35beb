import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { plainLetters } from '../../domain/plain-letters.ts';
import type { GuidanceReply } from '../../guidance/ask.ts';
import type { Log } from '../../log.ts';
import {
  countUnanswered,
  deleteUnanswered,
  discountUnanswered,
  listUnanswered,
  setCleared,
  type UnansweredRow,
} from '../../store/queries/guidance/unanswered.ts';
import type { Schema, UnansweredPlace, UnansweredWhy } from '../../store/schema/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { storable } from '../audit/storable-text.ts';
import type { Viewers } from '../deals/viewers.ts';

interface Context {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type { UnansweredPlace, UnansweredRow };

/** Most characters of a question that are kept. */
const MOST_CHARACTERS = 200;
/** How long a question is kept after it was last asked, in milliseconds. */
const KEPT_MS = 180 * 24 * 60 * 60_000;

/** A question asked in vain. */
export interface AskedInVain {
  readonly asked: string;
  readonly why: UnansweredWhy;
  /** The entry or the subject that was shown; null where nothing was. */
  readonly shown: string | null;
  readonly place: UnansweredPlace;
}

/**
 * Keeps a question for the admins, without who asked it.
 * @returns its id, by which it is taken back
 */
export async function keepQuestion(
  { db, now }: Context,
  { asked, why, shown, place }: AskedInVain,
): Promise<string> {
  const question = keptText(asked);
  const id = idOf(question, shown);
  await countUnanswered(db, { id, question, why, shown, place, at: new Date(now()).toISOString() });
  return id;
}

/** Keeps a question that the guidance did not answer; one that it did is left alone. A failure is logged: the answer counts more. */
export async function keepIfUnanswered(
  context: Context & { readonly log: Pick<Log, 'error'> },
  reply: GuidanceReply,
  { asked, place }: Pick<AskedInVain, 'asked' | 'place'>,
): Promise<void> {
  if (reply.kind !== 'outside' && reply.kind !== 'none') return;
  const shown = reply.kind === 'outside' ? reply.subject.id : null;
  try {
    await keepQuestion(context, { asked, place, shown, why: reply.kind });
  } catch (err) {
    context.log.error({ err }, 'a question that was not answered could not be kept');
  }
}

/** Takes back that a question was asked in vain, once. */
export function takeQuestionBack({ db }: Pick<Context, 'db'>, id: string): Promise<void> {
  return discountUnanswered(db, id);
}

/** A page of the questions that were asked in vain, the most frequent first. */
export async function seeUnanswered(
  { db }: Pick<Context, 'db'>,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<{ readonly rows: readonly UnansweredRow[]; readonly hasMore: boolean }> {
  const rows = await listUnanswered(db, { skip: from, limit: size + 1 });
  return { rows: rows.slice(0, size), hasMore: rows.length > size };
}

/** Clears a question from the list, or lists it again; null if it is so already, or there is no such question. */
export function clearQuestion(
  { db, now, audit }: Context & { readonly audit: AuditLog },
  { asker, conversation }: Viewers,
  id: string,
  isCleared: boolean,
): Promise<UnansweredRow | null> {
  return db.transaction().execute(async (transaction) => {
    const row = await setCleared(transaction, id, isCleared ? new Date(now()).toISOString() : null);
    if (!row) return null;
    await audit.within(transaction, {
      ...{ actor: asker, action: 'guidance', conversation, dealId: null },
      detail: { code: isCleared ? 'question-cleared' : 'question-restored', question: row.question },
    });
    return row;
  });
}

/** Deletes questions that nobody has asked for long. */
export async function purgeUnanswered({ db, now }: Context): Promise<void> {
  await deleteUnanswered(db, new Date(now() - KEPT_MS).toISOString());
}

/** The question in one line, cut off; addresses are people's, and left out. */
function keptText(asked: string): string {
  const line = asked
    .replace(/\S+@\S+/g, '(address)')
    .replace(/\s+/g, ' ')
    .trim();
  return storable(line, MOST_CHARACTERS);
}

/** The same words with the same answer have the same id, whatever their case and marks. */
function idOf(question: string, shown: string | null): string {
  const words = plainLetters(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256')
    .update(JSON.stringify([words, shown]))
    .digest('hex')
    .slice(0, 32);
}
