import { listText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { Cadence } from '../../../src/policy/cadence.ts';
import { type ChannelFilterView, filterText } from '../../common/filter-text.ts';
import type { ActionData, AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { primary } from '../../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../../kit/elements.ts';
import { RISK } from '../../kit/labels.ts';
import { row } from '../../kit/row.ts';
import { ALERTS_SUBSCRIBE, ALERTS_UNSUBSCRIBE, SAY } from '../../verbs.ts';
import { EVERYBODY, filterTitle, type ListedSubscription, sinceText, whenText } from './subscriptions.ts';

export interface SubscriptionPreviewView {
  readonly filter: ChannelFilterView;
  /** The number of deals it is about, and of those at the risk it begins with. */
  readonly deals: number;
  readonly atRisk: number;
  /** Customers of the gravest; null where they are not shown to everybody. */
  readonly customers: readonly string[] | null;
  readonly cadence: Pick<Cadence, 'digestAt' | 'zone'>;
  /** The asker, by whose clock it is told. */
  readonly reader: Reader;
  /** What confirming sends: the words of the command. */
  readonly data: ActionData;
}

/** What a conversation would be told of, before it is subscribed. */
export function subscriptionPreviewCard(view: SubscriptionPreviewView): AdaptiveCard {
  const title = 'Tell this conversation of these deals?';
  const what = filterTitle(view.filter);
  const texts = [countText(view), whenText(view.cadence, view.reader), EVERYBODY, 'Nothing is changed yet.'];
  return card(
    [title, what, ...texts].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(what, { weight: 'bolder' })], { spacing: 'none' }),
      ...texts.map((text): Element => line([run(text)], { spacing: 'small' })),
    ],
    [
      primary(execute('Subscribe', ALERTS_SUBSCRIBE, view.data)),
      execute('Leave it', SAY, { text: 'alerts' }),
    ],
  );
}

function countText({ deals, atRisk, customers }: SubscriptionPreviewView): string {
  if (deals === 0) return 'It is about no deal yet; it speaks once there is one.';
  const about = deals === 1 ? 'It is about 1 deal' : `It is about ${deals} deals`;
  if (atRisk === 0) return `${about}, none of them at that risk now.`;
  if (customers === null)
    return `${about}, ${atRisk} of them at that risk now. Their customers are named once it is confirmed.`;
  const others = atRisk - customers.length;
  const named = [...customers.map((one) => typed(one, 60)), ...(others > 0 ? [`${others} more`] : [])];
  return `${about}, ${atRisk} of them at that risk now: ${listText(named)}.`;
}

export interface EndPreviewView {
  /** Those that whoever asks may end. */
  readonly subscriptions: readonly ListedSubscription[];
  /** Those that they may not. */
  readonly others: readonly ListedSubscription[];
  /** The asker, by whose clock it is told. */
  readonly reader: Reader;
}

/** Asks which subscriptions of a conversation are to be ended. */
export function endPreviewCard(view: EndPreviewView): AdaptiveCard {
  return firstThatFits([20, 12, 6, 3].map((most) => () => buildEnd(view, most)));
}

function buildEnd({ subscriptions, others, reader }: EndPreviewView, most: number): AdaptiveCard {
  const shown = subscriptions.slice(0, most);
  const [only, ...more] = subscriptions;
  const title = only && more.length === 0 ? 'Stop these alerts?' : 'Which alerts are to stop?';
  const kept = others.slice(0, 3).map((one) => typed(filterText(one), 200));
  const left =
    kept.length === 0
      ? []
      : [
          `Not yours to stop: ${kept.join('; ')}${others.length > 3 ? '; and more' : ''}. Their PDM, whoever subscribed, or an admin may.`,
        ];
  const texts = [...left, 'Nothing is stopped yet.'];
  const all = subscriptions.map(({ id }) => id).join(',');
  return card(
    [title, ...shown.map((one) => `- ${rowText(one, reader)}`), ...texts].join('\n'),
    [
      heading(title, { size: 'large' }),
      ...shown.map(
        (one): Element =>
          row({
            sign: { symbol: RISK[one.minRisk].symbol, colour: 'default' },
            title: filterTitle(one),
            below: sinceText(one, reader),
            button: execute('Stop', ALERTS_UNSUBSCRIBE, { ids: String(one.id) }),
          }),
      ),
      ...texts.map((text) => line([run(text, { isSubtle: true })], { spacing: 'small' })),
    ],
    [
      ...(more.length > 0
        ? [execute(`Stop all ${subscriptions.length}`, ALERTS_UNSUBSCRIBE, { ids: all })]
        : []),
      execute('Leave it', SAY, { text: 'alerts' }),
    ],
  );
}

function rowText(one: ListedSubscription, reader: Reader): string {
  return `#${one.id} ${typed(filterText(one), 200)}. ${sinceText(one, reader)}`;
}
