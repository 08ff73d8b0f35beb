import type { Kysely } from 'kysely';
import { NOTHING_SET, type PersonSettings } from '../../../src/alerts/decide/person-settings.ts';
import { type Limits, SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { type Delivery, Relay, type RelayContext } from '../../../src/alerts/deliver/relay.ts';
import type { SendOutcome } from '../../../src/alerts/deliver/send-outcome.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { type AlertAct, actOnAlerts } from '../../../src/alerts/respond/act-on-alerts.ts';
import { type ScanOutcome, scan, tickOf } from '../../../src/alerts/scan/scan.ts';
import { addressKey } from '../../../src/domain/address.ts';
import { type AlertReason, readReason } from '../../../src/domain/alerts/reason.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { type Contact, type Deal, dealKey, type Evidence } from '../../../src/domain/deal.ts';
import type { CloudScopeId } from '../../../src/domain/ids.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { type Cadence, DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import type { AlertRow } from '../../../src/store/queries/alerts/alerts.ts';
import { putAlertSettings } from '../../../src/store/queries/alerts/people.ts';
import { insertContacts } from '../../../src/store/queries/deals/contacts.ts';
import { teamOf } from '../../../src/store/queries/deals/deal-row.ts';
import { dealByKey, insertDeals, updateDeal } from '../../../src/store/queries/deals/deals.ts';
import { insertEvidence } from '../../../src/store/queries/deals/evidence.ts';
import { putTeams } from '../../../src/store/queries/deals/teams.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { deal } from '../deals.ts';
import { ANN } from '../graph/drafting.ts';

export const PAT = 'pat@contoso.com';
export const AMY = 'amy@contoso.com';

const HOUR_MS = 3_600_000;

/** A reason that is words and nothing else. */
export function said(text: string): AlertReason {
  return { code: 'said-earlier', text };
}

/** A stored reason in words; null stays null. */
export function inWords(kept: string | null): string | null {
  return kept === null ? null : reasonText(readReason(kept));
}

/** An outcome with its reason in words. */
export function outcomeInWords<Outcome extends SendOutcome>(outcome: Outcome) {
  return 'reason' in outcome ? { ...outcome, reason: reasonText(outcome.reason) } : outcome;
}

/** One message as it came to Teams. */
export interface Arrived {
  readonly at: number;
  readonly placeKey: string;
  readonly deals: readonly string[];
  readonly kinds: readonly string[];
  readonly alertIds: readonly number[];
  readonly delivery: string;
}

/** Alerts over a store, with a clock that stands still until it is moved, and a Teams that notes what arrives. */
export class Alerting {
  readonly db: Kysely<Schema>;
  time: number;
  readonly cadence: Cadence;
  readonly arrived: Arrived[] = [];
  /** What Teams says next, in turn; after that it takes everything. */
  readonly answers: SendOutcome[] = [];
  #ticks = 0;

  constructor(db: Kysely<Schema>, start: string, cadence: Cadence = DEFAULT_CADENCE) {
    this.db = db;
    this.time = Date.parse(start);
    this.cadence = cadence;
  }

  readonly now = () => this.time;

  get iso(): string {
    return new Date(this.time).toISOString();
  }

  /** Moves the clock on to an instant. */
  goTo(instant: string): void {
    this.time = Date.parse(instant);
  }

  /** Keeps a deal, before the first scan as of an hour ago; blocked, unless contacts are given and checked. */
  async keep(stated: Partial<Deal>, contacts: readonly Contact[] = []): Promise<number> {
    const kept = deal({ pdmEmail: PAT, closeDate: '2026-06-30', ...stated });
    const at = new Date(this.#ticks === 0 ? this.time - HOUR_MS : this.time).toISOString();
    const refs = await insertDeals(this.db, [kept], at);
    const dealRef = refs.get(dealKey(kept.dealId)) ?? 0;
    const added = { addedAt: at, addedBy: 'import:ann' };
    await insertContacts(
      this.db,
      contacts.map((contact, position) => ({ ...contact, ...added, dealRef, position })),
    );
    return dealRef;
  }

  async change(stated: Partial<Deal> & Pick<Deal, 'dealId'>): Promise<void> {
    const row = await dealByKey(this.db, dealKey(stated.dealId));
    if (!row) throw new Error('the deal is kept');
    const kept = deal({ pdmEmail: PAT, closeDate: '2026-06-30', ...stated });
    await updateDeal(this.db, row.id, kept, this.iso);
  }

  /** Has somebody named on a deal who has not taken it. */
  async leaveUntaken(dealId: string, address: string): Promise<void> {
    const row = await dealByKey(this.db, dealKey(dealId));
    if (!row) throw new Error('the deal is kept');
    const team = { ref: row.id, team: teamOf(row), notTaken: [addressKey(address)] };
    await this.db.transaction().execute((transaction) => putTeams(transaction, [team], row.updated_at));
  }

  async record(email: string, evidence: Evidence, scope: CloudScopeId = 'commercial'): Promise<void> {
    await insertEvidence(this.db, [
      { email, scope, evidence, recordedAt: this.iso, recorder: organisation('ann'), recordedOn: null },
    ]);
  }

  async set(address: string, settings: Partial<PersonSettings>): Promise<void> {
    await putAlertSettings(this.db, {
      place_key: placeOf(addressKey(address)),
      settings: JSON.stringify({ ...NOTHING_SET, ...settings }),
      changed_at: this.iso,
      changed_by: 'person:ann',
    });
  }

  scan(tick?: string, stop?: AbortSignal): Promise<ScanOutcome> {
    const context = {
      db: this.db,
      now: this.now,
      cadence: this.cadence,
      thresholds: DEFAULT_THRESHOLDS,
      log: { error: () => {} },
    };
    return scan(context, tick ?? `${tickOf(this.time, 60_000)} ${this.#ticks++}`, stop);
  }

  act(dealRef: number, address: string, act: AlertAct) {
    return actOnAlerts(this, { dealRef, personKey: addressKey(address), by: ANN }, act);
  }

  readonly deliver = async (delivery: Delivery): Promise<SendOutcome> => {
    const answer = this.answers.shift() ?? { kind: 'sent', activityId: `1:${this.arrived.length}` };
    if (answer.kind === 'sent') this.arrive(delivery);
    return answer;
  };

  arrive(delivery: Delivery): void {
    this.arrived.push({
      at: this.time,
      placeKey: delivery.placeKey,
      deals: delivery.alerts.map(({ facts }) => (JSON.parse(facts) as { dealId: string }).dealId),
      kinds: delivery.alerts.map(({ kind }) => kind),
      alertIds: delivery.alerts.map(({ id }) => id),
      delivery: delivery.id,
    });
  }

  relay(stated: Partial<RelayContext> = {}, limits: Limits = TEAMS_LIMITS): Relay {
    return new Relay({
      db: this.db,
      now: this.now,
      cadence: this.cadence,
      limits: new SendLimits(limits),
      holder: 'relay-1',
      deliver: this.deliver,
      log: { error: () => {}, warn: () => {} },
      ...stated,
    });
  }

  /** The alerts that were to be sent, the oldest first, with their reasons in words. */
  async ledger(): Promise<AlertRow[]> {
    const rows = await this.db
      .selectFrom('alerts')
      .selectAll()
      .where('state', '!=', 'suppressed')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, reason: inWords(row.reason), late_word: inWords(row.late_word) }));
  }

  /** The alerts that were suppressed, the oldest first: `D-1 pat days-left below-risk`. */
  async suppressed(): Promise<string[]> {
    const rows = await this.db
      .selectFrom('alerts')
      .selectAll()
      .where('state', '=', 'suppressed')
      .orderBy('id')
      .execute();
    return rows.map(({ kind, facts, place_key, reason }) => {
      const { dealId } = JSON.parse(facts) as { dealId: string };
      const who = place_key.replace('person:', '').split('@')[0];
      return `${dealId} ${who} ${kind} ${readReason(reason ?? '').code}`;
    });
  }

  /** The ledger in few words. */
  async lines(): Promise<string[]> {
    return (await this.ledger()).map(({ state, kind, risk, way, due_at, facts, place_key }) => {
      const { dealId } = JSON.parse(facts) as { dealId: string };
      const who = place_key.replace('person:', '').split('@')[0];
      return `${dealId} ${who} ${kind} ${risk} ${way} ${due_at.slice(0, 16)} ${state}`;
    });
  }
}
