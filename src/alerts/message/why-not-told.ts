import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import type { AlertReason } from '../../domain/alert-reason.ts';
import type { Risk } from '../../domain/ids.ts';
import type { Person } from '../../domain/person.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';
import { type Cadence, stepsOn } from '../../policy/cadence.ts';
import { isAtRisk } from '../../rules/risk.ts';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import { alertsAboutDeal } from '../../store/queries/alerts/overview.ts';
import { lastScan } from '../../store/queries/alerts/scans.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { seenNow } from '../decide/deal-look.ts';
import { isOpen, type Seen } from '../decide/due.ts';
import type { Done } from '../decide/overrides.ts';
import { hoursOf, whyUnwanted } from '../decide/person-settings.ts';
import { concernedOf, readerOf, readersOf } from '../decide/readers.ts';
import { placeOf } from '../place-key.ts';
import { type AskedAlert, askedAlert } from './alert-fate.ts';
import { type Backup, backupsOf } from './backups.ts';

export interface WhyNotToldContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
}

/** How the asker is to the deal's alerts at present. */
export type Standing =
  | { readonly code: 'reader' }
  /** A backup was notified once; the deal's alerts are to others. */
  | { readonly code: 'backup' }
  /** To the address key of the one who is notified instead. */
  | { readonly code: 'handed-over'; readonly to: string; readonly at: string | null }
  /** Neither PDM nor AE of the deal, and nobody has handed it over to them. */
  | { readonly code: 'nobody' };

/** Why no alert would become due now if the deal stays as it is; null when it is at risk. */
export type Calm = 'ready' | 'settled' | 'not-at-risk';

/** Why somebody was, or was not, notified of a deal. */
export interface WhyNotTold {
  /** The time zone of the asker. */
  readonly zone: string;
  readonly digestAt: string;
  readonly standing: Standing;
  /** Who muted the deal for the asker, and when; null when it is not muted. */
  readonly muted: Done | null;
  /** The end of a snooze that goes on, ISO 8601. */
  readonly snoozedUntil: string | null;
  /** Why the asker's settings would suppress bad news about the deal as it is now; null when they would not. */
  readonly unwanted: AlertReason | null;
  /** Whether an admin has stopped all alerts. */
  readonly isStopped: boolean;
  /** The alerts that were due to the asker, the newest first. */
  readonly alerts: readonly AskedAlert[];
  /** Whether there are older alerts that are left out. */
  readonly hasMore: boolean;
  /** How the deal is now. */
  readonly now: { readonly verdict: DealVerdict; readonly risk: Risk; readonly daysLeft: number | null };
  readonly calm: Calm | null;
  /** The next number of days left at which an alert becomes due while the deal is not ready; null for none. */
  readonly nextStep: number | null;
  /** When a scan last stored a change of the deal, and when the last scan of all began; ISO 8601, null for never. */
  readonly scanned: { readonly deal: string | null; readonly all: string | null };
}

/** Alerts of a deal that are explained, at most. */
const MOST_ALERTS = 12;

/** Explains every alert about a deal that was due to somebody, and what would make one due. */
export async function whyNotTold(
  { db, now, cadence }: WhyNotToldContext,
  { addresses }: Pick<Person, 'addresses'>,
  checked: Pick<CheckedDeal, 'ref' | 'deal' | 'evaluation'>,
): Promise<WhyNotTold> {
  const { ref, deal, evaluation } = checked;
  const keys = [...new Set(addresses.map(addressKey))];
  const known = await gatherAlertContext(db, { dealRefs: [ref], people: keys });
  const rows = await alertsAboutDeal(db, ref, keys.map(placeOf), MOST_ALERTS + 1);
  const backups = (await backupsOf(db, [ref])).get(ref) ?? [];
  const seen = seenNow(checked);
  const concerned = concernedOf(ref, seen.people, known, backups);
  const person = keys.find((key) => concerned.has(key)) ?? keys[0] ?? '';
  const settings = known.settingsOf(person);
  const { zone, digestAt } = hoursOf(settings, cadence);
  const { muted, snoozedUntil } = known.overrideOf(ref, person);
  const at = now();
  const stopped = await isStopped(db);
  const fate = { at, isStopped: stopped, person, snoozedUntil, settings, cadence, backups };
  return {
    zone,
    digestAt,
    standing: standingOf(person, ref, seen.people, known, backups),
    muted,
    snoozedUntil: snoozedUntil !== null && snoozedUntil > at ? new Date(snoozedUntil).toISOString() : null,
    unwanted: whyUnwanted(settings, { risk: seen.risk, program: deal.program }),
    isStopped: stopped,
    alerts: rows.slice(0, MOST_ALERTS).map((row) => askedAlert(row, fate)),
    hasMore: rows.length > MOST_ALERTS,
    now: { verdict: seen.verdict, risk: seen.risk, daysLeft: seen.daysLeft },
    calm: calmOf(seen),
    nextStep: nextStep(seen.daysLeft, stepsOn(cadence, evaluation.asOf)),
    scanned: {
      deal: known.stateOf(ref)?.looked_at ?? null,
      all: (await lastScan(db))?.started_at ?? null,
    },
  };
}

function standingOf(
  person: string,
  ref: number,
  people: readonly string[],
  known: AlertContext,
  backups: readonly Backup[],
): Standing {
  if (readersOf(ref, people, known).has(person)) return { code: 'reader' };
  const to = readerOf(ref, person, known);
  const { handedOver } = known.overrideOf(ref, person);
  if (to !== person) return { code: 'handed-over', to, at: handedOver?.at ?? null };
  return { code: backups.some((backup) => backup.person === person) ? 'backup' : 'nobody' };
}

function calmOf(seen: Seen): Calm | null {
  if (seen.verdict === 'ready') return 'ready';
  if (!isOpen(seen)) return 'settled';
  return isAtRisk(seen.risk) ? null : 'not-at-risk';
}

function nextStep(daysLeft: number | null, steps: readonly number[]): number | null {
  return daysLeft === null ? null : (steps.find((step) => step < daysLeft) ?? null);
}
