import { quoted } from '../book/problem.ts';
import type { FoundDeal } from '../flows/deals/find-deal.ts';
import { judgedTable } from './judged-table.ts';
import { paragraph } from './layout.ts';

/** What is told where a text means no deal, or several: the deals that may be meant, as the chat offers them. */
export function notOneDealText(
  text: string,
  found: Exclude<FoundDeal, { kind: 'deal' }>,
  width: number | null,
): string[] {
  switch (found.kind) {
    case 'choice': {
      const { deals, isCut } = found;
      const many = isCut ? `At least ${deals.length}` : deals.length;
      return withDeals(`${many} deals match ${quoted(text)}. Say the id of one.`, deals, width);
    }
    case 'nearest': {
      const nearest = found.deals.length === 1 ? 'This one comes nearest' : 'These come nearest';
      return withDeals(`No deal fits ${quoted(text)}. ${nearest}; say its id.`, found.deals, width);
    }
    default:
      return paragraph(`No deal has the id ${quoted(text)}, or a customer with these words.`, width);
  }
}

function withDeals(said: string, deals: Parameters<typeof judgedTable>[0], width: number | null): string[] {
  return [...paragraph(said, width), '', ...judgedTable(deals, width)];
}
