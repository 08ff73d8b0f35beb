import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { PastGatherer } from '../../forecast/past.ts';
import { type UsualDays, usualDays } from '../../forecast/usual-days.ts';
import type { ForecastPolicy } from '../../policy/forecast.ts';
import { evaluationHistories, sampledDeals } from '../../store/queries/deals/evaluation-history.ts';
import type { Schema } from '../../store/schema/index.ts';
import { pastEvaluations } from '../deals/deal-history.ts';

/** The most deals whose history is gone through: more would change no number by much. */
const MOST_DEALS = 1000;
/** The deals that are gone through at once, so that turns get their share. */
const PIECE = 50;
/** For how long what was gathered is good enough. */
const KEPT_MS = 3_600_000;

/** How long steps usually take, and of how many deals that was gathered. */
export interface GatheredPast {
  readonly usual: UsualDays;
  readonly deals: number;
  /** Of how many deals of the book each stands for one; 1 for the whole book. */
  readonly oneIn: number;
}

/**
 * How long steps of the whole book took. It is gathered once an hour in each process, whoever asks: these are counts over
 * the organisation's deals, of which none can be told apart.
 */
export class PastSteps {
  readonly #db: Kysely<Schema>;
  readonly #policy: ForecastPolicy;
  #kept: { readonly at: number; readonly gathered: Promise<GatheredPast> } | null = null;

  constructor(db: Kysely<Schema>, policy: ForecastPolicy) {
    this.#db = db;
    this.#policy = policy;
  }

  /** What the history tells at an instant (milliseconds since the epoch), an hour old at most. */
  async at(now: number): Promise<GatheredPast> {
    const kept = this.#kept;
    if (kept && Math.abs(now - kept.at) < KEPT_MS) return kept.gathered;
    const gathered = this.#gather(now);
    this.#kept = { at: now, gathered };
    // What failed is tried again by whoever asks next.
    gathered.catch(() => {
      this.#kept = null;
    });
    return gathered;
  }

  async #gather(now: number): Promise<GatheredPast> {
    const { refs, oneIn } = await sampledDeals(this.#db, MOST_DEALS);
    const past = new PastGatherer();
    for (let from = 0; from < refs.length; from += PIECE) {
      const histories = await evaluationHistories(this.#db, refs.slice(from, from + PIECE));
      for (const rows of histories.values()) past.add(pastEvaluations(rows), now);
      await setImmediate();
    }
    return { usual: usualDays(past, this.#policy), deals: refs.length, oneIn };
  }
}
