import type { Kysely, Transaction } from 'kysely';
import { STRANGER } from '../../domain/people/audience.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import {
  type AlertChannelRow,
  alertChannels,
  endAlertChannels,
  insertAlertChannel,
} from '../../store/queries/alerts/channels.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type ChannelFilter, programKeyOf } from '../decide/channel-filter.ts';
import { cancelUnwanted, noteBegin } from './channel-changes.ts';
import { type MeantPdm, meantPdm, meantProgram } from './find-pdm.ts';
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
  /** `begun`, `ended`: the ids of the new subscription, and of those that it replaces. */
  | {
      readonly kind: 'subscribed';
      readonly filter: ChannelFilter;
      readonly isChange: boolean;
      readonly begun: readonly number[];
      readonly ended: readonly number[];
    }
  /** The channel has this very subscription already. */
  | { readonly kind: 'same'; readonly filter: ChannelFilter }
  | Exclude<MeantPdm, { kind: 'pdm' }>
  | { readonly kind: 'no-program'; readonly listed: readonly string[] }
  | { readonly kind: 'too-many' }
  /** A person in the conversation is not of the organisation, or its members are unknown. */
  | { readonly kind: 'strangers' };

type NotMeant = Exclude<Subscribed, { kind: 'subscribed' | 'same' | 'too-many' }>;

/** The deals that the words mean, if whoever asks may have the channel told of them; or why not. */
export async function meantFilter(
  context: SubscribingContext,
  subscribing: Subscribing,
  words: ChannelWords,
): Promise<{ readonly kind: 'filter'; readonly filter: ChannelFilter } | NotMeant> {
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
  const filter = {
    pdmKey: pdm?.key ?? null,
    program: program?.program ?? null,
    minRisk: words.risk ?? USUAL_RISK,
  };
  return { kind: 'filter', filter };
}

/** Subscribes a channel to alerts from now on; its board shows its deals as they are. */
export async function subscribeChannel(
  context: SubscribingContext,
  subscribing: Subscribing,
  words: ChannelWords,
): Promise<Subscribed> {
  const meant = await meantFilter(context, subscribing, words);
  if (meant.kind !== 'filter') return meant;
  return context.db
    .transaction()
    .execute((transaction) => keep(transaction, context, subscribing, meant.filter));
}

/** Refuses a person who is no admin and asks for other people's deals. */
async function refused(
  context: SubscribingContext,
  subscribing: Subscribing,
  words: ChannelWords,
): Promise<NotMeant> {
  const own = await meantPdm(context.db, 'me', { ...subscribing.viewers.viewer, isAdmin: false });
  const keys = own.kind === 'pdm' ? [own.key] : own.kind === 'several' ? own.keys : [];
  return noted(context, subscribing, words, { kind: 'not-yours', own: keys });
}

/** Enters a refusal into the audit log, and returns it. */
async function noted(
  { audit }: SubscribingContext,
  { viewers: { asker, conversation } }: Subscribing,
  { pdm }: ChannelWords,
  refusal: NotMeant,
): Promise<NotMeant> {
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
  const { asker } = viewers;
  const at = new Date(context.now()).toISOString();
  const kept = await alertChannels(db, placeKey);
  const former = kept.find((row) => isAbout(row, filter));
  if (former?.min_risk === filter.minRisk) return { kind: 'same', filter };
  if (former) await endAlertChannels(db, [former.id], at, recordedAs(asker));
  else if (kept.length >= MOST_SUBSCRIPTIONS) return { kind: 'too-many' };
  const id = await insertAlertChannel(db, {
    place_key: placeKey,
    pdm_key: filter.pdmKey,
    program: filter.program,
    min_risk: filter.minRisk,
    by_id: recordedAs(asker),
    by_name: nameOf(asker),
    begun_at: at,
  });
  // Another request has made the same subscription in this very moment.
  if (id === null) return { kind: 'same', filter };
  await cancelUnwanted(db, placeKey, at);
  await noteBegin(db, context, viewers, filter);
  return {
    ...{ kind: 'subscribed', filter, isChange: former !== undefined },
    ...{ begun: [id], ended: former ? [former.id] : [] },
  };
}

/** Whether a subscription is about the same PDM and program; a channel has one of these at most. */
export function isAbout(
  { pdm_key, program }: Pick<AlertChannelRow, 'pdm_key' | 'program'>,
  filter: Pick<ChannelFilter, 'pdmKey' | 'program'>,
): boolean {
  return pdm_key === filter.pdmKey && keyOf(program) === keyOf(filter.program);
}

function keyOf(program: string | null): string | null {
  return program === null ? null : programKeyOf(program);
}
