import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { alertDigestCard } from './digest.ts';
import { type LinkOf, oneAlertCard } from './single-alert.ts';
import type { AlertMessageView } from './views.ts';

export interface AlertCardOptions {
  /** The row of the deal whose alert is to be shown alone, out of a digest. */
  readonly deal?: number | undefined;
  /** Sentences that are shown first, such as why something was refused. */
  readonly notices?: readonly string[];
  /** Gives the link of a deal; left out where deals have none. */
  readonly linkOf?: LinkOf;
}

/** The card of a message of alerts as it is now: of one alert, of a digest, or of one alert out of a digest. */
export function alertCard(
  message: AlertMessageView,
  { deal, notices = [], linkOf = () => null }: AlertCardOptions = {},
): AdaptiveCard {
  const [first, ...more] = message.alerts;
  const chosen = message.alerts.find(({ dealRef }) => dealRef === deal);
  const only = chosen ?? (more.length === 0 ? first : undefined);
  return only ? oneAlertCard(message, only, notices, linkOf) : alertDigestCard(message, notices, linkOf);
}
