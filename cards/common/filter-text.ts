import type { Risk } from '../../src/domain/ids.ts';

/** The deals that a channel is notified of; a part that is null is met by any deal. */
export interface ChannelFilterView {
  /** The address of a PDM. */
  readonly pdmKey: string | null;
  readonly program: string | null;
  /** The least risk of the deals. */
  readonly minRisk: Risk;
}

/** The deals that a channel is notified of, in words: `EA deals of PDM ann@contoso.com, from medium risk`. */
export function filterText({ pdmKey, program, minRisk }: ChannelFilterView): string {
  const deals = program === null ? 'deals' : `${program} deals`;
  const whose =
    pdmKey === null ? (program === null ? 'all deals' : `all ${deals}`) : `${deals} of PDM ${pdmKey}`;
  return `${whose}, from ${minRisk} risk`;
}
