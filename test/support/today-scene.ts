import { expect } from '@jest/globals';
import { dealKey } from '../../src/domain/deal.ts';
import { organisation } from '../../src/domain/people/recorder.ts';
import { AuditLog } from '../../src/flows/audit/audit-log.ts';
import { checkDeals } from '../../src/flows/deals/check-deal.ts';
import { PastSteps } from '../../src/flows/today/past-steps.ts';
import type { TodayContext } from '../../src/flows/today/today.ts';
import { DEFAULT_FORECAST } from '../../src/policy/forecast.ts';
import type { Store } from '../../src/store/open.ts';
import { insertContacts } from '../../src/store/queries/deals/contacts.ts';
import { insertDeals } from '../../src/store/queries/deals/deals.ts';
import { insertEvidence } from '../../src/store/queries/deals/evidence.ts';
import { contact, deal } from './deals.ts';

/** The day on which a scene begins. */
export const BEGIN = '2026-07-01';
const DAY_MS = 86_400_000;
const POLICY = { ...DEFAULT_FORECAST, leastCases: 8 };
const LOG = { error: (fields: object) => expect(fields).toBeNull() };

/** A book, and a clock that the test moves. */
export class TodayScene {
  time = Date.parse(`${BEGIN}T12:00:00Z`);
  readonly context: TodayContext;
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    const now = () => this.time;
    this.context = {
      ...{ db: store.db, now, forecast: POLICY, followUpDays: 5 },
      audit: new AuditLog(store.db, LOG, now),
      pastSteps: new PastSteps(store.db, POLICY),
    };
  }

  get #at(): string {
    return new Date(this.time).toISOString();
  }

  /** Deals of somebody, each with two contacts whom nobody has checked, judged at once. */
  async add(ids: readonly string[], closeDate: string, pdmEmail: string): Promise<void> {
    const { db } = this.store;
    const refs = await insertDeals(
      db,
      ids.map((dealId) => deal({ dealId, closeDate, pdmEmail })),
      this.#at,
    );
    await insertContacts(
      db,
      ids.flatMap((id) =>
        (['notices-contact', 'online-administrator'] as const).map((role, position) => ({
          ...contact(role, `${role}@${id}.example`.toLowerCase()),
          ...{ dealRef: refs.get(dealKey(id)) ?? 0, position, addedAt: this.#at, addedBy: 'test' },
        })),
      ),
    );
    await this.judge();
  }

  async validate(id: string): Promise<void> {
    const pieces = (['notices-contact', 'online-administrator'] as const).map((role) => ({
      email: `${role}@${id}.example`.toLowerCase(),
      scope: 'commercial' as const,
      evidence: {
        method: 'vl-central',
        result: 'valid',
        validatedAt: this.time,
        validatedBy: null,
        portal: null,
      } as const,
      ...{ recordedAt: this.#at, recorder: organisation('test'), recordedOn: null },
    }));
    await insertEvidence(this.store.db, pieces);
  }

  /** Judges every deal, as a scan for alerts does. */
  async judge(): Promise<void> {
    await checkDeals(
      this.context,
      (await this.store.db.selectFrom('deals').select('id').orderBy('id').execute()) as never,
    );
  }

  async pass(days: number): Promise<void> {
    this.time += days * DAY_MS;
  }
}
