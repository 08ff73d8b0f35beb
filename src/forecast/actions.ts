import { addressKey } from '../domain/address.ts';
import { append } from '../domain/collections.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import { CONTACT_FINDING_CODES, type FindingCode } from '../domain/verdict.ts';
import { type Worth, worthOf } from '../domain/worth.ts';
import { describeFinding } from '../rules/catalogue.ts';
import type { Actor } from '../rules/catalogue-entry.ts';
import type { DealForecast, StepForecast } from './forecast-deal.ts';
import { type Cases, fewestCases } from './survival.ts';
import { chanceOfAll } from './togetherness.ts';

/** What can be done about open steps: a check at Microsoft, a letter, or what the deal's own card tells. */
export const STEP_ACTIONS = ['check', 'draft-customer', 'draft-admin', 'open'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** A forecast deal, as actions on it are weighed. */
export interface WeighedDeal {
  readonly dealId: string;
  readonly cloudScope: CloudScopeId;
  /** US dollars; null if the book states none. */
  readonly valueUsd: number | null;
  readonly forecast: DealForecast;
}

/** One action, and what it saves if what it asks for is done today. */
export interface WeighedAction extends Worth {
  readonly kind: StepAction;
  /** The deal it is done on. */
  readonly dealId: string;
  /** The deals that it brings on, that one first: an address may be on several. */
  readonly dealIds: readonly string[];
  readonly steps: readonly StepForecast[];
  /** How many more deals are expected to be in time; `valueUsd` is the same in US dollars. */
  readonly deals: number;
  /** The fewest past steps that one of its numbers rests on; null if one rests on an assumption. */
  readonly cases: Cases | null;
}

const CONTACT_CODES: ReadonlySet<FindingCode> = new Set(CONTACT_FINDING_CODES);

const LETTER_TO: Readonly<Partial<Record<Actor, StepAction>>> = {
  customer: 'draft-customer',
  "customer's IT admin": 'draft-admin',
};

/** What is to be done about a step: whatever its first remedy asks for, of whomever that asks it. */
export function actionOn(
  { code, role }: Pick<StepForecast, 'code' | 'role'>,
  scope: CloudScopeId,
): StepAction {
  const subject = { code, severity: 'blocker', detail: {}, ...(role ? { role } : {}) } as const;
  const [remedy] = describeFinding(subject as Parameters<typeof describeFinding>[0], scope).remedies;
  if (!remedy) return 'open';
  const isCheck = remedy.who === 'partner' && CONTACT_CODES.has(code) && scope !== 'unknown';
  return LETTER_TO[remedy.who] ?? (isCheck ? 'check' : 'open');
}

/** Every action on deals that have a date to come, by what it saves: in value if all deals state theirs, else in deals. */
export function weighActions(deals: readonly WeighedDeal[], together: number): readonly WeighedAction[] {
  const coming = deals.filter(({ forecast }) => forecast.chance !== null);
  const byAddress = new Map<string, WeighedDeal[]>();
  for (const deal of coming)
    for (const address of addressesOf(deal, 'check')) append(byAddress, address, deal);
  const actions = coming.flatMap((deal) =>
    STEP_ACTIONS.flatMap((kind) => {
      const steps = stepsFor(deal, kind);
      if (steps.length === 0) return [];
      const reached = kind === 'check' ? reachedBy(deal, byAddress) : [deal];
      return [weigh(kind, deal, steps, reached, together)];
    }),
  );
  const isValued = deals.every(({ valueUsd }) => valueUsd !== null);
  const gain = (action: WeighedAction) => (isValued ? (action.valueUsd ?? 0) : action.deals);
  return actions.toSorted((one, other) => gain(other) - gain(one) || other.deals - one.deals);
}

function weigh(
  kind: StepAction,
  deal: WeighedDeal,
  steps: readonly StepForecast[],
  reached: readonly WeighedDeal[],
  together: number,
): WeighedAction {
  const checked = new Set(steps.flatMap(({ emails }) => emails.map(addressKey)));
  const gains = reached.map((one) => {
    const isDone = (step: StepForecast) =>
      one === deal
        ? steps.includes(step)
        : actionOn(step, one.cloudScope) === kind &&
          step.emails.every((email) => checked.has(addressKey(email)));
    const left = one.forecast.steps.filter((step) => !isDone(step)).map(({ chance }) => chance ?? 0);
    return { one, gain: Math.max(0, chanceOfAll(left, together) - (one.forecast.chance ?? 0)) };
  });
  const brought = gains.filter(({ one, gain }) => one === deal || gain > 0);
  return {
    kind,
    dealId: deal.dealId,
    dealIds: brought.map(({ one }) => one.dealId),
    steps,
    deals: gains.reduce((sum, { gain }) => sum + gain, 0),
    ...worthOf(brought.map(({ one, gain }) => one.valueUsd && gain * one.valueUsd)),
    cases: fewestCases(brought.map(({ one }) => one.forecast.cases)),
  };
}

/** The deals in the same cloud that share an address to be checked with a deal, itself first. */
function reachedBy(deal: WeighedDeal, byAddress: ReadonlyMap<string, readonly WeighedDeal[]>): WeighedDeal[] {
  const shared = [...addressesOf(deal, 'check')].flatMap((address) => byAddress.get(address) ?? []);
  return [...new Set([deal, ...shared.filter(({ cloudScope }) => cloudScope === deal.cloudScope)])];
}

function stepsFor({ forecast, cloudScope }: WeighedDeal, kind: StepAction): StepForecast[] {
  return forecast.steps.filter((step) => actionOn(step, cloudScope) === kind);
}

function addressesOf(deal: WeighedDeal, kind: StepAction): Set<string> {
  return new Set(stepsFor(deal, kind).flatMap(({ emails }) => emails.map(addressKey)));
}
