import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { Mail } from '../../email/delivery/draft-target.ts';
import { type CheckedDeal, checkDeals } from '../../flows/deals/check-deal.ts';
import type { Log } from '../../log.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { noteWhileSending } from '../../store/queries/alerts/letters.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { holderByKey, holderOfAddress } from '../../store/queries/mail/mailbox-owners.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Delivery } from '../deliver/relay.ts';
import { type SendOutcome, settled } from '../deliver/send-outcome.ts';
import { personOf } from '../place-key.ts';
import { alertLetter } from './alert-letter.ts';
import { type LetterTarget, mailboxTarget, outboxTarget } from './letter-target.ts';

export interface FallbackContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly thresholds: Thresholds;
  readonly mail: Mail;
  /** The address of the one person who chats in local mode; null in production. */
  readonly localAddress: string | null;
  readonly log: Pick<Log, 'error'>;
}

/** What became of some alerts of a message. */
interface Outcome {
  readonly alerts: readonly AlertRow[];
  readonly delivered: SendOutcome;
}

/** Alerts about the deals of one AE, who is to have the letter with them; or why there is none. */
interface Matter {
  readonly place: LetterTarget | NoPlace;
  readonly deals: readonly CheckedDeal[];
  readonly alerts: readonly AlertRow[];
}

interface NoPlace {
  /** With what to do. */
  readonly why: string;
}

/** A message on its way to somebody. */
interface Reaching {
  readonly context: FallbackContext;
  readonly delivery: Delivery;
  /** The key of their address. */
  readonly person: string;
}

/** No letter is begun later: what is left is written when it is this message's turn again. */
const BEGUN_WITHIN_MS = 15_000;

const NO_PLACE = 'they have no conversation with the bot';
const ADD_APP =
  'Ask them to add the app WSA Readiness in Teams, or set WSA_TEAMS_APP_ID so that it is installed for them; then send it again.';

/**
 * Reaches somebody who has no conversation with the bot: by a letter to them among the Outlook drafts of the AE of
 * each deal, who has signed in here. Each draft is made once, wherever a process ends. What can't be said is parked
 * with what to do.
 */
export async function fallBackToEmail(
  context: FallbackContext,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { now, localAddress } = context;
  const person = personOf(delivery.placeKey);
  if (person === null)
    return {
      kind: 'park',
      reason: 'the app was taken out of the channel: add it there, then send it again.',
    };
  if (localAddress !== null && person === addressKey(localAddress))
    return { kind: 'wait', afterMs: waitFor(delivery), reason: 'nobody has written to the bot yet' };
  const reaching: Reaching = { context, delivery, person };
  const begunBefore = now() + BEGUN_WITHIN_MS;
  const { known, rest } = await draftedBefore(reaching);
  const outcomes = [...known];
  for (const matter of await mattersOf(reaching, rest)) {
    const isLate = signal.aborted || now() > begunBefore;
    const delivered = isLate ? LATER : await write(reaching, matter, signal);
    outcomes.push({ alerts: matter.alerts, delivered });
  }
  return recorded(reaching, outcomes);
}

const LATER: SendOutcome = { kind: 'wait', afterMs: 0, reason: 'not written: too little time was left' };

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 900_000;

function waitFor({ attempts }: Delivery): number {
  return Math.min(FIRST_WAIT_MS * attempts, LONGEST_WAIT_MS);
}

/**
 * An attempt before this one may have made drafts and ended before that was noted: those are looked for where they
 * would be. What is not there is still to be written.
 */
async function draftedBefore({ context, delivery }: Reaching): Promise<{
  readonly known: readonly Outcome[];
  readonly rest: readonly AlertRow[];
}> {
  const byKey = new Map<string, AlertRow[]>();
  for (const alert of delivery.alerts) append(byKey, alert.letter_key ?? '', alert);
  const known: Outcome[] = [];
  const rest: AlertRow[] = [];
  for (const [key, alerts] of byKey) {
    const place = key === '' ? null : await formerPlace(context, alerts[0]?.letter_in ?? '');
    const found = place === null ? null : await place.find(key);
    if (found === null) rest.push(...alerts);
    else known.push({ alerts, delivered: found });
  }
  return { known, rest };
}

async function formerPlace(
  { db, mail: { drafts }, localAddress }: FallbackContext,
  name: string,
): Promise<LetterTarget | null> {
  if (drafts.kind === 'outbox') return localAddress === null ? null : outboxTarget(drafts, localAddress);
  const holder = await holderByKey(db, name);
  return holder && mailboxTarget(drafts, holder, 'the AE');
}

