import { isForBackup, isGoodNews } from '../../domain/alerts/kinds.ts';
import { dateOfText, momentText } from '../../domain/format.ts';
import { type Reader, readerIn } from '../../domain/reader.ts';
import { type AlertRow, cancelAlerts, enterAlerts } from '../../store/queries/alerts/alerts.ts';
import { alertsAboutDeal } from '../../store/queries/alerts/overview.ts';
import { personSettings } from '../decide/alert-context.ts';
import { type AlertFacts, AlertFactsSchema, isReminder } from '../decide/alert-facts.ts';
import { isOpen } from '../decide/due.ts';
import { hoursOf } from '../decide/person-settings.ts';
import { reminderTime } from '../decide/timing.ts';
import { placeOf } from '../place-key.ts';
import { type EffectContext, iso, waiting } from './act-effects.ts';
import type { ActedDeal } from './deal-acts.ts';

/** The newest alerts of a deal that are looked through for the one that is said again. */
const MOST_LOOKED_THROUGH = 20;

interface Snoozed {
  /** The address key of the person whose alerts were snoozed. */
  readonly personKey: string;
  /** The id of the act. */
  readonly act: number;
  /** The end of the snooze, milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Enters what is said to somebody about a deal once their snooze has ended, unless an alert waits for that: the last one
 * again, with the facts of that day. Returns a sentence that says when it is said.
 */
export async function remind(
  context: EffectContext,
  deal: ActedDeal,
  { personKey, act, until }: Snoozed,
): Promise<string> {
  const { db, cadence } = context;
  const hours = hoursOf(await personSettings(db, personKey), cadence);
  const reader = readerIn(hours.zone, context.now);
  const dueAt = reminderTime(until, hours, cadence);
  const held = await waiting(context, deal.ref, personKey);
  const place = placeOf(personKey);
  const [last] =
    held.length > 0 ? [] : (await alertsAboutDeal(db, deal.ref, [place], MOST_LOOKED_THROUGH)).filter(isTold);
  const isCritical = deal.state?.risk === 'critical';
  const first = held.map(({ due_at }) => Date.parse(due_at)).toSorted((one, other) => one - other)[0];
  if (first !== undefined) return whenText(first, reader, isCritical);
  if (!last || !deal.state || !isOpen(deal.state))
    return `Nothing is said about it before ${dateOfText(until, reader)}.`;
  await enter(context, deal, last, { act, dueAt });
  return whenText(dueAt, reader, isCritical);
}

function isTold({ kind, state }: AlertRow): boolean {
  return !isGoodNews(kind) && (state === 'sent' || state === 'in_doubt');
}

async function enter(
  { db, now }: EffectContext,
  deal: ActedDeal,
  last: AlertRow,
  { act, dueAt }: { readonly act: number; readonly dueAt: number },
): Promise<void> {
  const keepsKind = isForBackup(last.kind) || last.kind === 'days-left';
  const news = keepsKind ? { kind: last.kind, step: last.step } : ({ kind: 'at-risk', step: null } as const);
  const told = AlertFactsSchema.parse(JSON.parse(last.facts));
  const facts: AlertFacts = { ...told, ...news, isReminder: true, followed: null };
  await enterAlerts(db, [
    {
      ...news,
      alert_key: `${deal.ref}~${act}.${last.place_key}`,
      place_key: last.place_key,
      deal_ref: deal.ref,
      risk: deal.state?.risk ?? last.risk,
      way: 'at-once',
      facts: JSON.stringify(facts),
      entered_at: iso(now),
      due_at: iso(dueAt),
    },
  ]);
}

/** Cancels what was to be said at the end of a snooze, because the snooze has ended before. */
export async function withoutReminder(context: EffectContext, ref: number, personKey: string): Promise<void> {
  const rows = await waiting(context, ref, personKey);
  const ids = rows.filter(({ facts }) => isReminder(facts)).map(({ id }) => id);
  await cancelAlerts(context.db, ids, { code: 'no-longer-so' }, iso(context.now));
}

function whenText(at: number, reader: Reader, isCritical: boolean): string {
  const before = isCritical
    ? 'Until then I say nothing about it.'
    : 'Before that I speak only if it becomes critical.';
  return `I tell you again ${momentText(at, reader)}. ${before}`;
}
