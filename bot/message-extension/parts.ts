import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dealLinkCard } from '../../cards/message-extension/plain-deal.ts';
import { LINK_PREVIEW } from '../../cards/message-extension/preview.ts';
import type { SeenPreviews } from '../../src/flows/deals/search-deals.ts';
import type { ExtensionBody, ExtensionResult } from '../turn/extension/extension-response.ts';
import type { ExtensionTurn } from '../turn/extension/extension-turn.ts';

/** The links of deals. */
export interface DealLinks {
  /** The address that opens a deal. */
  linkTo(dealId: string): string;
  /** The id of the deal that an address opens; null for any other address. */
  idOf(link: string): string | null;
}

/** What the handlers of one process share. */
export interface ExtensionParts {
  readonly links: DealLinks;
  readonly seen: SeenPreviews;
}

/**
 * The handler of an invoke by its name. Resolves to null when its value is malformed. Add one: a file here, and its line in
 * `index.ts`.
 */
export type ExtensionHandler = (
  value: unknown,
  turn: ExtensionTurn,
  parts: ExtensionParts,
) => Promise<ExtensionBody | null>;

/** What is said to somebody of whom Teams has stated nothing lately where it can't be asked. */
export const UNKNOWN_PERSON =
  'I do not know who you are here. Open my chat in Teams and say: my deals. Then I know you here, too, for 30 days.';

/** A deal's link as a result: nothing else of the deal goes into the message. */
export function linkResult(
  links: DealLinks,
  dealId: string,
  version: '1.3' | '1.4' = '1.4',
): ExtensionResult {
  return { card: dealLinkCard(links.linkTo(dealId), version), preview: LINK_PREVIEW };
}

/** A card as a result whose row nobody reads any more. */
export function chosenResult(card: AdaptiveCard, preview = LINK_PREVIEW): ExtensionResult {
  return { card, preview };
}
