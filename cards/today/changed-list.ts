import { momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT } from '../kit/labels.ts';
import { row } from '../kit/row.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { type ChangedStanding, changedText, wayOf } from './changed-text.ts';

/** A deal that changed, with what others did on it. */
export interface ListedChange extends ChangedStanding {
  readonly dealId: string;
  readonly customer: string;
  /** What others did, in words, the newest first. It may have what people typed. */
  readonly happened: readonly string[];
}

/** What changed on deals since an instant. */
export interface ChangedListView {
  readonly mine: boolean;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly reader: Reader;
  readonly changes: readonly ListedChange[];
  /** Whether more may have changed than was looked at. */
  readonly more: boolean;
}

/** The most happenings that are told of one deal; the others are counted. */
const MOST_HAPPENED = 3;

/** What changed on deals, those that got worse first, with what was done on each; a press of a row opens the deal. */
export function changedListCard(view: ChangedListView): AdaptiveCard {
  return firstThatFits([12, 8, 5, 3].map((most) => () => build(view, most)));
}

function build({ mine, since, reader, changes, more }: ChangedListView, most: number): AdaptiveCard {
  const title = `What changed on ${mine ? 'your deals' : 'deals'}`;
  const remark = remarkOf(changes, momentText(since, reader));
  const shown = changes.slice(0, most);
  const left = changes.length - shown.length;
  const rest = [
    left > 0 ? `${left} more changed.` : '',
    more ? 'Only the deals with the newest changes were looked at.' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return card(
    [title, remark, ...shown.map((one) => `- ${typed(one.customer)}: ${lineOf(one)}`), rest].join('\n'),
    [
      heading(title, { size: 'large' }),
      line([run(remark, { isSubtle: true })], { spacing: 'none' }),
      ...shown.map((one) =>
        row({
          sign: DEAL_VERDICT[one.evaluation.verdict],
          title: typed(one.customer, 80),
          below: lineOf(one),
          press: execute('Open', OPEN_DEAL, { dealId: one.dealId }),
        }),
      ),
      ...(rest === '' ? [] : [line([run(rest, { isSubtle: true })])]),
      ...buttonRows([
        execute('Today', SAY, { text: 'today' }),
        execute('My deals', SAY, { text: 'my deals' }),
      ]),
    ],
  );
}

/** `Since Tue 9 Jun, 02:00: 2 got worse, 1 new, 3 others changed`. */
function remarkOf(changes: readonly ListedChange[], since: string): string {
  if (changes.length === 0) return `Nothing that you may see changed since ${since}.`;
  const count = (way: ReturnType<typeof wayOf>) => changes.filter((one) => wayOf(one) === way).length;
  const parts = [
    [count('worse'), 'got worse'],
    [count('better'), 'got better'],
    [count('new'), 'new'],
    [count('other'), 'changed otherwise'],
  ] as const;
  const told = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return `${told.join(', ')} since ${since}. What you did yourself is left out.`;
}

function lineOf(one: ListedChange): string {
  const told = one.happened.slice(0, MOST_HAPPENED).map((each) => typed(each, 120));
  const left = one.happened.length - told.length;
  return [changedText(one), ...told, left > 0 ? `and ${left} more` : ''].filter(Boolean).join(' · ');
}
