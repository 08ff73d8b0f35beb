import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, line, run, typed } from '../kit/elements.ts';

/** A card that says a file was stored in OneDrive. `url` has been checked; null shows no button. */
export function storedCard(name: string, url: string | null): AdaptiveCard {
  const title = `${typed(name)} is in your OneDrive`;
  const body = [line([run(title, { size: 'large', weight: 'bolder' })])];
  return card(title, body, url === null ? [] : [{ type: 'Action.OpenUrl', title: 'Open', url }]);
}
