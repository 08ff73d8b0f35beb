import type { Kysely, Transaction } from 'kysely';
import { isGoodNews } from '../../domain/alerts/kinds.ts';
import { STRANGER } from '../../domain/people/audience.ts';
import { nameOf, type Person, recordedAs } from '../../domain/people/person.ts';
import { takenTeam } from '../../domain/people/team.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { cancelAlerts } from '../../store/queries/alerts/alerts.ts';
import {
  type AlertChannelRow,
  alertChannels,
  endAlertChannels,
  insertAlertChannel,
  waitingInChannel,
} from '../../store/queries/alerts/channels.ts';
import { notTakenOf, teamOf } from '../../store/queries/deals/deal-row.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type ChannelFilter, covers, programKeyOf, reaches, traitsOf } from '../decide/channel-filter.ts';
import { type MeantPdm, meantPdm, meantProgram, names } from './find-pdm.ts';
import type { ChannelWords } from './parse-subscription.ts';

export interface SubscribingContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly audit: AuditLog;
}

/** A request to subscribe a channel, or to end subscriptions of it. */
export interface Subscribing {
  readonly placeKey: string;
  readonly viewers: Viewers;
}

/** The number of subscriptions of one channel; the card that lists more would be too large. */
export const MOST_SUBSCRIPTIONS = 20;

/** The least risk of a subscription that states none, the same as for a person without settings. */
const USUAL_RISK = 'medium';

export type Subscribed =
  | { readonly kind: 'subscribed'; readonly filter: ChannelFilter; readonly isChange: boolean }
  /** The channel has this very subscription already. */
  | { readonly kind: 'same'; readonly filter: ChannelFilter }
  | Exclude<MeantPdm, { kind: 'pdm' }>
  | { readonly kind: 'no-program'; readonly listed: readonly string[] }
  | { readonly kind: 'too-many' }
  /** A person in the conversation is not of the organisation, or its members are unknown. */
  | { readonly kind: 'strangers' };

/** Subscribes a channel to alerts from now on; its board shows its deals as they are. */
export async function subscribeChannel(
  context: SubscribingContext,
  subscribing: Subscribing,
  words: ChannelWords,
): Promise<Subscribed> {
  const { db } = context;
  const { viewer, audience } = subscribing.viewers;
  // Strangers would read every alert that is sent there from now on.
  if (audience.includes(STRANGER)) return noted(context, subscribing, words, { kind: 'strangers' });
  if (words.pdm === undefined && !viewer.isAdmin) return refused(context, subscribing, words);
  const pdm = words.pdm === undefined ? null : await meantPdm(db, words.pdm, viewer);
  if (pdm?.kind === 'not-yours') return refused(context, subscribing, words);
  if (pdm && pdm.kind !== 'pdm') return pdm;
  const program = words.program === undefined ? null : await meantProgram(db, words.program);
  if (program?.kind === 'none') return { kind: 'no-program', listed: program.listed };
  const filter: ChannelFilter = {
    pdmKey: pdm?.key ?? null,
    program: program?.program ?? null,
    minRisk: words.risk ?? USUAL_RISK,
  };
  return db.transaction().execute((transaction) => keep(transaction, context, subscribing, filter));
}

/** Refuses a person who is no admin and asks for other people's deals. */
async function refused(
  context: SubscribingContext,
  subscribing: Subscribing,
  words: ChannelWords,
): Promise<Subscribed> {
  const own = await meantPdm(context.db, 'me', { ...subscribing.viewers.viewer, isAdmin: false });
  const keys = own.kind === 'pdm' ? [own.key] : own.kind === 'several' ? own.keys : [];
  return noted(context, subscribing, words, { kind: 'not-yours', own: keys });
}

/** Enters a refusal into the audit log, and returns it. */
async function noted(
  { audit }: SubscribingContext,
  { viewers: { asker, conversation } }: Subscribing,
  { pdm }: ChannelWords,
  refusal: Subscribed,
): Promise<Subscribed> {
  const detail = { code: 'subscription-refused', pdm: pdm ?? null } as const;
  await audit.note([{ actor: asker, action: 'refuse', dealId: null, conversation, detail }]);
  return refusal;
}

async function keep(
  db: Transaction<Schema>,
  context: SubscribingContext,
  { placeKey, viewers }: Subscribing,
  filter: ChannelFilter,
): Promise<Subscribed> {
  const { asker, conversation } = viewers;
  const at = new Date(context.now()).toISOString();
  const kept = await alertChannels(db, placeKey);
  const former = kept.find((row) => isAbout(row, filter));
  if (former?.min_risk === filter.minRisk) return { kind: 'same', filter };
  if (former) await endAlertChannels(db, [former.id], at, recordedAs(asker));
  else if (kept.length >= MOST_SUBSCRIPTIONS) return { kind: 'too-many' };
  const isNew = await insertAlertChannel(db, {
    place_key: placeKey,
    pdm_key: filter.pdmKey,
    program: filter.program,
    min_risk: filter.minRisk,
    by_id: recordedAs(asker),
    by_name: nameOf(asker),
    begun_at: at,
  });
  // Another request has made the same subscription in this very moment.
  if (!isNew) return { kind: 'same', filter };
  await cancelUnwanted(db, placeKey, at);
  const detail = { code: 'channel-subscribed', ...filter } as const;
  await context.audit.within(db, { actor: asker, action: 'alert', dealId: null, conversation, detail });
  return { kind: 'subscribed', filter, isChange: former !== undefined };
}

