import { clockText, dateOfText } from '../../../src/domain/format.ts';
import type { Risk } from '../../../src/domain/ids.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { instantOf, wallClock } from '../../../src/domain/time/local-time.ts';
import type { Cadence } from '../../../src/policy/cadence.ts';
import { type ChannelFilterView, filterText } from '../../common/filter-text.ts';
import type { AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { capitalise } from '../../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import { RISK } from '../../kit/labels.ts';
import { row } from '../../kit/row.ts';
import { SAY } from '../../verbs.ts';

/** One subscription of a channel, as it is listed. */
export interface ListedSubscription {
  readonly id: number;
  readonly pdmKey: string | null;
  readonly program: string | null;
  readonly minRisk: Risk;
  readonly byName: string;
  /** ISO 8601. */
  readonly begunAt: string;
}

export interface ChannelSubscriptionsView {
  /** Sentences on the outcome, shown first. */
  readonly notices: readonly string[];
  readonly subscriptions: readonly ListedSubscription[];
  readonly cadence: Pick<Cadence, 'digestAt' | 'zone'>;
  /** The asker, by whose clock it is told. */
  readonly reader: Reader;
}

const TITLE = 'Alerts of this conversation';
/** What a subscription shows to whom. */
export const EVERYBODY =
  'Everybody here, now or later, reads them: customer, contacts and what is wrong, whether or not they are on the deal.';

/** The subscriptions of a channel or a group, with a button to end each. */
export function channelSubscriptionsCard(view: ChannelSubscriptionsView): AdaptiveCard {
  return firstThatFits([20, 12, 6, 3].map((most) => () => build(view, most)));
}

function build(
  { notices, subscriptions, cadence, reader }: ChannelSubscriptionsView,
  most: number,
): AdaptiveCard {
  const shown = subscriptions.slice(0, most);
  const left = subscriptions.length - shown.length;
  const none = subscriptions.length === 0;
  const texts = none
    ? ['None yet. To begin, say for instance: subscribe alerts pdm:ann program:EA risk:high']
    : [whenText(cadence, reader), EVERYBODY];
  const rest = left > 0 ? `And ${left} more, which “unsubscribe alerts” lists.` : '';
  const body: Element[] = [
    ...noticeBox(notices),
    heading(TITLE, { size: 'large' }),
    ...shown.map((one) => subscriptionRow(one, reader)),
    ...(rest === '' ? [] : [line([run(rest)])]),
    ...texts.map((one) => line([run(one, none ? {} : { isSubtle: true })], { spacing: 'small' })),
  ];
  const lines = shown.map((one) => `- ${rowText(one)}, #${one.id}`);
  return card(
    [...notices.map((one) => typed(one, 300)), TITLE, ...lines, rest, ...texts].filter(Boolean).join('\n'),
    body,
  );
}

/** When a channel is told, by the clock of its reader. */
export function whenText({ digestAt, zone }: Pick<Cadence, 'digestAt' | 'zone'>, reader: Reader): string {
  const { day } = wallClock(reader.now, zone);
  const [hours = 0, minutes = 0] = digestAt.split(':').map(Number);
  const at = instantOf({ day, minutes: 60 * hours + minutes }, zone);
  return `Critical ones come at once, the others together at ${clockText(at, reader)}.`;
}

function subscriptionRow(one: ListedSubscription, reader: Reader): Element {
  return row({
    sign: { symbol: RISK[one.minRisk].symbol, colour: 'default' },
    title: filterTitle(one),
    below: sinceText(one, reader),
    button: execute('Stop', SAY, { text: `unsubscribe alerts #${one.id}` }),
  });
}

/** What a subscription is about, at the beginning of a line: an address stays as it is written. */
export function filterTitle(filter: ChannelFilterView): string {
  const text = typed(filterText(filter), 200);
  return filter.pdmKey === null ? capitalise(text) : text;
}

/** Since when a subscription is in force, and who began it. */
export function sinceText({ begunAt, byName }: ListedSubscription, reader: Reader): string {
  return `Since ${dateOfText(begunAt, reader)}, by ${typed(byName, 60)}`;
}

function rowText(one: ListedSubscription): string {
  return `${RISK[one.minRisk].symbol} ${typed(filterText(one), 200)}`;
}

export interface WhichPdmView {
  /** The address keys of the PDMs. */
  readonly keys: readonly string[];
  /** The command that a press on a PDM stands for: `subscribe alerts` with that PDM and the other parts. */
  readonly command: (key: string) => string;
}

const MOST_PDMS = [20, 10, 5];

/** Asks which of several PDMs is meant. */
export function whichPdmCard(view: WhichPdmView): AdaptiveCard {
  return firstThatFits(MOST_PDMS.map((most) => () => buildWhich(view, most)));
}

function buildWhich({ keys, command }: WhichPdmView, most: number): AdaptiveCard {
  const shown = keys.slice(0, most);
  const title = 'Which PDM do you mean?';
  const remark =
    shown.length === keys.length
      ? 'Press one.'
      : `Press one of the first ${shown.length} of ${keys.length}, or say the whole address.`;
  return card([title, remark, ...shown.map((key) => `- ${typed(key)}`)].join('\n'), [
    heading(title, { size: 'large' }),
    line([run(remark, { isSubtle: true })], { spacing: 'none' }),
    ...shown.map(
      (key): Element => ({
        type: 'Container',
        separator: true,
        selectAction: execute(typed(key), SAY, { text: command(key) }),
        items: [line([run(typed(key), { weight: 'bolder' })])],
      }),
    ),
  ]);
}
