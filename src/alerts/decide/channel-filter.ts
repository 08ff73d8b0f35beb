import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { AlertChannelRow } from '../../store/queries/alerts/channels.ts';

/** What a channel wants to hear of: all that is stated must hold, what is null does not matter. */
export interface ChannelFilter {
  /** The key of the address of a PDM. */
  readonly pdmKey: string | null;
  /** As it is shown; compared in any case. */
  readonly program: string | null;
  /** Deals below this risk are not told of. */
  readonly minRisk: Risk;
}

/** One subscription of a channel, or of a group. */
export interface ChannelSubscription extends ChannelFilter {
  readonly id: number;
  readonly placeKey: string;
}

export function subscriptionOf({
  id,
  place_key,
  pdm_key,
  program,
  min_risk,
}: AlertChannelRow): ChannelSubscription {
  return { id, placeKey: place_key, pdmKey: pdm_key, program, minRisk: min_risk };
}

/** Risks from which on a channel can be told. */
export const CHANNEL_RISKS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Risk[];

/** By what of a deal channels choose it, in the form in which it is compared. */
export interface DealTraits {
  readonly pdmKey: string | null;
  readonly programKey: string | null;
}

export function traitsOf({ pdmEmail, program }: Pick<Deal, 'pdmEmail' | 'program'>): DealTraits {
  return {
    pdmKey: pdmEmail === null ? null : addressKey(pdmEmail),
    programKey: program === null ? null : programKeyOf(program),
  };
}

export function programKeyOf(program: string): string {
  return program.trim().toLowerCase();
}

/** Whether a deal is one of those a subscription is about, whatever its risk. */
export function covers(
  { pdmKey, program }: Pick<ChannelFilter, 'pdmKey' | 'program'>,
  deal: DealTraits,
): boolean {
  if (pdmKey !== null && pdmKey !== deal.pdmKey) return false;
  return program === null || programKeyOf(program) === deal.programKey;
}

/** A channel that hears of a deal, by one subscription or several. */
export interface Hearing {
  readonly placeKey: string;
  readonly by: readonly {
    readonly minRisk: Risk;
    /** Whether it covered the deal as that was at the look before, too. */
    readonly isKnown: boolean;
  }[];
}

/** The channels that hear of a deal. */
export function hearingsOf(
  subscriptions: readonly ChannelSubscription[],
  now: DealTraits,
  before: DealTraits | null,
): readonly Hearing[] {
  const byPlace = new Map<string, Hearing['by'][number][]>();
  for (const one of subscriptions) {
    if (!covers(one, now)) continue;
    const isKnown = before !== null && covers(one, before);
    append(byPlace, one.placeKey, { minRisk: one.minRisk, isKnown });
  }
  return [...byPlace].map(([placeKey, by]) => ({ placeKey, by }));
}

/** Whether a risk is one of those a channel is told of. */
export function reaches(risk: Risk, minRisk: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf(minRisk);
}
