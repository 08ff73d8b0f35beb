import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { alertDigestCard } from './digest/digest.ts';
import { type LinkOf, oneAlertCard } from './single/single-alert.ts';
import type { AlertMessageView } from './views.ts';
import { type DoneView, withReceipt } from './with-receipt.ts';

export interface AlertCardOptions {
  /** The row of the deal whose alert is to be shown alone, out of a digest. */
  readonly deal?: number | undefined;
  /** Whether a digest shows all its rows, instead of the gravest. */
  readonly showsAll?: boolean;
  /** Sentences that are shown first, such as why something was refused. */
  readonly notices?: readonly string[];
  /** What was done about it just now, with its undo; it is shown first. */
  readonly done?: DoneView | null;
  /** Gives the link of a deal; left out where deals have none. */
  readonly linkOf?: LinkOf;
}

/** The card of a message of alerts as it is now: of one alert, of a digest, or of one alert out of a digest. */
export function alertCard(
  message: AlertMessageView,
  { deal, showsAll = false, notices = [], done = null, linkOf = () => null }: AlertCardOptions = {},
): AdaptiveCard {
  const [first, ...more] = message.alerts;
  const chosen = message.alerts.find(({ dealRef }) => dealRef === deal);
  const only = chosen ?? (more.length === 0 ? first : undefined);
  const whole = (shown: AdaptiveCard) => (done === null ? shown : withReceipt(done, shown));
  return only
    ? whole(oneAlertCard(message, only, notices, linkOf))
    : alertDigestCard(message, { notices, linkOf, showsAll, whole });
}
