import { addressKey, statedAddresses } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { Deal } from '../../domain/deal.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { TakenTeam } from '../../domain/people/team.ts';
import type { AlertChannelRow } from '../../store/queries/alerts/channels.ts';
import type { AlertStateRow } from '../../store/queries/alerts/deal-states.ts';

/** The deals that a subscription is about: a deal must meet every part; a part that is null is met by any deal. */
export interface ChannelFilter {
  /** The address key of the deals' PDM. */
  readonly pdmKey: string | null;
  /** The program as it is shown; compared whatever its letter case. */
  readonly program: string | null;
  /** The least risk: below it the channel is sent only the alert that a deal is ready. */
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

/** The least risks that a subscription may have. */
export const CHANNEL_RISKS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Risk[];

/** The parts of a deal that subscriptions choose it by, in the form in which they are compared. */
export interface DealTraits {
  readonly pdmKey: string | null;
  readonly programKey: string | null;
}

export function traitsOf({ pdmEmail }: TakenTeam, { program }: Pick<Deal, 'program'>): DealTraits {
  // Of several, the first one's channels have the deal.
  const [pdm = null] = statedAddresses(pdmEmail);
  return {
    pdmKey: pdm === null ? null : addressKey(pdm),
    programKey: program === null ? null : programKeyOf(program),
  };
}

/** The traits of a deal as the last scan found it. */
export function traitsBefore({ pdm_key, program_key }: AlertStateRow): DealTraits {
  return { pdmKey: pdm_key, programKey: program_key };
}

/** The form in which programs are compared. */
export function programKeyOf(program: string): string {
  return program.trim().toLowerCase();
}

/** Whether a subscription covers a deal, whatever the deal's risk. */
export function covers(
  { pdmKey, program }: Pick<ChannelFilter, 'pdmKey' | 'program'>,
  deal: DealTraits,
): boolean {
  if (pdmKey !== null && pdmKey !== deal.pdmKey) return false;
  return program === null || programKeyOf(program) === deal.programKey;
}

/** A channel that is notified of a deal, through one or more subscriptions. */
export interface SubscribedChannel {
  readonly placeKey: string;
  readonly by: readonly {
    readonly minRisk: Risk;
    /** Whether the subscription also covered the deal as the scan before found it. */
    readonly isKnown: boolean;
  }[];
}

/** The channels that are notified of a deal; `before` is null for a deal that was never scanned. */
export function channelsOf(
  subscriptions: readonly ChannelSubscription[],
  now: DealTraits,
  before: DealTraits | null,
): readonly SubscribedChannel[] {
  const byPlace = new Map<string, SubscribedChannel['by'][number][]>();
  for (const one of subscriptions) {
    if (!covers(one, now)) continue;
    const isKnown = before !== null && covers(one, before);
    append(byPlace, one.placeKey, { minRisk: one.minRisk, isKnown });
  }
  return [...byPlace].map(([placeKey, by]) => ({ placeKey, by }));
}

/** Whether a risk is not below the least risk of a subscription. */
export function reaches(risk: Risk, minRisk: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf(minRisk);
}
