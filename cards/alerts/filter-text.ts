import type { ChannelFilterView } from './views.ts';

/** The deals a channel hears of, in words: `EA deals of PDM ann@contoso.com, from medium risk`. */
export function filterText({ pdmKey, program, minRisk }: ChannelFilterView): string {
  const deals = program === null ? 'deals' : `${program} deals`;
  const whose =
    pdmKey === null ? (program === null ? 'all deals' : `all ${deals}`) : `${deals} of PDM ${pdmKey}`;
  return `${whose}, from ${minRisk} risk`;
}
