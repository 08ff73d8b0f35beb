import type { Transaction } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import { type CheckedDeal, checkDeals } from '../../flows/deals/check-deal.ts';
import type { Log } from '../../log.ts';
import { type AlertRow, enterAlerts, type NewAlert } from '../../store/queries/alerts/alerts.ts';
import { type AlertStateRow, alertStatesOf } from '../../store/queries/alerts/deal-states.ts';
import { lastEscalatedOf, noteEscalations, unansweredSince } from '../../store/queries/alerts/escalations.ts';
import { type AlertActRow, alertActsOf, alertSettingsOf } from '../../store/queries/alerts/people.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import type { AlertActKind, AlertEscalation, Schema } from '../../store/schema/index.ts';
import { type AlertFacts, factsOf } from '../decide/alert-facts.ts';
import { overrideOf } from '../decide/overrides.ts';
import { NOTHING_SET, type PersonSettings, readSettings } from '../decide/person-settings.ts';
import { readersOf } from '../decide/plan-deal.ts';
import { personOf, placeOf } from '../place-key.ts';
import { peopleOf } from './plan-deals.ts';
import type { ScanContext } from './scan.ts';

export interface EscalateContext extends ScanContext {
  /** The address of who is told where a person has named nobody; null when nobody is. */
  readonly backup: string | null;
  readonly log: Pick<Log, 'error' | 'warn'>;
}

/** Alerts asked about, and written, at a time. */
const PIECE = 50;
const HOUR_MS = 3_600_000;
/** Clocks of several machines are not further apart. */
const CLOCKS_MS = 60_000;

/** What counts as having done something about an alert. */
const ANSWERS: ReadonlySet<AlertActKind> = new Set(['acknowledge', 'snooze', 'mute', 'hand-over']);

/**
 * Passes on critical alerts that were said long ago without anything having been done about them, if they still hold:
 * to the backup of whoever was told, else to that of the organisation. Each person's once, as long as the deal stays
 * critical; a backup's not at all. Any number of processes may do so at once. Says how many alerts were entered.
 */
export async function escalateOverdue(context: EscalateContext): Promise<number> {
  const { db, now, cadence } = context;
  const saidBefore = new Date(now() - cadence.escalateAfterHours * HOUR_MS).toISOString();
  for (let entered = 0; ; ) {
    const rows = await unansweredSince(db, saidBefore, PIECE);
    if (rows.length > 0) entered += await passOn(context, rows);
    // Of each that was found something was noted, so none is found again.
    if (rows.length < PIECE) return entered;
  }
}

async function passOn(context: EscalateContext, rows: readonly AlertRow[]): Promise<number> {
  const { db, log } = context;
  const refs = [...new Set(rows.map(({ deal_ref }) => deal_ref))];
  const checked = await checkDeals(context, await dealsByRefs(db, refs));
  const deals = new Map(checked.map((one) => [one.ref, one]));
  return db.transaction().execute(async (transaction) => {
    const told = await gathered(transaction, context, rows, refs);
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

/** What is known of some deals and those who were told of them. */
interface Known {
  readonly states: ReadonlyMap<number, AlertStateRow>;
  readonly actsOf: (dealRef: number, personKey: string) => readonly AlertActRow[];
  readonly settingsOf: (personKey: string) => PersonSettings;
  /** When somebody was last told of a deal in place of somebody else. */
  readonly escalatedAt: Map<string, string>;
}

async function gathered(
  db: Transaction<Schema>,
  { backup }: EscalateContext,
  rows: readonly AlertRow[],
  refs: readonly number[],
): Promise<Known> {
  const states = new Map((await alertStatesOf(db, refs)).map((state) => [state.deal_ref, state]));
  const acts = new Map<string, AlertActRow[]>();
  for (const act of await alertActsOf(db, refs)) append(acts, `${act.deal_ref} ${act.person_key}`, act);
  const settings = new Map<string, PersonSettings>();
  const read = async (places: readonly string[]) => {
    for (const row of await alertSettingsOf(db, places))
      settings.set(row.place_key, readSettings(row.settings));
  };
  await read([...new Set(rows.map(({ place_key }) => place_key))]);
  const backups = [...settings.values()].flatMap((one) => one.backup ?? []);
  await read([...new Set([...backups, ...(backup === null ? [] : [backup])].map(addressKey).map(placeOf))]);
  const escalated = await lastEscalatedOf(db, refs);
  return {
    states,
    actsOf: (dealRef, personKey) => acts.get(`${dealRef} ${personKey}`) ?? [],
    settingsOf: (personKey) => settings.get(placeOf(personKey)) ?? NOTHING_SET,
    escalatedAt: new Map(escalated.map(({ deal_ref, place_key, at }) => [`${deal_ref} ${place_key}`, at])),
  };
}

type Question =
  | { readonly escalation: Exclude<AlertEscalation, 'entered'> }
  /** Without an alert when who is to be told has heard of it already. */
  | { readonly escalation: 'entered'; readonly alert: NewAlert | null };

function questionOf(
  context: EscalateContext,
  row: AlertRow,
  checked: CheckedDeal | undefined,
  known: Known,
): Question {
  const person = personOf(row.place_key);
  const since = known.states.get(row.deal_ref)?.critical_since ?? null;
  if (person === null || row.kind === 'escalated' || !checked || since === null)
    return { escalation: 'over' };
  const saidAt = row.begun_at ?? row.entered_at;
  const isOfBefore = Date.parse(saidAt) + CLOCKS_MS < Date.parse(since);
  if (checked.evaluation.risk !== 'critical' || isOfBefore) return { escalation: 'over' };
  const acts = known.actsOf(row.deal_ref, person);
  if (acts.some((act) => isAnswer(act, saidAt))) return { escalation: 'answered' };
  if (!readersNow(checked, known).has(person)) return { escalation: 'over' };
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

/** Whether somebody has done something about an alert that they were told at an instant, ISO 8601. */
export function isAnswer({ act, at }: Pick<AlertActRow, 'act' | 'at'>, saidAt: string): boolean {
  return ANSWERS.has(act) && at >= saidAt;
}

/** Who is told of a deal at present: somebody who has left it is not asked any more why they did nothing. */
function readersNow({ ref, deal }: CheckedDeal, { actsOf }: Known): ReadonlySet<string> {
  const overrideOfPerson = (dealRef: number, key: string) => overrideOf(actsOf(dealRef, key).map(toAct));
  return readersOf(ref, peopleOf(deal), { overrideOf: overrideOfPerson });
}

/** Who of these addresses is told instead: the first of somebody else, who takes alerts and has not muted this deal. */
export function backupAmong(
  addresses: readonly (string | null)[],
  dealRef: number,
  person: string,
  { settingsOf, actsOf }: Pick<Known, 'settingsOf' | 'actsOf'>,
): string | null {
  const keys = addresses.flatMap((address) =>
    address === null || !parseAddress(address.trim()) ? [] : [addressKey(address)],
  );
  const takesIt = (key: string) =>
    key !== person && settingsOf(key).isOn && !overrideOf(actsOf(dealRef, key).map(toAct)).isMuted;
  return keys.find(takesIt) ?? null;
}

function toAct({ act, until, to_key, risk }: AlertActRow) {
  return { act, until, toKey: to_key, risk };
}

interface Passing {
  readonly person: string;
  readonly place: string;
  /** Since when the deal is critical. */
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
    // Names the person and the time since when it is critical: so nobody can enter it twice.
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