async function mattersOf(reaching: Reaching, alerts: readonly AlertRow[]): Promise<readonly Matter[]> {
  const { context } = reaching;
  const rows = await dealsByRefs(context.db, [...new Set(alerts.map(({ deal_ref }) => deal_ref))]);
  const byAe = new Map<string, CheckedDeal[]>();
  for (const one of await checkDeals(context, rows)) append(byAe, addressKey(one.deal.aeEmail ?? ''), one);
  // An AE may stand on their deals with several addresses, and has one mailbox.
  const places = new Map<string, Matter['place']>();
  const byPlace = new Map<string, CheckedDeal[]>();
  for (const [ae, deals] of byAe) {
    const place = await placeOfAe(reaching, ae);
    const name = 'why' in place ? `none for ${ae}` : place.name;
    if (!places.has(name)) places.set(name, place);
    for (const deal of deals) append(byPlace, name, deal);
  }
  return [...places].map(([name, place]) => {
    const deals = byPlace.get(name) ?? [];
    const refs = new Set(deals.map(({ ref }) => ref));
    return { place, deals, alerts: alerts.filter(({ deal_ref }) => refs.has(deal_ref)) };
  });
}

/** Writes the letter of one AE, or says why not. */
async function write(
  { context, delivery, person }: Reaching,
  { place, deals, alerts }: Matter,
  signal: AbortSignal,
): Promise<SendOutcome> {
  if ('why' in place) return { kind: 'park', reason: place.why };
  const { mail, now, db } = context;
  const letter = alertLetter(deals, person, { now: now(), templates: mail.templates });
  if ('why' in letter) return { kind: 'park', reason: letter.why };
  const key = keyOf(delivery, place);
  // Tells whether the mailbox can be asked at all, as long as nothing in it can be in doubt.
  const looked = await place.find(key);
  if (looked !== null) return looked;
  if (signal.aborted) return LATER;
  const ids = alerts.map(({ id }) => id);
  const noted = await noteWhileSending(db, sendingOf(delivery, ids), iso(now()), {
    letter_in: place.name,
    letter_key: key,
  });
  if (noted < ids.length) return { kind: 'unknown', reason: 'not written: another process has it' };
  return place.make(letter, key);
}

/** Where the letters of an AE go, known by the key of their address; it is empty when there is none. */
async function placeOfAe(
  { context: { db, mail, localAddress }, person }: Reaching,
  ae: string,
): Promise<LetterTarget | NoPlace> {
  const { drafts } = mail;
  if (drafts.kind === 'outbox') {
    const isHere = localAddress !== null && ae === addressKey(localAddress);
    return isHere ? outboxTarget(drafts, ae) : { why: 'nobody else chats in local mode' };
  }
  if (ae === '') return { why: `${NO_PLACE}, and the deal names no AE who could write to them. ${ADD_APP}` };
  if (ae === person) return { why: `${NO_PLACE}. ${ADD_APP}` };
  const holder = await holderOfAddress(db, ae);
  if (holder) return mailboxTarget(drafts, holder, ae);
  return { why: `${NO_PLACE}, and the AE, ${ae}, has not signed in to Outlook here. ${ADD_APP}` };
}

/** Of this attempt alone: what another one has made is looked for under its own. */
function keyOf({ id }: Delivery, { name }: LetterTarget): string {
  return createHash('sha256')
    .update(JSON.stringify(['alerts', id, name]))
    .digest('hex')
    .slice(0, 40);
}

/** Records what became of each part but one, which is what became of the message, and may be tried again. */
async function recorded(
  { context: { db, now }, delivery }: Reaching,
  outcomes: readonly Outcome[],
): Promise<SendOutcome> {
  const waits = outcomes.flatMap(({ delivered }) => (delivered.kind === 'wait' ? [delivered] : []));
  const others = outcomes.filter(({ delivered }) => delivered.kind !== 'wait');
  const longest = waits.toSorted((one, other) => other.afterMs - one.afterMs)[0];
  const rest = longest ?? others.pop()?.delivered;
  const at = iso(now());
  for (const { alerts, delivered } of others) {
    const ids = alerts.map(({ id }) => id);
    await noteWhileSending(db, sendingOf(delivery, ids), at, {
      ...settled(delivered, at),
      lease_until: null,
    });
  }
  return rest ?? { kind: 'park', reason: 'the deal is gone' };
}

function sendingOf({ id, alerts }: Delivery, ids: readonly number[]) {
  return { delivery: id, fence: alerts[0]?.fence ?? 0, ids };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
