import type { Transaction } from 'kysely';
import { isForBackup } from '../../domain/alerts/kinds.ts';
import { append } from '../../domain/collections.ts';
import { type CheckedDeal, checkDeals } from '../../flows/deals/check-deal.ts';
import type { Log } from '../../log.ts';
import { type AlertRow, enterAlerts, type NewAlert } from '../../store/queries/alerts/alerts.ts';
import { lastEscalatedOf, noteEscalations, unansweredSince } from '../../store/queries/alerts/escalations.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertEscalation, Schema } from '../../store/schema/index.ts';
import { type AlertContext, gatherAlertContext } from '../decide/alert-context.ts';
import { type AlertFacts, factsOf } from '../decide/alert-facts.ts';
import { backupAmong, isAnswered } from '../decide/backup.ts';
import { seenNow } from '../decide/deal-look.ts';
import { readersOf } from '../decide/readers.ts';
import { personOf, placeOf } from '../place-key.ts';
import type { ScanContext } from './scan.ts';

export interface EscalateContext extends ScanContext {
  /** The address of the organisation's backup, who is notified where a person has set none; null for nobody. */
  readonly backup: string | null;
  readonly log: Pick<Log, 'error' | 'warn'>;
}

/** Alerts decided about in one transaction. */
const PIECE = 50;
const HOUR_MS = 3_600_000;
/** The clocks of several machines are not further apart than this. */
const CLOCKS_MS = 60_000;

/**
 * Escalates critical alerts that were sent long ago and not answered since, if they still hold: enters an alert to the
 * backup of the reader, or of the organisation. For each reader once while the deal stays critical; alerts to backups are
 * not escalated. Any number of processes may do so at once. Returns how many alerts were entered.
 */
export async function escalateOverdue(context: EscalateContext): Promise<number> {
  const { db, now, cadence } = context;
  const saidBefore = new Date(now() - cadence.escalateAfterHours * HOUR_MS).toISOString();
  for (let entered = 0; ; ) {
    const rows = await unansweredSince(db, saidBefore, PIECE);
    if (rows.length > 0) entered += await passOn(context, rows);
    // A decision is stored about each alert that was found, so that none is found again.
    if (rows.length < PIECE) return entered;
  }
}

async function passOn(context: EscalateContext, rows: readonly AlertRow[]): Promise<number> {
  const { db, log } = context;
  const refs = [...new Set(rows.map(({ deal_ref }) => deal_ref))];
  const checked = await checkDeals(context, await dealsByRefs(db, refs));
  const deals = new Map(checked.map((one) => [one.ref, one]));
  return db.transaction().execute(async (transaction) => {
    const told = await gather(transaction, context, rows, refs);
    const enter: NewAlert[] = [];
    const noted = new Map<AlertEscalation, number[]>();
    for (const row of rows) {
      const said = questionOf(context, row, deals.get(row.deal_ref), told);
      append(noted, said.escalation, row.id);
      if (said.escalation === 'entered' && said.alert) enter.push(said.alert);
    }
    for (const [escalation, ids] of noted) {
      const first = await noteEscalations(transaction, ids, escalation);
      if (escalation === 'nobody' && first.length > 0) log.warn({ alerts: first }, NOBODY);
    }
    return enter.length === 0 ? 0 : enterAlerts(transaction, enter);
  });
}

const NOBODY =
  'critical alerts were not answered, and there is nobody else to tell: set WSA_ALERT_BACKUP, or a backup in the settings of whoever was told';

/** What decides about alerts that were not answered. */
interface Known extends AlertContext {
  /** By the row of the deal and the place key of the backup, when an alert was last entered to the backup; ISO 8601. */
  readonly escalatedAt: Map<string, string>;
}

async function gather(
  db: Transaction<Schema>,
  { backup }: EscalateContext,
  rows: readonly AlertRow[],
  refs: readonly number[],
): Promise<Known> {
  const known = await gatherAlertContext(db, {
    dealRefs: refs,
    people: rows.flatMap(({ place_key }) => personOf(place_key) ?? []),
    backups: backup === null ? [] : [backup],
  });
  const escalated = await lastEscalatedOf(db, refs);
  return {
    ...known,
    escalatedAt: new Map(escalated.map(({ deal_ref, place_key, at }) => [`${deal_ref} ${place_key}`, at])),
  };
}

type Question =
  | { readonly escalation: Exclude<AlertEscalation, 'entered'> }
  /** The alert to the backup; null when the backup was notified of the deal already. */
  | { readonly escalation: 'entered'; readonly alert: NewAlert | null };

function questionOf(
  context: EscalateContext,
  row: AlertRow,
  checked: CheckedDeal | undefined,
  known: Known,
): Question {
  const person = personOf(row.place_key);
  const since = known.stateOf(row.deal_ref)?.critical_since ?? null;
  if (person === null || isForBackup(row.kind) || !checked || since === null) return { escalation: 'over' };
  const saidAt = row.begun_at ?? row.entered_at;
  const isOfBefore = Date.parse(saidAt) + CLOCKS_MS < Date.parse(since);
  if (checked.evaluation.risk !== 'critical' || isOfBefore) return { escalation: 'over' };
  const acts = known.actsOf(row.deal_ref, person);
  if (isAnswered(acts, saidAt)) return { escalation: 'answered' };
  // A person who has left the deal is not asked any more why they did not answer.
  if (!readersOf(checked.ref, seenNow(checked).people, known).has(person)) return { escalation: 'over' };
  const addresses = [known.settingsOf(person).backup, context.backup];
  const backup = backupAmong(addresses, row.deal_ref, person, known);
  if (backup === null) return { escalation: 'nobody' };
  const place = placeOf(backup);
  const heard = `${row.deal_ref} ${place}`;
  if ((known.escalatedAt.get(heard) ?? '') >= since) return { escalation: 'entered', alert: null };
  const at = new Date(context.now()).toISOString();
  known.escalatedAt.set(heard, at);
  return { escalation: 'entered', alert: alertOf(row, checked, { person, place, since, at }) };
}

interface Passing {
  /** The address key of the reader who has not answered. */
  readonly person: string;
  /** The place key of the backup. */
  readonly place: string;
  /** Since when the deal is critical, ISO 8601. */
  readonly since: string;
  readonly at: string;
}

function alertOf(
  row: AlertRow,
  { deal, evaluation, dealVersion }: CheckedDeal,
  { person, place, since, at }: Passing,
): NewAlert {
  const facts: AlertFacts = {
    ...factsOf(deal, evaluation, dealVersion, null),
    kind: 'escalated',
    step: null,
    insteadOf: person,
  };
  return {
    // Names the reader and since when the deal is critical, so that no process can enter it a second time.
    alert_key: `${row.deal_ref}.${since}.escalated.${row.place_key}`,
    place_key: place,
    deal_ref: row.deal_ref,
    kind: 'escalated',
    risk: evaluation.risk,
    step: null,
    way: 'at-once',
    facts: JSON.stringify(facts),
    entered_at: at,
    due_at: at,
  };
}
