import type { Kysely } from 'kysely';
import { NOTHING_SET, type PersonSettings } from '../../src/alerts/decide/person-settings.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { addDays, dayOfInstant } from '../../src/domain/day.ts';
import type { Contact, Deal, DealInput, Evidence } from '../../src/domain/deal.ts';
import { dealKey } from '../../src/domain/deal.ts';
import { organisation } from '../../src/domain/people/recorder.ts';
import { putAlertSettings } from '../../src/store/queries/alerts/people.ts';
import { insertContacts } from '../../src/store/queries/deals/contacts.ts';
import { insertDeals, updateDeal } from '../../src/store/queries/deals/deals.ts';
import { insertEvidence } from '../../src/store/queries/deals/evidence.ts';
import type { Schema } from '../../src/store/schema/index.ts';
import type { Random } from './random.ts';

/** With evidence that grows. */
type WorldFile = Omit<DealInput, 'evidence'> & { readonly evidence: Map<string, Evidence[]> };

/** A deal as the world knows it: what is in the store, kept a second time. */
export interface WorldDeal {
  readonly ref: number;
  file: WorldFile;
}

export interface WorldSize {
  readonly deals: number;
  readonly pdms: number;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly days: number;
}

const ROLES = ['notices-contact', 'online-administrator', 'online-service-manager'] as const;
const ZONES = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Sydney',
] as const;
const DAY_MS = 86_400_000;

/** Deals, their people, and what happens to them in the course of a quarter. */
export class World {
  readonly deals: WorldDeal[] = [];
  readonly settings = new Map<string, PersonSettings>();
  readonly #db: Kysely<Schema>;
  readonly #random: Random;
  readonly #size: WorldSize;

  constructor(db: Kysely<Schema>, random: Random, size: WorldSize) {
    this.#db = db;
    this.#random = random;
    this.#size = size;
  }