function isAbout(
  { pdm_key, program }: Pick<AlertChannelRow, 'pdm_key' | 'program'>,
  filter: ChannelFilter,
): boolean {
  return pdm_key === filter.pdmKey && keyOf(program) === keyOf(filter.program);
}

function keyOf(program: string | null): string | null {
  return program === null ? null : programKeyOf(program);
}

export type Unsubscribed =
  /** `notYours`: the subscriptions that only an admin, their PDM or their subscriber may end. */
  | {
      readonly kind: 'ended';
      readonly ended: readonly AlertChannelRow[];
      readonly notYours: readonly AlertChannelRow[];
    }
  /** The channel has no subscription, or none that the words mean. */
  | { readonly kind: 'none' }
  /** Nothing was ended: the name matches subscriptions of several PDMs. */
  | { readonly kind: 'several'; readonly rows: readonly AlertChannelRow[] };

/** Ends the subscriptions of a channel that match the words; without words, all of them. */
export async function unsubscribeChannel(
  context: SubscribingContext,
  { placeKey, viewers }: Subscribing,
  words: ChannelWords,
): Promise<Unsubscribed> {
  const { asker, viewer, conversation } = viewers;
  const at = new Date(context.now()).toISOString();
  return context.db.transaction().execute(async (transaction): Promise<Unsubscribed> => {
    const live = await alertChannels(transaction, placeKey);
    const meant = live.filter((row) => isMeant(row, words, viewer.addresses));
    if (meant.length === 0) return { kind: 'none' };
    const isNamed = words.pdm !== undefined && new Set(meant.map(({ pdm_key }) => pdm_key)).size > 1;
    if (isNamed && words.pdm?.toLowerCase() !== 'me') return { kind: 'several', rows: meant };
    const mayEnd = (row: AlertChannelRow) =>
      viewer.isAdmin ||
      row.by_id === recordedAs(asker) ||
      (row.pdm_key !== null && viewer.addresses.has(row.pdm_key));
    const ids = new Set(
      await endAlertChannels(
        transaction,
        meant.filter(mayEnd).map(({ id }) => id),
        at,
        recordedAs(asker),
      ),
    );
    const ended = meant.filter(({ id }) => ids.has(id));
    await cancelUnwanted(transaction, placeKey, at);
    for (const row of ended) await noteEnd(transaction, context, asker, conversation, row);
    return { kind: 'ended', ended, notYours: meant.filter((row) => !mayEnd(row)) };
  });
}

function isMeant(row: AlertChannelRow, words: ChannelWords, own: ReadonlySet<string>): boolean {
  const { pdm, program, risk, number } = words;
  if (number !== undefined) return row.id === number;
  if (program !== undefined && keyOf(row.program) !== programKeyOf(program)) return false;
  if (risk !== undefined && row.min_risk !== risk) return false;
  if (pdm === undefined) return true;
  if (row.pdm_key === null) return false;
  return pdm.toLowerCase() === 'me' ? own.has(row.pdm_key) : names(pdm, row.pdm_key);
}

async function noteEnd(
  db: Transaction<Schema>,
  { audit }: SubscribingContext,
  actor: Person,
  conversation: string | null,
  { pdm_key, program, min_risk }: AlertChannelRow,
): Promise<void> {
  const filter = { pdmKey: pdm_key, program, minRisk: min_risk };
  const detail = { code: 'channel-unsubscribed', ...filter } as const;
  await audit.within(db, { actor, action: 'alert', dealId: null, conversation, detail });
}

/** Cancels the waiting alerts to a channel that no subscription covers any more. */
async function cancelUnwanted(db: Transaction<Schema>, placeKey: string, at: string): Promise<void> {
  const live = (await alertChannels(db, placeKey)).map(({ pdm_key, program, min_risk }) => ({
    pdmKey: pdm_key,
    program,
    minRisk: min_risk,
  }));
  const ids = (await waitingInChannel(db, placeKey)).flatMap(({ id, kind, risk, ...row }) => {
    const deal = traitsOf(takenTeam(teamOf(row), notTakenOf(row)), row);
    const isWanted = live.some(
      (one) => covers(one, deal) && (isGoodNews(kind) || reaches(risk, one.minRisk)),
    );
    return isWanted ? [] : [id];
  });
  if (ids.length > 0) await cancelAlerts(db, ids, { code: 'channel-not-subscribed' }, at);
}
