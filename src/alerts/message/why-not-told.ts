import { addressKey } from '../../domain/address.ts';
import type { Calm, Standing, WhyNotTold } from '../../domain/alerts/fate.ts';
import type { Person } from '../../domain/people/person.ts';
import { readerIn } from '../../domain/reader.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';
import { stepsOn } from '../../policy/cadence.ts';
import { isAtRisk } from '../../rules/risk.ts';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import { alertsAboutDeal } from '../../store/queries/alerts/overview.ts';
import { lastScan } from '../../store/queries/alerts/scans.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { seenNow } from '../decide/deal-look.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { isOpen, type Seen } from '../decide/due.ts';
import { hoursOf, whyUnwanted } from '../decide/person-settings.ts';
import { concernedOf, readerOf, readersOf } from '../decide/readers.ts';
import { placeOf } from '../place-key.ts';
import { askedAlert } from './alert-fate.ts';
import { type Backup, backupsOf } from './backups.ts';

/** Alerts of a deal that are explained, at most. */
const MOST_ALERTS = 12;

/** Explains every alert about a deal that was due to somebody, and what would make one due. */
export async function whyNotTold(
  { db, now, cadence }: DecidingContext,
  { addresses }: Pick<Person, 'addresses'>,
  checked: Pick<CheckedDeal, 'ref' | 'deal' | 'evaluation' | 'notTaken'>,
): Promise<WhyNotTold> {
  const { ref, deal, evaluation } = checked;
  const keys = [...new Set(addresses.map(addressKey))];
  const known = await gatherAlertContext(db, { dealRefs: [ref], people: keys });
  const rows = await alertsAboutDeal(db, ref, keys.map(placeOf), MOST_ALERTS + 1);
  const backups = (await backupsOf(db, [ref])).get(ref) ?? [];
  const seen = seenNow(checked);
  const concerned = concernedOf(ref, seen.people, known, backups);
  const person =
    keys.find((key) => concerned.has(key)) ??
    keys.find((key) => checked.notTaken.includes(key)) ??
    keys[0] ??
    '';
  const settings = known.settingsOf(person);
  const { zone } = hoursOf(settings, cadence);
  const { muted, snoozedUntil } = known.overrideOf(ref, person);
  const at = now();
  const stopped = await isStopped(db);
  const fate = { at, isStopped: stopped, person, snoozedUntil, settings, cadence, backups };
  return {
    reader: readerIn(zone, at),
    standing: standingOf(person, checked, seen.people, known, backups),
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
  { ref, notTaken }: Pick<CheckedDeal, 'ref' | 'notTaken'>,
  people: readonly string[],
  known: AlertContext,
  backups: readonly Backup[],
): Standing {
  if (readersOf(ref, people, known).has(person)) return { code: 'reader' };
  const to = readerOf(ref, person, known);
  const { handedOver } = known.overrideOf(ref, person);
  if (to !== person) return { code: 'handed-over', to, at: handedOver?.at ?? null };
  if (backups.some((backup) => backup.person === person)) return { code: 'backup' };
  return { code: notTaken.includes(person) ? 'named' : 'nobody' };
}

function calmOf(seen: Seen): Calm | null {
  if (seen.verdict === 'ready') return 'ready';
  if (!isOpen(seen)) return 'settled';
  return isAtRisk(seen.risk) ? null : 'not-at-risk';
}

function nextStep(daysLeft: number | null, steps: readonly number[]): number | null {
  return daysLeft === null ? null : (steps.find((step) => step < daysLeft) ?? null);
}
