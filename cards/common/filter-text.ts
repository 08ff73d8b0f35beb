import type { Risk } from '../../src/domain/ids.ts';

/** The deals that a channel is notified of; a part that is null is met by any deal. */
export interface ChannelFilterView {
  /** The address of a PDM. */
  readonly pdmKey: string | null;
  readonly program: string | null;
  /** The least risk of the deals. */
  readonly minRisk: Risk;
}

/** The deals that a channel is notified of, in words: `ann@contoso.com’s EA deals, high risk and above`. */
export function filterText({ pdmKey, program, minRisk }: ChannelFilterView): string {
  const deals = program === null ? 'deals' : `${program} deals`;
  const whose = pdmKey === null ? `all ${deals}` : `${pdmKey}’s ${deals}`;
  return `${whose}, ${minRisk} risk${minRisk === 'critical' ? '' : ' and above'}`;
}
