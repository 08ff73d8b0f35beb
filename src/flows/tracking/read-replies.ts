import { addressKey } from '../../domain/address.ts';
import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import type { MailMessage } from '../../graph/message.ts';
import { type MessageBody, readBody } from '../../graph/reply-body.ts';
import { spokenLanguage } from '../../intent/language/spoken-language.ts';
import { type Offer, offersIn } from '../../replies/offers.ts';
import { ownWords } from '../../replies/own-words.ts';
import { contactsOf } from '../../store/queries/deals/contacts.ts';
import { type DraftRow, draftsOfMailbox } from '../../store/queries/drafts/drafts.ts';
import { dealByRef, insertProposed, insertReply, readMessages } from '../../store/queries/mail/replies.ts';
import { findResponses, keysOf, letterIn, type Response, teamOf } from './find-answers.ts';
import { threadOf } from './letter-thread.ts';
import { newsIn } from './news-in-offers.ts';
import type { FollowContext } from './refresh-draft.ts';

/** An answer to a letter that was read for the first time. */
export interface ReadReply {
  readonly draftRef: number;
  readonly dealRef: number;
  readonly from: string;
  /** Number of addresses that the answer proposes. */
  readonly proposed: number;
}

export interface RepliesRead {
  readonly replies: readonly ReadReply[];
  /** The failure that ended the reading early; the rest is read the next time. Null without one. */
  readonly failure: GraphFailure | null;
}

/** Answers to letters sent longer ago, in milliseconds, are not read: the deal's team sees them in Outlook. */
const LOOKED_FOR_MS = 60 * 24 * 60 * 60_000;

/**
 * Reads the answers to the letters sent from a mailbox, each once, and stores the addresses they offer as proposals;
 * the deals stay as they are. Called after a look at the mailbox.
 * @param only row ids of the drafts whose answers are read; left out, of all drafts of the mailbox
 */
export async function readReplies(
  context: FollowContext,
  mailbox: Mailbox,
  only?: readonly number[],
): Promise<RepliesRead> {
  if (only?.length === 0) return { replies: [], failure: null };
  const { db, now } = context;
  const calls = context.graph.of(mailbox);
  const since = new Date(now() - LOOKED_FOR_MS).toISOString();
  const replies: ReadReply[] = [];
  for (const draft of await draftsOfMailbox(db, mailbox.key, ['sent', 'replied'])) {
    if (only && !only.includes(draft.id)) continue;
    const isNamed = draft.conversation_id !== null || draft.internet_message_id !== null;
    if (!isNamed || (draft.sent_at ?? draft.changed_at) < since) continue;
    const failure = await repliesTo(context, calls, draft, replies);
    if (failure) return { replies, failure };
  }
  return { replies, failure: null };
}

async function repliesTo(
  context: FollowContext,
  calls: GraphCalls,
  draft: DraftRow,
  replies: ReadReply[],
): Promise<GraphFailure | null> {
  const { db } = context;
  const found = await threadOf(calls, draft);
  if (found.kind === 'failure') return found.failure;
  const conversation = found.value;
  const responses = await findResponses(db, draft, conversation);
  const read = await readMessages(
    db,
    responses.map(({ message }) => message.id),
  );
  const fresh = responses.filter(({ message }) => !read.has(message.id));
  if (fresh.length === 0) return null;
  const deal = await dealByRef(db, draft.deal_ref);
  const team = teamOf(draft, deal);
  const present = (await contactsOf(db, [draft.deal_ref])).map(({ name, email, role }) => ({
    name,
    email,
    roles: [role],
  }));
  // Addresses that both sides know stand in every quoted letter: they are an offer only where the words say so.
  const known = keysOf([
    deal?.partner_contact_email,
    deal?.customer_contact_email,
    ...letterIn(conversation, draft).flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]),
  ]);
  let letter: Promise<MessageBody | undefined> | null = null;
  for (const response of fresh) {
    const { message: answer } = response;
    const from = addressKey(answer.from ?? '');
    const body = await readBody(calls, answer.id);
    // The message was deleted in between.
    if (body.kind === 'failure' && body.failure.kind === 'not-found') continue;
    if (body.kind === 'failure') return body.failure;
    letter ??= letterText(calls, letterIn(conversation, draft));
    const words = { ...body.value, letter: await letter };
    const offers = offersIn(words, new Set([...team, ...known, from]), present, answer.from);
    const language = spokenLanguage(ownWords(words).join('\n'));
    const kept = await keep(context, draft, response, { offers, language });
    if (kept) replies.push(kept);
  }
  return null;
}

/**
 * The letter as it was sent, by which comments that are written into its quotation are told from it. Left out when the
 * mailbox doesn't give it: answers can be read without.
 */
async function letterText(
  calls: GraphCalls,
  [letter]: readonly MailMessage[],
): Promise<MessageBody | undefined> {
  const body = letter ? await readBody(calls, letter.id) : null;
  return body?.kind === 'ok' ? (body.value.whole ?? body.value) : undefined;
}

/** Stores an answer and its proposals in one transaction; null when another process has stored the answer before. */
async function keep(
  { db, now }: FollowContext,
  draft: DraftRow,
  { message: answer, isAnswer }: Response,
  { offers, language }: { readonly offers: readonly Offer[]; readonly language: string | null },
): Promise<ReadReply | null> {
  const time = new Date(now()).toISOString();
  const from = answer.from ?? '';
  const row = {
    draft_ref: draft.id,
    message_id: answer.id,
    from_address: from,
    received_at: answer.receivedAt ?? time,
    read_at: time,
    is_answer: isAnswer ? 1 : 0,
    language,
  };
  return db.transaction().execute(async (transaction) => {
    const ref = await insertReply(transaction, row);
    if (ref === null) return null;
    const contacts = await contactsOf(transaction, [draft.deal_ref]);
    const proposed = newsIn(offers, contacts).map(
      ({ kind, email, replaces, name, role, foundIn }, position) => ({
        deal_ref: draft.deal_ref,
        position,
        kind,
        replaces,
        role,
        name,
        email,
        email_key: addressKey(email),
        found_in: foundIn,
      }),
    );
    await insertProposed(transaction, ref, proposed);
    return { draftRef: draft.id, dealRef: draft.deal_ref, from, proposed: proposed.length };
  });
}
