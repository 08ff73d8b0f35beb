import { append } from '../domain/collections.ts';
import type { FindingCode } from '../domain/verdict.ts';
import type { PastEvaluation, WireEvaluation } from '../rules/wire.ts';
import { openSteps } from './steps.ts';
import type { Observation } from './survival.ts';

/** How long a deal took from one of its steps opening until it was ready, and which steps were open then. */
export interface PastDeal extends Observation {
  readonly codes: readonly FindingCode[];
}

/** What the history of some deals tells of how long steps take. */
export interface Past {
  /** The past steps by the finding they were open for. */
  readonly steps: ReadonlyMap<FindingCode, readonly Observation[]>;
  /** Spans in which a deal had several steps open at once. */
  readonly deals: readonly PastDeal[];
}

/** A step that is open: the finding it is open for, and since when (milliseconds since the epoch). */
interface Standing {
  code: FindingCode;
  since: number;
}

const DAY_MS = 86_400_000;

/** Gathers what evaluations of deals tell; each deal is added once. */
export class PastGatherer implements Past {
  readonly steps = new Map<FindingCode, Observation[]>();
  readonly deals: PastDeal[] = [];

  /**
   * Adds the evaluations of a deal, the oldest first, as watched until `now`. A step is watched from when an evaluation first
   * shows it; when its finding changes, a step of the new kind begins, and both last until the place is settled. Under
   * another ruleset or policy nothing was done by anybody: what was open is watched no longer, and is watched anew.
   */
  add(evaluations: readonly PastEvaluation[], now: number): void {
    let standing = new Map<string, Standing[]>();
    let unready: { readonly codes: readonly FindingCode[]; readonly since: number } | null = null;
    let last: PastEvaluation | null = null;
    for (const evaluation of evaluations) {
      const { at, wire } = evaluation;
      if (last !== null && !isSameMeasure(last, evaluation)) {
        this.#end(standing, unready, at, false);
        standing = new Map();
        unready = null;
      }
      last = evaluation;
      if (isSettled(wire)) {
        this.#end(standing, unready, at, false);
        standing = new Map();
        unready = null;
        continue;
      }
      const open = openSteps(wire);
      const places = new Set(open.map(({ place }) => place));
      for (const [place, steps] of standing) {
        if (places.has(place)) continue;
        this.#endSteps(steps, at, true);
        standing.delete(place);
      }
      for (const { place, code } of open) {
        const steps = standing.get(place) ?? [];
        standing.set(place, steps);
        // A finding that comes back counts from when it came first: it was never settled.
        if (!steps.some((step) => step.code === code)) steps.push({ code, since: at });
      }
      if (open.length === 0 && unready) {
        this.#endDeal(unready, at, true);
        unready = null;
      } else if (open.length > 0 && !unready) {
        unready = { codes: open.map(({ code }) => code), since: at };
      }
    }
    this.#end(standing, unready, now, false);
  }

  #end(
    standing: ReadonlyMap<string, readonly Standing[]>,
    unready: { readonly codes: readonly FindingCode[]; readonly since: number } | null,
    at: number,
    done: boolean,
  ): void {
    for (const steps of standing.values()) this.#endSteps(steps, at, done);
    if (unready) this.#endDeal(unready, at, done);
  }

  #endSteps(steps: readonly Standing[], at: number, done: boolean): void {
    for (const { code, since } of steps) append(this.steps, code, { days: daysBetween(since, at), done });
  }

  #endDeal(
    { codes, since }: { readonly codes: readonly FindingCode[]; readonly since: number },
    at: number,
    done: boolean,
  ): void {
    if (codes.length > 1) this.deals.push({ codes, days: daysBetween(since, at), done });
  }
}

/** Since when each open step of a deal has been open for its finding, by place: milliseconds since the epoch. */
export function openSince(evaluations: readonly PastEvaluation[]): ReadonlyMap<string, number> {
  let since = new Map<string, Standing[]>();
  for (const { at, wire } of evaluations) {
    const next = new Map<string, Standing[]>();
    for (const { place, code } of openSteps(wire)) {
      const steps = since.get(place) ?? [];
      next.set(place, steps.some((step) => step.code === code) ? steps : [...steps, { code, since: at }]);
    }
    since = next;
  }
  const last = evaluations.at(-1);
  return new Map(
    (last ? openSteps(last.wire) : []).flatMap(({ place, code }) => {
      const step = since.get(place)?.find((one) => one.code === code);
      return step ? [[place, step.since] as const] : [];
    }),
  );
}

function daysBetween(since: number, at: number): number {
  return Math.max(0, (at - since) / DAY_MS);
}

function isSameMeasure(one: PastEvaluation, other: PastEvaluation): boolean {
  return one.ruleset === other.ruleset && one.wire.policy === other.wire.policy;
}

/** Whether nothing is left to do on the deal although it is not ready: such a deal alone has no risk. */
function isSettled({ verdict, risk }: WireEvaluation): boolean {
  return verdict !== 'ready' && risk === 'none';
}