  /** Fills the store. */
  async begin(): Promise<void> {
    const { deals, from } = this.#size;
    const at = Date.parse(from) - DAY_MS;
    await this.#people(at);
    const files = Array.from({ length: deals }, (_, number) => this.#newFile(number, at));
    for (let first = 0; first < files.length; first += 500) {
      const some = files.slice(first, first + 500);
      await this.#db.transaction().execute(async (db) => {
        const iso = new Date(at).toISOString();
        const refs = await insertDeals(
          db,
          some.map(({ deal }) => deal),
          iso,
        );
        for (const file of some) {
          this.deals.push({ ref: refs.get(dealKey(file.deal.dealId)) ?? 0, file });
        }
        await insertContacts(
          db,
          some.flatMap(({ deal, contacts }) =>
            contacts.map((contact, position) => ({
              ...contact,
              dealRef: refs.get(dealKey(deal.dealId)) ?? 0,
              position,
              addedAt: iso,
              addedBy: 'sim',
            })),
          ),
        );
        const pieces = some.flatMap(({ deal, evidence }) =>
          [...evidence].flatMap(([email, list]) =>
            list.map((piece) => ({
              email,
              scope: deal.cloudScope,
              evidence: piece,
              recordedAt: iso,
              recorder: organisation('sim'),
              recordedOn: null,
            })),
          ),
        );
        await insertEvidence(db, pieces);
      });
    }
  }

  /** Something happens to one deal in a hundred. Gives those to which it did. */
  async happen(now: number): Promise<readonly WorldDeal[]> {
    const touched = new Set<WorldDeal>();
    const count = Math.max(1, Math.round(this.deals.length / 100));
    await this.#db.transaction().execute(async (db) => {
      for (let at = 0; at < count; at++) {
        const deal = this.deals[this.#random.below(this.deals.length)];
        if (!deal) continue;
        touched.add(deal);
        const what = this.#random.next();
        if (what < 0.55) await this.#check(db, deal, now);
        else if (what < 0.8) await this.#restate(db, deal, now, this.#laterOrSooner(deal.file.deal, now));
        else if (what < 0.9)
          await this.#restate(db, deal, now, {
            stage: this.#random.of(['submitted', 'on-hold', 'open', 'activated']),
          });
        else await this.#restate(db, deal, now, { pdmEmail: this.#pdm() });
      }
    });
    return [...touched];
  }

  async #people(at: number): Promise<void> {
    for (let number = 0; number < this.#size.pdms; number++) {
      const settings: PersonSettings = {
        ...NOTHING_SET,
        zone: this.#random.of(ZONES),
        digestAt: this.#random.of([null, null, '07:30', '09:45', '20:00']),
        minRisk: this.#random.of(['medium', 'medium', 'medium', 'high']),
        quiet: this.#random.of([null, null, { from: '18:00', to: '08:00' }, 'none']),
      };
      const place = placeOf(`pdm-${number}@sim.example`);
      this.settings.set(place, settings);
      await putAlertSettings(this.#db, {
        place_key: place,
        settings: JSON.stringify(settings),
        changed_at: new Date(at).toISOString(),
        changed_by: 'sim',
      });
    }
  }

  #pdm(): string {
    return `pdm-${this.#random.below(this.#size.pdms)}@sim.example`;
  }

  #newFile(number: number, at: number): WorldFile {
    const contacts: Contact[] = ROLES.slice(0, this.#random.chance(0.9) ? 3 : 2).map((role, place) => ({
      role,
      name: null,
      email: `c${place}@customer-${number}.example`,
    }));
    const evidence = new Map<string, Evidence[]>(contacts.map(({ email }) => [email, []]));
    if (this.#random.chance(0.5)) {
      for (const { email } of contacts)
        evidence.get(email)?.push(this.#piece(at - this.#random.below(40) * DAY_MS));
    }
    const closeIn = this.#random.below(this.#size.days + 70) - 5;
    return {
      deal: {
        dealId: `SIM-${number}`,
        customer: `Customer ${number}`,
        customerDomains: [`customer-${number}.example`],
        partner: null,
        program: this.#random.of(['EA', 'EAS', 'SCE']),
        transaction: 'renewal',
        submission: this.#random.chance(0.1) ? 'manual-form' : 'vlc-package',
        cloudScope: 'commercial',
        country: null,
        pcn: null,
        leadDealId: null,
        packageId: null,
        agreementNumber: null,
        packageCreated: null,
        closeDate: this.#random.chance(0.97) ? addDays(this.#size.from, closeIn) : null,
        effectiveDate: null,
        stage: 'open',
        valueUsd: null,
        cocpRequestedAt: null,
        aeEmail: this.#random.chance(0.2) ? this.#pdm() : null,
        ceEmail: null,
        pdmEmail: this.#pdm(),
        partnerContactName: null,
        partnerContactEmail: null,
        customerContactName: null,
        customerContactEmail: null,
      },
      contacts,
      evidence,
      samePcn: [],
      lead: null,
    };
  }

  #piece(at: number): Evidence {
    const result = this.#random.chance(0.85) ? 'valid' : 'no-wsa';
    return { method: 'vl-central', result, validatedAt: at, validatedBy: 'sim', portal: null };
  }

  async #check(db: Parameters<typeof insertEvidence>[0], { file }: WorldDeal, now: number): Promise<void> {
    const { cloudScope: scope } = file.deal;
    const recordedAt = new Date(now).toISOString();
    for (const { email } of file.contacts) {
      const evidence = this.#piece(now);
      file.evidence.get(email)?.push(evidence);
      await insertEvidence(db, [
        { email, scope, evidence, recordedAt, recorder: organisation('sim'), recordedOn: null },
      ]);
    }
  }

  #laterOrSooner({ closeDate }: Deal, now: number): Partial<Deal> {
    return { closeDate: addDays(closeDate ?? dayOfInstant(now), this.#random.below(41) - 20) };
  }

  async #restate(
    db: Parameters<typeof updateDeal>[0],
    deal: WorldDeal,
    now: number,
    stated: Partial<Deal>,
  ): Promise<void> {
    deal.file = { ...deal.file, deal: { ...deal.file.deal, ...stated } };
    await updateDeal(db, deal.ref, deal.file.deal, new Date(now).toISOString());
  }
}
