import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addressKey, statedAddresses } from '../../domain/address.ts';
import type { AlertReason, ReasonOf } from '../../domain/alerts/reason.ts';
import { append } from '../../domain/collections.ts';
import { takenTeam } from '../../domain/people/team.ts';
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
  /** The link of a deal; null where it has none. */
  readonly dealLink: (dealId: string) => string | null;
  readonly listLink: () => string | null;
  /** The address of the one person who chats in local mode; null in production. */
  readonly localAddress: string | null;
  readonly log: Pick<Log, 'error'>;
}

/** The outcome of some of the alerts of a message. */
interface Outcome {
  readonly alerts: readonly AlertRow[];
  readonly delivered: SendOutcome;
}

/** The alerts about the deals of one AE, and the mailbox of the AE in which a letter about them is drafted. */
interface AlertsOfAe {
  readonly place: LetterTarget | NoPlace;
  readonly deals: readonly CheckedDeal[];
  readonly alerts: readonly AlertRow[];
}

/** There is no such mailbox. */
interface NoPlace {
  readonly why: AlertReason;
}

/** A message that can't be sent to somebody in Teams. */
interface Reaching {
  readonly context: FallbackContext;
  readonly delivery: Delivery;
  /** The address key of the reader. */
  readonly person: string;
}

/** No letter is begun later than this after the first, in milliseconds; the rest is written in the next attempt. */
const BEGUN_WITHIN_MS = 15_000;

/**
 * Reaches somebody who has no conversation with the bot by a letter to them among the Outlook drafts of the AE of each
 * deal, where the AE has signed in here. Each draft is made once, wherever a process ends. Alerts for which there is no
 * such draft are parked, with what to do as the reason.
 */
export async function fallBackToEmail(
  context: FallbackContext,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { now, localAddress } = context;
  const person = personOf(delivery.placeKey);
  if (person === null) return { kind: 'park', reason: { code: 'channel-app-gone' } };
  if (localAddress !== null && person === addressKey(localAddress))
    return { kind: 'wait', afterMs: waitFor(delivery), reason: { code: 'nobody-wrote' } };
  const reaching: Reaching = { context, delivery, person };
  const begunBefore = now() + BEGUN_WITHIN_MS;
  const { known, rest } = await draftedBefore(reaching);
  const outcomes = [...known];
  for (const part of await alertsByAe(reaching, rest)) {
    const isLate = signal.aborted || now() > begunBefore;
    const delivered = isLate ? LATER : await write(reaching, part, signal);
    outcomes.push({ alerts: part.alerts, delivered });
  }
  return recorded(reaching, outcomes);
}

const LATER: SendOutcome = {
  kind: 'wait',
  afterMs: 0,
  reason: { code: 'too-little-time', before: 'writing' },
};

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 900_000;

function waitFor({ attempts }: Delivery): number {
  return Math.min(FIRST_WAIT_MS * attempts, LONGEST_WAIT_MS);
}

/**
 * Looks for the drafts that an attempt before this one may have made and not stored. The alerts of those that are not
 * there are still to be written.
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

async function alertsByAe(reaching: Reaching, alerts: readonly AlertRow[]): Promise<readonly AlertsOfAe[]> {
  const { context } = reaching;
  const rows = await dealsByRefs(context.db, [...new Set(alerts.map(({ deal_ref }) => deal_ref))]);
  const byAe = new Map<string, CheckedDeal[]>();
  for (const one of await checkDeals(context, rows)) {
    const aes = new Set(statedAddresses(takenTeam(one.deal, one.notTaken).aeEmail).map(addressKey));
    for (const ae of aes.size > 0 ? aes : ['']) append(byAe, ae, one);
  }
  // An AE may stand on their deals with several addresses, and has one mailbox.
  const places = new Map<string, AlertsOfAe['place']>();
  const byPlace = new Map<string, CheckedDeal[]>();
  for (const [ae, deals] of byAe) {
    const place = await targetOfAe(reaching, ae);
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

/** Makes the draft among the letters of one AE. */
async function write(
  { context, delivery, person }: Reaching,
  { place, deals, alerts }: AlertsOfAe,
  signal: AbortSignal,
): Promise<SendOutcome> {
  if ('why' in place) return { kind: 'park', reason: place.why };
  const { mail, now, db } = context;
  const letter = alertLetter(deals, person, {
    now: now(),
    templates: mail.templates,
    linkOf: context.dealLink,
    listLink: context.listLink(),
  });
  if ('why' in letter) return { kind: 'park', reason: letter.why };
  const key = keyOf(delivery, place);
  // Fails where the mailbox can't be asked at all, before anything in it can be in doubt.
  const looked = await place.find(key);
  if (looked !== null) return looked;
  if (signal.aborted) return LATER;
  const ids = alerts.map(({ id }) => id);
  const noted = await noteWhileSending(db, sendingOf(delivery, ids), iso(now()), {
    letter_in: place.name,
    letter_key: key,
  });
  if (noted < ids.length) return { kind: 'unknown', reason: { code: 'other-process' } };
  return place.make(letter, key);
}

/**
 * The mailbox of the AE of a deal.
 * @param ae the AE's address key; empty where the deal names none
 */
async function targetOfAe(
  { context: { db, mail, localAddress }, person }: Reaching,
  ae: string,
): Promise<LetterTarget | NoPlace> {
  const { drafts } = mail;
  if (drafts.kind === 'outbox') {
    const isHere = localAddress !== null && ae === addressKey(localAddress);
    return isHere ? outboxTarget(drafts, ae) : { why: { code: 'only-one-person' } };
  }
  const none = (why: ReasonOf<'no-conversation'>['why']) =>
    ({ why: { code: 'no-conversation', why, ae } }) as const;
  if (ae === '') return none('no-ae');
  if (ae === person) return none('is-ae');
  const holder = await holderOfAddress(db, ae);
  if (holder) return mailboxTarget(drafts, holder, ae);
  return none('ae-not-signed-in');
}

/** The key of a draft of this attempt; another attempt's drafts have keys of their own. */
function keyOf({ id }: Delivery, { name }: LetterTarget): string {
  return createHash('sha256')
    .update(JSON.stringify(['alerts', id, name]))
    .digest('hex')
    .slice(0, 40);
}

/**
 * Stores the outcomes of the parts of a message, but of one part: its outcome is returned as that of the message, so that
 * what is to be tried again is.
 */
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
  return rest ?? { kind: 'park', reason: { code: 'deal-gone' } };
}

function sendingOf({ id, alerts }: Delivery, ids: readonly number[]) {
  return { delivery: id, fence: alerts[0]?.fence ?? 0, ids };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
