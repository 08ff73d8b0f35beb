import type { Risk } from '../../src/domain/ids.ts';

/** The deals a channel hears of; null parts do not matter. */
export interface ChannelFilterView {
  /** The address of a PDM. */
  readonly pdmKey: string | null;
  readonly program: string | null;
  /** Deals below this risk are not told of. */
  readonly minRisk: Risk;
}

/** The deals a channel hears of, in words: `EA deals of PDM ann@contoso.com, from medium risk`. */
export function filterText({ pdmKey, program, minRisk }: ChannelFilterView): string {
  const deals = program === null ? 'deals' : `${program} deals`;
  const whose =
    pdmKey === null ? (program === null ? 'all deals' : `all ${deals}`) : `${deals} of PDM ${pdmKey}`;
  return `${whose}, from ${minRisk} risk`;
}
